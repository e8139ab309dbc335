import type { StoredEvent } from '../core/event-log.ts'
import type { Field, Option } from '../core/field.ts'
import { type Locale, say } from '../core/words.ts'
import { sayDay } from '../law/say-day.ts'
import { venueChoices } from '../law/venue-facts.ts'
import { findCaseAction } from './actions/index.ts'
import { MEASURE, sayMeasure } from './case-measures.ts'
import type { CaseAction, CaseRow } from './define-case-action.ts'
import { tellMoney } from './tell-money.ts'

/** What was answered in a step, by its own questions: those whose answer the event keeps, and that are choices, days or money. */
export const describeAnswers = (
  locale: Locale,
  found: CaseRow,
  event: StoredEvent,
  places: ReadonlyMap<string, string> = new Map(),
): string[] => {
  const action: CaseAction | undefined = findCaseAction(event.type)
  const fields = [...(action?.tells ?? []), ...(action?.fields ?? [])]
  const data = event.data as Record<string, unknown>
  const measure = found.measures.find(({ ordinal }) => ordinal === data[MEASURE])
  const answers = fields.flatMap((field) => {
    const answer = sayAnswer(locale, found, field, data[field.name], places)
    return answer === undefined ? [] : [`${say(field.words, locale)}${locale === 'en' ? ': ' : '：'}${answer}`]
  })
  return [...(measure ? [say(sayMeasure(measure), locale)] : []), ...answers]
}

const sayAnswer = (
  locale: Locale,
  found: CaseRow,
  field: Field<CaseRow>,
  value: unknown,
  places: ReadonlyMap<string, string>,
): string | undefined => {
  // What may be left out and is nothing is not told.
  if (field.kind === 'MONEY' && typeof value === 'number')
    return value > 0 || field.required ? say(tellMoney(value), locale) : undefined
  if (typeof value !== 'string') return undefined
  if (field.kind === 'DATE') return say(sayDay(value), locale)
  if (field.kind === 'VENUE_ANSWER') {
    const answer = venueChoices.flatMap((one): readonly Option[] => one.options).find((one) => one.value === value)
    return answer ? say(answer.words, locale) : (places.get(value) ?? value)
  }
  if (field.kind !== 'CHOICE') return undefined
  // What could be chosen then may no longer be offered now; what does not hang on earlier steps is known all the same.
  const offered = [found, { ...found, facts: {} }].flatMap((one) => field.options?.(one) ?? [])
  const option = offered.find((one) => one.value === value)
  return option && say(option.words, locale)
}
