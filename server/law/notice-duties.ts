import { z } from 'zod'
import type { Words } from '../core/words.ts'
import { type Article, articleData, citeArticle } from './article.ts'
import { clocksOf, missingClock } from './clocks.ts'
import type { Day } from './day.ts'
import { dayData, readData, refuseData, verifiedData, wordsData } from './read-data.ts'
import { refuseTwice } from './refuse-twice.ts'
import { rulesets } from './ruleset.ts'

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

const FILE = 'notice-duties.json'

const { duties } = readData(
  FILE,
  z.strictObject({
    duties: z
      .array(dutyData)
      .min(1)
      .superRefine(refuseTwice(({ value }) => value, ['value'])),
  }),
)

duties.forEach(({ ruleset, from, clock }, index) => {
  if (ruleset !== undefined && !rulesets.some(({ id }) => id === ruleset))
    refuseData(FILE, ['duties', index, 'ruleset'], `there is no rulesets/${ruleset}.json`)
  const bound = rulesets.filter(({ id, to }) => (ruleset ?? id) === id && (to === null || (from ?? to) <= to))
  for (const { id } of bound)
    if (clock !== null && !clocksOf(id).some((one) => one.id === clock))
      refuseData(FILE, ['duties', index, 'clock'], missingClock(id, clock))
})

/** The duties a report of this ruleset, received on this day, may fall under. */
export function noticeDutiesFor(rulesetId: string, receivedOn: Day): readonly NoticeDuty[] {
  return duties
    .filter(({ ruleset, from }) => (ruleset ?? rulesetId) === rulesetId && (from ?? receivedOn) <= receivedOn)
    .map(({ ruleset: _ruleset, from: _from, article, ...duty }) => ({ ...duty, article: citeArticle(article) }))
}

/** Where a ruleset itself speaks of telling the result; undefined: nowhere. */
export const ownNoticeArticle = (rulesetId: string): Article | undefined => {
  const own = duties.find(({ ruleset }) => ruleset === rulesetId)
  return own && citeArticle(own.article)
}

/** One duty by its value; undefined when a report of this ruleset and day cannot fall under it. */
export function findNoticeDuty(rulesetId: string, receivedOn: Day, value: string): NoticeDuty | undefined {
  return noticeDutiesFor(rulesetId, receivedOn).find((duty) => duty.value === value)
}
