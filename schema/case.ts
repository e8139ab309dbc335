import { findClocksOfCases } from '../server/cases/case-clock-store.ts'
import { QUEUES, queueWords } from '../server/cases/case-filter.ts'
import { findCase } from '../server/cases/case-store.ts'
import { findColleagues } from '../server/cases/check-references.ts'
import type { CaseRow } from '../server/cases/define-case-action.ts'
import { listCaseEntries } from '../server/cases/describe-case.ts'
import { drawProcedure } from '../server/cases/describe-procedure.ts'
import { DUE_RUNGS, type DueRung, rungWords } from '../server/cases/due-rungs.ts'
import { findLinkedCases } from '../server/cases/find-linked-cases.ts'
import { listAvailableActions } from '../server/cases/list-available-actions.ts'
import { CASE_ORDERS, listCases } from '../server/cases/list-cases.ts'
import { getProcedure } from '../server/cases/procedures/index.ts'
import { listEvidenceOf } from '../server/cases/view-evidence.ts'
import { mayReadTold, toldHiddenReason } from '../server/cases/view-told.ts'
import { findCategory } from '../server/complaints/categories/index.ts'
import { getSubmission } from '../server/complaints/submission-store.ts'
import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { findPeopleByIds } from '../server/identity/person-store.ts'
import { getRuleset } from '../server/law/ruleset.ts'
import { builder } from './builder.ts'
import { AvailableActionRef } from './case-action.ts'
import { EntryRef } from './case-entry.ts'
import { CaseRef } from './case-ref.ts'
import { CaseSubmissionRef } from './case-submission.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { DueRef, dueOfClock, loadNextDues } from './due.ts'
import { EvidenceRef } from './evidence.ts'
import { AuthorityRef, loadOffices, PersonRef } from './identity.ts'
import { inOrder } from './in-order.ts'
import { DrawnProcedureRef, StepRef, stepsOf } from './procedure.ts'
import { loadSellers, SellerRef } from './seller-ref.ts'
import { MoneyRef } from './shared.ts'

CaseRef.implement({
  description: '案件: our handling of a submission in one procedure.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    number: t.exposeString('number', { description: 'Its public number.' }),
    version: t.exposeInt('version', { description: 'Give it back as expectedVersion when you act.' }),
    procedure: t.exposeString('procedure', { description: 'mediation or report.' }),
    procedureLabel: t.string({
      description: 'The same, to show.',
      resolve: (found, _args, ctx) => say(getProcedure(found.procedure).words, ctx.locale),
    }),
    state: t.exposeString('state', { description: 'The state it is in.' }),
    stateLabel: t.string({
      description: 'The same, to show.',
      resolve: (found, _args, ctx) => say(getProcedure(found.procedure).states[found.state]!.words, ctx.locale),
    }),
    isClosed: t.boolean({ description: 'Whether it is closed.', resolve: (found) => !found.isOpen }),
    category: t.exposeString('category', { description: 'The category.' }),
    categoryLabel: t.string({
      description: 'The same, to show.',
      resolve: (found, _args, ctx) =>
        say(findCategory(found.category)?.words ?? { zh: found.category, en: found.category }, ctx.locale),
    }),
    summary: t.string({
      description: 'How the story begins; for those who may not read what was told, why.',
      resolve: (found, _args, ctx) => toldHiddenReason(ctx, found) ?? found.summary,
    }),
    toldHiddenReason: t.string({
      nullable: true,
      description: 'Why you are not shown what was told: its words, its sum, its files. Null when you are.',
      resolve: (found, _args, ctx) => toldHiddenReason(ctx, found),
    }),
    amount: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'What it is about; null also for those who may not read what was told.',
      resolve: (found, _args, ctx) =>
        found.amountFen === null || !mayReadTold(ctx, found) ? null : { fen: found.amountFen },
    }),
    receivedOn: t.expose('receivedOn', { type: 'Date', description: 'The legal day it was received.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it changed last.' }),
    ruleset: t.exposeString('ruleset', { description: 'The rules it runs under, by its day of receipt.' }),
    rulesetLabel: t.string({
      description: 'The same, to show.',
      resolve: ({ ruleset }, _args, ctx) => say(getRuleset(ruleset).name, ctx.locale),
    }),
    due: t.loadable({
      type: DueRef,
      nullable: true,
      description: 'The next date.',
      load: loadNextDues,
      resolve: (found) => found as never,
    }),
    clocks: t.field({
      type: [DueRef],
      description: 'Every clock, running or done.',
      resolve: async (found, _args, ctx) =>
        (await findClocksOfCases(ctx, [found.id])).map((clock) => dueOfClock(found, clock)),
    }),
    authority: t.loadable({
      type: AuthorityRef,
      description: 'The office that keeps it.',
      load: loadOffices,
      resolve: (found) => found.authorityId,
    }),
    assignee: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who handles it.',
      load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findPeopleByIds(ctx, ids)),
      resolve: (found) => found.assigneeId,
    }),
    seller: t.loadable({
      type: SellerRef,
      nullable: true,
      description: 'The party it is about.',
      load: loadSellers,
      resolve: (found) => found.sellerId,
    }),
    submission: t.field({
      type: CaseSubmissionRef,
      nullable: true,
      description: 'What the filer told; null for a case opened from a platform’s report.',
      resolve: async (found, _args, ctx) =>
        found.submissionId ? { found, submission: await getSubmission(ctx, found.submissionId) } : null,
    }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The files; none for those who may not read what was told.',
      resolve: (found, _args, ctx) => listEvidenceOf(ctx, found),
    }),
    timeline: t.field({
      type: [EntryRef],
      description: 'The story, oldest first.',
      resolve: (found, _args, ctx) => listCaseEntries(ctx, found),
    }),
    linkedCases: t.field({
      type: [CaseRef],
      description:
        'The cases that belong with it and that you may read: of the same submission if you may know who is behind it, a lead found in mediation, a joint complaint, a penalty case.',
      resolve: (found, _args, ctx) => findLinkedCases(ctx, found),
    }),
    availableActions: t.field({
      type: [AvailableActionRef],
      description: 'What can be done now; buttons come from here.',
      resolve: (found, _args, ctx) => listAvailableActions(ctx, found),
    }),
    colleagues: t.field({
      type: [PersonRef],
      description: 'Who it can be assigned to.',
      resolve: (found, _args, ctx) => findColleagues(ctx, found),
    }),
    drawing: t.field({
      type: DrawnProcedureRef,
      description: 'The whole procedure with the way this case has gone.',
      resolve: (found, _args, ctx) => drawProcedure(ctx, found),
    }),
    steps: t.field({
      type: [StepRef],
      description: 'The way the case has gone and what is left of the road.',
      resolve: (found, _args, ctx) => stepsOf(found, ctx),
    }),
  }),
})

export const CaseConnection = connectionOf<CaseRow>('Case', CaseRef)

const QueueNameRef = builder.enumType('QueueName', {
  description: 'The queues of the desk.',
  values: Object.fromEntries(QUEUES.map((name) => [name, { value: name, description: queueWords[name].zh }])),
})
const CaseOrderRef = builder.enumType('CaseOrder', {
  description: 'The order of a list of cases.',
  values: CASE_ORDERS,
})

export const DueRungRef = builder.enumType('DueRung', {
  description: 'Where a due date stands today, the most pressing first.',
  values: Object.fromEntries(DUE_RUNGS.map((name) => [name, { value: name, description: rungWords[name].zh }])) as {
    [rung in DueRung]: { value: rung; description: string }
  },
})

export const CaseFilterInput = builder.inputType('CaseFilter', {
  description: 'Every condition given has to hold.',
  fields: (t) => ({
    queue: t.field({ type: QueueNameRef, description: 'Only this queue.' }),
    procedure: t.string({ description: 'mediation or report.' }),
    states: t.stringList({ description: 'Any of these states, at most 20.' }),
    category: t.string({ description: 'Only this category.' }),
    assigneeId: t.id({ description: 'Only what this person handles.' }),
    sellerId: t.field({ type: 'UUID', description: 'Only cases about this seller.' }),
    text: t.string({
      description:
        'In the number or the beginning of the story, or the whole number on the receipt, for those who may know the filer; at most 100 characters.',
    }),
    rung: t.field({ type: DueRungRef, description: 'Only cases whose date stands on this rung today.' }),
    dueFrom: t.field({ type: 'Date', description: 'Due on or after this day.' }),
    dueBefore: t.field({ type: 'Date', description: 'Due on or before this day.' }),
  }),
})

builder.queryFields((t) => ({
  cases: t.field({
    type: CaseConnection,
    description: 'The cases you may read. Staff.',
    args: {
      ...pageArgs,
      filter: t.arg({ type: CaseFilterInput, description: 'What to leave out.' }),
      orderBy: t.arg({ type: CaseOrderRef, description: 'DUE_ON_ASC unless told.' }),
    },
    complexity: pageComplexity,
    resolve: (_root, args, ctx) => listCases(ctx, args as never),
  }),
  case: t.field({
    type: CaseRef,
    nullable: true,
    description: 'One case; null when there is none or you may not read it. Staff.',
    args: { id: t.arg({ type: 'UUID', required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, ctx) => (await findCase(ctx, id)) ?? null,
  }),
}))
