import { legalDay, legalTime } from '../core/clock.ts'
import type { Words } from '../core/words.ts'
import { sayDay } from '../law/say-day.ts'
import type { Form } from './define-form.ts'
import { listDocuments } from './document-store.ts'

const tooEarly = (number: string, issuedAt: Date): Words => {
  const on = sayDay(legalDay(issuedAt))
  return {
    zh: `${number}于${on.zh}${legalTime(issuedAt)}签发，不能在此之前送达`,
    en: `${number} was issued on ${on.en} at ${legalTime(issuedAt)}: it was not served before.`,
  }
}

/** Refuses a service before the last of the papers was issued that it names by their numbers. */
export const beforeIssue: NonNullable<Form['refuses']> = async (ctx, { papers, on, time }, found) => {
  const named = (await listDocuments(ctx, found.id)).filter(
    ({ number }) => number !== null && String(papers).includes(number),
  )
  const last = named.at(-1)
  if (!last) return null
  const issuedOn = legalDay(last.issuedAt)
  if (String(on) < issuedOn) return { path: 'on', words: tooEarly(last.number!, last.issuedAt) }
  if (String(on) === issuedOn && time && String(time) < legalTime(last.issuedAt))
    return { path: 'time', words: tooEarly(last.number!, last.issuedAt) }
  return null
}
