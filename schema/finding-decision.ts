import { IllegalTransition, InvalidInput } from '../server/core/errors.ts'
import { confirmFinding, dismissFinding } from '../server/detection/decide-finding.ts'
import {
  type DECISION_OUTCOMES,
  type DecisionResult,
  decideFindings,
  FINDING_DECISIONS,
  MOST_DECISIONS,
  undoFindingDecisions,
} from '../server/detection/decide-findings.ts'
import type { Dismissal } from '../server/detection/dismissals.ts'
import { batchDone } from './batch-done.ts'
import { builder } from './builder.ts'
import { DismissalRef, FindingRef } from './finding.ts'

const DecideFindingInput = builder.inputType('DecideFindingInput', {
  description: 'Which finding, and why.',
  fields: (t) => ({
    findingId: t.field({ type: 'UUID', required: true, description: 'The finding.' }),
    reason: t.string({ required: true, description: 'Why, 2 to 500 characters; kept.' }),
    dismissal: t.field({
      type: DismissalRef,
      description: 'Why it does not hold, from the list; OTHER unless told. Only looked at by dismissFinding.',
    }),
  }),
})

const decisions = { confirmFinding, dismissFinding }
const meanings = {
  confirmFinding: 'An officer agrees with an open finding.',
  dismissFinding:
    'An officer disagrees with an open finding. It is remembered: it comes back only when the listing’s words change.',
}

for (const name of ['confirmFinding', 'dismissFinding'] as const)
  builder.mutationField(name, (t) =>
    t.field({
      type: FindingRef,
      description: meanings[name],
      errors: {
        types: [InvalidInput, IllegalTransition],
        union: { name: `${name[0]!.toUpperCase()}${name.slice(1)}Result`, description: `What came of ${name}.` },
      },
      args: { input: t.arg({ type: DecideFindingInput, required: true, description: 'The finding and the reason.' }) },
      resolve: (_root, { input }, ctx) =>
        decisions[name](ctx, { ...input, dismissal: input.dismissal as Dismissal | null | undefined }),
    }),
  )

const OutcomeRef = builder.enumType('FindingDecisionOutcome', {
  description: 'What became of one finding of a batch.',
  values: {
    DECIDED: { description: '已处理: confirmed or dismissed, as asked.' },
    UNDONE: { description: '已撤销: it is open again.' },
    NOT_POSSIBLE: {
      description: '现在不能: decided already; or, to undo, open, decided more than a day ago, or evidence of a case.',
    },
    NOT_PERMITTED: { description: '无权: you may read it, but not decide it; or somebody else decided it.' },
    NOT_FOUND: { description: '没有找到: there is no such finding, or you may not see it.' },
  } satisfies Record<(typeof DECISION_OUTCOMES)[number], { description: string }>,
})

const ResultRef = builder.objectRef<DecisionResult>('FindingDecisionResult').implement({
  description: 'What became of one finding of a batch.',
  fields: (t) => ({
    findingId: t.expose('findingId', { type: 'UUID', description: 'The finding asked about.' }),
    outcome: t.field({ type: OutcomeRef, description: 'What became of it.', resolve: ({ outcome }) => outcome }),
    finding: t.field({
      type: FindingRef,
      nullable: true,
      description: 'The finding as it is now; null where nothing was changed.',
      resolve: ({ found }) => found,
    }),
  }),
})

const DoneRef = batchDone('FindingsDecided', ResultRef, 'finding')

const DecisionRef = builder.enumType('FindingDecision', {
  description: 'CONFIRM: the findings hold. DISMISS: they do not.',
  values: FINDING_DECISIONS,
})

const DecideFindingsInput = builder.inputType('DecideFindingsInput', {
  description: 'Findings to decide in one go.',
  fields: (t) => ({
    findingIds: t.field({
      type: ['UUID'],
      required: true,
      description: `Each finding once, at most ${MOST_DECISIONS}.`,
    }),
    decision: t.field({ type: DecisionRef, required: true, description: 'What you make of them.' }),
    dismissal: t.field({ type: DismissalRef, description: 'Why they do not hold; needed to dismiss.' }),
    note: t.string({ description: 'Kept with each, at most 500 characters; needed with OTHER.' }),
  }),
})

const UndoFindingDecisionsInput = builder.inputType('UndoFindingDecisionsInput', {
  description: 'Decisions to take back.',
  fields: (t) => ({
    findingIds: t.field({
      type: ['UUID'],
      required: true,
      description: `Each finding once, at most ${MOST_DECISIONS}.`,
    }),
  }),
})

const batch = (name: string) => ({
  types: [InvalidInput],
  union: { name: `${name[0]!.toUpperCase()}${name.slice(1)}Result`, description: `What came of ${name}.` },
})

builder.mutationFields((t) => ({
  decideFindings: t.field({
    type: DoneRef,
    description:
      '批量核定: confirms or dismisses many findings, each on its own: what becomes of one does not touch the others. Within a day undoFindingDecisions takes it back.',
    complexity: { field: 1, multiplier: MOST_DECISIONS },
    errors: batch('decideFindings'),
    args: { input: t.arg({ type: DecideFindingsInput, required: true, description: 'The findings, and what to do.' }) },
    resolve: async (_root, { input }, ctx) => ({
      results: await decideFindings(ctx, {
        ...input,
        findingIds: [...input.findingIds],
        dismissal: input.dismissal as Dismissal | null | undefined,
      }),
    }),
  }),
  undoFindingDecisions: t.field({
    type: DoneRef,
    description: '撤销核定: opens findings again that you decided within the last day, each on its own.',
    complexity: { field: 1, multiplier: MOST_DECISIONS },
    errors: batch('undoFindingDecisions'),
    args: { input: t.arg({ type: UndoFindingDecisionsInput, required: true, description: 'Which findings.' }) },
    resolve: async (_root, { input }, ctx) => ({
      results: await undoFindingDecisions(ctx, { findingIds: [...input.findingIds] }),
    }),
  }),
}))
