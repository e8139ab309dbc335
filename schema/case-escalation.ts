import type { CaseRow } from '../server/cases/define-case-action.ts'
import { findOpenEscalations, type OpenEscalation } from '../server/cases/escalation-store.ts'
import { ofMeasure } from '../server/cases/name-measures.ts'
import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { getClock } from '../server/law/clocks.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'

type Escalated = OpenEscalation & { ruleset: string; measure: number | undefined }

const EscalationRef = builder.objectRef<Escalated>('CaseEscalation').implement({
  description:
    '超期督办: an overdue clock of a case that was brought before the supervisor and the head of its office.',
  fields: (t) => ({
    clock: t.exposeString('clock', { description: 'The name of the clock, e.g. C1.' }),
    label: t.string({
      description: 'What should have been done; with the measure it belongs to, where there is one.',
      resolve: ({ ruleset, clock, measure }, _args, ctx) =>
        say(ofMeasure(getClock(ruleset, clock).label, measure), ctx.locale),
    }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The date that was missed.' }),
    escalatedAt: t.expose('escalatedAt', { type: 'DateTime', description: 'When it was brought before them.' }),
  }),
})

/** The open escalations of each case, read once for a whole list. */
const loadEscalations = async (rows: CaseRow[], ctx: Ctx): Promise<Escalated[][]> => {
  const found = await findOpenEscalations(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, ruleset, measures }) =>
    found
      .filter(({ caseId }) => caseId === id)
      .map((escalation) => ({
        ...escalation,
        ruleset,
        measure: measures.find((one) => one.id === escalation.measureId)?.ordinal,
      })),
  )
}

builder.objectFields(CaseRef, (t) => ({
  escalations: t.loadableList({
    type: EscalationRef,
    description: 'Overdue clocks that were brought before the supervisor and still run, the oldest first.',
    load: loadEscalations,
    resolve: (found) => found as never,
  }),
}))
