import { z } from 'zod'
import {
  type ASSIGNMENT_OUTCOMES,
  type AssignmentResult,
  assignCases,
  MOST_ASSIGNMENTS,
} from '../server/cases/assign-cases.ts'
import { findCasesByIds } from '../server/cases/case-store.ts'
import { findCommonColleagues } from '../server/cases/propose-distribution.ts'
import type { Ctx } from '../server/core/context.ts'
import { InvalidInput } from '../server/core/errors.ts'
import { validate } from '../server/core/validate.ts'
import { findPeopleByIds } from '../server/identity/person-store.ts'
import { batchDone } from './batch-done.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { PersonRef } from './identity.ts'
import { inOrder } from './in-order.ts'

const OutcomeRef = builder.enumType('AssignmentOutcome', {
  description: 'What became of one case of a batch.',
  values: {
    ASSIGNED: { description: '已分派: the person has the case now.' },
    UNASSIGNED: { description: '已退回待分派: nobody has it now.' },
    UNCHANGED: { description: '未变: the person had it already.' },
    STALE: { description: '已有新变化: somebody changed the case after you read it.' },
    NOT_PERMITTED: { description: '无权: you may read the case, but not assign it.' },
    NOT_POSSIBLE: {
      description: '现在不能分派: the case has ended, or its procedure names its officers in a step of its own.',
    },
    NOT_SUITABLE: { description: '此人不能承办: not in service, not of the office, or not of the right role.' },
    NOT_FOUND: { description: '没有找到: there is no such case, or you may not see it.' },
  } satisfies Record<(typeof ASSIGNMENT_OUTCOMES)[number], { description: string }>,
})

const ResultRef = builder.objectRef<AssignmentResult>('AssignmentResult').implement({
  description: 'What became of one case of a batch.',
  fields: (t) => ({
    caseId: t.expose('caseId', { type: 'UUID', description: 'The case asked about.' }),
    outcome: t.field({ type: OutcomeRef, description: 'What became of it.', resolve: ({ outcome }) => outcome }),
    case: t.field({
      type: CaseRef,
      nullable: true,
      description: 'The case as it is now; null when you may not read it.',
      resolve: ({ found }) => found,
    }),
    previousAssignee: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who had it before this changed it; null for nobody, and where nothing was changed.',
      load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findPeopleByIds(ctx, ids)),
      resolve: ({ assigneeWas }) => assigneeWas,
    }),
  }),
})

const DoneRef = batchDone('AssignCasesDone', ResultRef, 'case')

const AssignmentInput = builder.inputType('AssignmentInput', {
  description: 'One case, and who shall handle it.',
  fields: (t) => ({
    caseId: t.field({ type: 'UUID', required: true, description: 'The case.' }),
    expectedVersion: t.int({ required: true, description: 'The version you saw; STALE when it has changed since.' }),
    assigneeId: t.id({ description: 'Who shall handle it; null gives it back to the unassigned.' }),
  }),
})

const AssignCasesInput = builder.inputType('AssignCasesInput', {
  description: 'Cases to assign in one go.',
  fields: (t) => ({
    assignments: t.field({
      type: [AssignmentInput],
      required: true,
      description: `Each case once, at most ${MOST_ASSIGNMENTS}.`,
    }),
    note: t.string({ description: 'An internal note kept with each case that is assigned; at most 500 characters.' }),
  }),
})

builder.mutationField('assignCases', (t) =>
  t.field({
    type: DoneRef,
    description:
      '批量分派: assigns many cases, each on its own: what becomes of one does not touch the others. To undo, send each changed case back to its `previousAssignee` with the version it has now.',
    complexity: { field: 1, multiplier: MOST_ASSIGNMENTS },
    errors: { types: [InvalidInput], union: { name: 'AssignCasesResult', description: 'What came of assignCases.' } },
    args: { input: t.arg({ type: AssignCasesInput, required: true, description: 'The cases and who they go to.' }) },
    resolve: async (_root, { input }, ctx) => ({ results: await assignCases(ctx, input) }),
  }),
)

const caseIdsInput = z.array(z.uuid()).min(1).max(MOST_ASSIGNMENTS)

builder.queryField('commonColleagues', (t) =>
  t.field({
    type: [PersonRef],
    description: 'Who can take every one of these cases, of those you may read; to offer in a list. Staff.',
    args: {
      caseIds: t.arg({ type: ['UUID'], required: true, description: `The cases, at most ${MOST_ASSIGNMENTS}.` }),
    },
    resolve: async (_root, { caseIds }, ctx) =>
      findCommonColleagues(ctx, await findCasesByIds(ctx, validate(ctx.locale, caseIdsInput, caseIds, 'caseIds'))),
  }),
)
