import type { CaseMeasure } from '../cases/case-measures.ts'
import { checkComingDay, checkPastDay, refuseAnswer } from '../cases/check-day.ts'
import type { Answers, CaseRow } from '../cases/define-case-action.ts'
import { legalTime } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, IllegalTransition, InvalidInput } from '../core/errors.ts'
import { fieldsSchema } from '../core/field.ts'
import { validate } from '../core/validate.ts'
import { plusMonths } from '../law/day.ts'
import type { Form } from './define-form.ts'
import { hasReader, isTime, mayIssue, pastOf } from './form-available.ts'
import { findForm } from './forms/index.ts'
import { measureOfPaper } from './measure-of-paper.ts'
import { obstacleToPapers } from './paper-closed.ts'

/** The form of that name if this actor may issue it. Throws InvalidInput, Forbidden. */
export const permittedForm = (ctx: Ctx, name: string, found: CaseRow): Form => {
  const form = findForm(name)
  if (!form) throw new InvalidInput([{ path: 'form', message: `There is no form "${name}".` }])
  if (!mayIssue(ctx, form, found)) throw new Forbidden('issueDocument')
  return form
}

/** What was typed, checked against the form's fields, and the measure the paper is about. Throws IllegalTransition before its time, InvalidInput. */
export const checkAnswers = async (
  ctx: Ctx,
  form: Form,
  found: CaseRow,
  answers: Record<string, unknown>,
  ordinal: number | null | undefined,
): Promise<{ answers: Answers; measure: CaseMeasure | null }> => {
  const closed = obstacleToPapers(found)
  if (closed) refuseAnswer(ctx, 'form', closed)
  const past = await pastOf(ctx, found)
  if (!isTime(form, found, past) || !hasReader(form, past) || form.needs?.(found, ctx.actor, ctx))
    throw new IllegalTransition(form.name, found.state)
  const checked = validate(ctx.locale, fieldsSchema(form.fields, found), answers) as Answers
  checkDays(ctx, form, found, checked)
  checkTimes(ctx, form, checked)
  const measure = measureOfPaper(ctx, form, found, ordinal)
  const refused = await form.refuses?.(ctx, checked, found, measure)
  if (refused) refuseAnswer(ctx, refused.path, refused.words)
  return { answers: checked, measure }
}

const STILL_TO_COME = { zh: '这个时间还没有到', en: 'This time has not come yet.' }
const OVER = { zh: '这个时间已经过去', en: 'This time is over.' }
const NOT_AFTER = { zh: '结束时间须晚于开始时间', en: 'It has to end after it began.' }

/** A time of day of what has happened is not to come yet, one that is set is not over, and what ends does so after it began. */
const checkTimes = (ctx: Ctx, form: Form, answers: Answers): void => {
  for (const { name, time } of form.fields) {
    const at = answers[name]
    if (!time || typeof at !== 'string') continue
    const day = form.fields.find((one) => one.name === time.of)
    const isToday = answers[time.of] === ctx.clock.today()
    const now = legalTime(ctx.clock.now())
    if (day?.isPast && isToday && at > now) refuseAnswer(ctx, name, STILL_TO_COME)
    if (!day?.isPast && !day?.isAnyDay && isToday && at <= now) refuseAnswer(ctx, name, OVER)
    if (time.after && at <= String(answers[time.after] ?? '')) refuseAnswer(ctx, name, NOT_AFTER)
  }
}

/** A day that a paper sets lies ahead, within a year; one that it tells of lies between receipt and today. */
const checkDays = (ctx: Ctx, form: Form, found: CaseRow, answers: Answers): void => {
  for (const { name, kind, isPast, isAnyDay } of form.fields) {
    const day = answers[name]
    if (kind !== 'DATE' || typeof day !== 'string' || isAnyDay) continue
    if (isPast) checkPastDay(ctx, name, day, found.receivedOn)
    else checkComingDay(ctx, name, day, plusMonths(ctx.clock.today(), 12))
  }
}
