import { checkComingDay, checkPastDay, refuseAnswer } from '../cases/check-day.ts'
import type { Answers, CaseRow } from '../cases/define-case-action.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, IllegalTransition, InvalidInput } from '../core/errors.ts'
import { fieldsSchema } from '../core/field.ts'
import { validate } from '../core/validate.ts'
import { plusMonths } from '../law/day.ts'
import type { Form } from './define-form.ts'
import { hasReader, isTime, mayIssue, pastOf } from './form-available.ts'
import { findForm } from './forms/index.ts'
import { obstacleToPapers } from './paper-closed.ts'

/** The form of that name if this actor may issue it. Throws InvalidInput, Forbidden. */
export const permittedForm = (ctx: Ctx, name: string, found: CaseRow): Form => {
  const form = findForm(name)
  if (!form) throw new InvalidInput([{ path: 'form', message: `There is no form "${name}".` }])
  if (!mayIssue(ctx, form, found)) throw new Forbidden('issueDocument')
  return form
}

/** What was typed, checked against the form's fields. Throws IllegalTransition before its time, InvalidInput. */
export const checkAnswers = async (
  ctx: Ctx,
  form: Form,
  found: CaseRow,
  answers: Record<string, unknown>,
): Promise<Answers> => {
  const closed = obstacleToPapers(found)
  if (closed) refuseAnswer(ctx, 'form', closed)
  const past = await pastOf(ctx, found)
  if (!isTime(form, found, past) || !hasReader(form, past) || form.needs?.(found, ctx.actor, ctx))
    throw new IllegalTransition(form.name, found.state)
  const checked = validate(ctx.locale, fieldsSchema(form.fields, found), answers) as Answers
  checkDays(ctx, form, found, checked)
  const refused = await form.refuses?.(ctx, checked, found)
  if (refused) refuseAnswer(ctx, refused.path, refused.words)
  return checked
}

/** A day that a paper sets lies ahead, within a year; one that it tells of lies between receipt and today. */
const checkDays = (ctx: Ctx, form: Form, found: CaseRow, answers: Answers): void => {
  for (const { name, kind, isPast } of form.fields) {
    const day = answers[name]
    if (kind !== 'DATE' || typeof day !== 'string') continue
    if (isPast) checkPastDay(ctx, name, day, found.receivedOn)
    else checkComingDay(ctx, name, day, plusMonths(ctx.clock.today(), 12))
  }
}
