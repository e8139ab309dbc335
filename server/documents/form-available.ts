import type { CaseRow } from '../cases/define-case-action.ts'
import { getSubmission } from '../complaints/submission-store.ts'
import type { Ctx } from '../core/context.ts'
import { listEvents } from '../core/event-log.ts'
import { findGround } from '../law/grounds.ts'
import type { Form } from './define-form.ts'

/** What of a case's past decides which papers belong to it. */
export type Past = { steps: ReadonlySet<string>; hasFiler: boolean }

export const pastOf = async (ctx: Ctx, found: CaseRow): Promise<Past> => {
  const [events, submission] = await Promise.all([
    listEvents(ctx, [found.id]),
    found.submissionId ? getSubmission(ctx, found.submissionId) : null,
  ])
  return { steps: new Set(events.map((event) => event.type)), hasFiler: submission?.filerSealed != null }
}

/** Who: whoever may take the step the paper belongs to and, where it names the filer, may know the filer. */
export const mayIssue = (ctx: Ctx, form: Form, found: CaseRow): boolean =>
  [form.action].flat().some((action) => ctx.can(action, 'Case', found)) &&
  (!form.showsFiler || ctx.can('revealFiler', 'Case', found))

/** Handled to its end: nothing is left to be looked into. */
export const isHandled = ({ isOpen, state }: CaseRow): boolean => !isOpen || state === 'closed'

/** How a report can be decided without a penalty case of its own: nothing more is looked into in it, though it is not closed yet. */
const DECIDED: readonly string[] = ['notFiled', 'notCompetent', 'logged', 'merged']

/** A paper that looks into a report decided so, or asks for something; one for another office may still be handed on to it. */
const isDecided = ({ endsWithCase, after }: Form, { procedure, state }: CaseRow): boolean =>
  procedure === 'report' &&
  DECIDED.includes(state) &&
  endsWithCase === true &&
  (after.enforcement !== undefined || state !== 'notCompetent')

/** The report was filed: what is looked into further, and asked for, belongs to the penalty case. */
export const goesOnInPenaltyCase = ({ endsWithCase, after }: Form, { procedure }: CaseRow, { steps }: Past): boolean =>
  procedure === 'report' && steps.has('fileCase') && endsWithCase === true && after.enforcement !== undefined

/** It belongs to an investigation that is over. */
export const isOver = (form: Form, found: CaseRow): boolean =>
  (form.endsWithCase === true && isHandled(found)) || isDecided(form, found)

/** When: whether the step was taken, on a ground of the form's own list. */
export const isTime = (form: Form, found: CaseRow, past: Past): boolean => {
  const after = form.after[found.procedure]
  if (after === undefined || isOver(form, found) || goesOnInPenaltyCase(form, found, past)) return false
  if (form.ground && !(found.ground && findGround(found.ruleset, form.ground, found.ground))) return false
  return after === '*' || after.some((step) => past.steps.has(step))
}

/** Whether there is somebody to write to: a reporter may have stayed anonymous. */
export const hasReader = (form: Form, { hasFiler }: Past): boolean =>
  form.reader === 'office' || form.reader === 'respondent' || hasFiler
