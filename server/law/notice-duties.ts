import { z } from 'zod'
import type { Words } from '../core/words.ts'
import { type Article, articleData, citeArticle } from './article.ts'
import type { Day } from './day.ts'
import { dayData, readData, verifiedData, wordsData } from './read-data.ts'

const dutyData = z.strictObject({
  value: z.string(),
  /** Only under this ruleset; absent: under each. */
  ruleset: z.string().optional(),
  /** In force from this day; absent: before any case we hold. */
  from: dayData.optional(),
  label: wordsData,
  article: articleData,
  owed: z.boolean(),
  realNameOnly: z.boolean(),
  clock: z.string().nullable(),
  says: wordsData,
  verified: verifiedData,
})

/**
 * What a substantive law says of telling a reporter the result: whether it is `owed`, to real-name reporters only or to
 * whoever can be reached, and the clock that runs for it; null: no fixed time.
 */
export type NoticeDuty = Omit<z.infer<typeof dutyData>, 'article' | 'ruleset' | 'from'> & {
  label: Words
  says: Words
  article: Article
}

const { duties } = readData('notice-duties.json', z.strictObject({ duties: z.array(dutyData).min(1) }))

/** The duties a report of this ruleset, received on this day, may fall under. */
export function noticeDutiesFor(rulesetId: string, receivedOn: Day): readonly NoticeDuty[] {
  return duties
    .filter(({ ruleset, from }) => (ruleset ?? rulesetId) === rulesetId && (from ?? receivedOn) <= receivedOn)
    .map(({ ruleset: _ruleset, from: _from, article, ...duty }) => ({ ...duty, article: citeArticle(article) }))
}

/** One duty by its value; undefined when a report of this ruleset and day cannot fall under it. */
export function findNoticeDuty(rulesetId: string, receivedOn: Day, value: string): NoticeDuty | undefined {
  return noticeDutiesFor(rulesetId, receivedOn).find((duty) => duty.value === value)
}
