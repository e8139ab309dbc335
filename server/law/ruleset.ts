import { z } from 'zod'
import type { Words } from '../core/words.ts'
import type { Article } from './article.ts'
import { articleData, citeArticle, instrumentData } from './article.ts'
import type { Day } from './day.ts'
import { plusDays } from './day.ts'
import { dayData, placeOf, readFolder, refuseData, verifiedData, wordsData } from './read-data.ts'
import { refuseTwice } from './refuse-twice.ts'

const rulesetData = z
  .strictObject({
    name: wordsData,
    from: dayData,
    to: dayData.nullable(),
    instruments: z
      .array(instrumentData)
      .min(1)
      .superRefine(refuseTwice((name) => name)),
    otherRoutes: z.strictObject({ text: wordsData, article: articleData, verified: verifiedData }),
    writtenAgreement: articleData.optional(),
    verified: verifiedData,
  })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'], error: 'it ends before it begins' })

/**
 * The rules a case runs under, chosen by the day it was received and kept for its whole life. `instruments` name the
 * data files its clocks and grounds come from, `otherRoutes` what else a complainant can do (CR art. 39),
 * `writtenAgreement` where it says that an agreement is written down; null where the text was not read.
 */
export type Ruleset = {
  id: string
  name: Words
  from: Day
  to: Day | null
  instruments: readonly string[]
  otherRoutes: { text: Words; article: Article }
  writtenAgreement: Article | null
}

/** All rulesets, the oldest first; one without a last day ends when the next begins. */
export const rulesets: readonly Ruleset[] = [...readFolder('rulesets', rulesetData)]
  .map(([id, { otherRoutes, writtenAgreement, verified: _, ...ruleset }]) => ({
    ...ruleset,
    id,
    otherRoutes: { text: otherRoutes.text, article: citeArticle(otherRoutes.article) },
    writtenAgreement: writtenAgreement ? citeArticle(writtenAgreement) : null,
  }))
  .sort((one, other) => (one.from < other.from ? -1 : 1))
  .map((ruleset, index, all) => endedByNext(ruleset, all[index + 1]))

function endedByNext(ruleset: Ruleset, next: Ruleset | undefined): Ruleset {
  if (!next) return ruleset
  if (next.from === ruleset.from || (ruleset.to !== null && ruleset.to >= next.from))
    refuseData(fileOf(next), ['from'], `${placeOf(fileOf(ruleset), ['to'])} is in force on ${next.from} too`)
  return { ...ruleset, to: ruleset.to ?? plusDays(next.from, -1) }
}

function fileOf({ id }: Pick<Ruleset, 'id'>): string {
  return `rulesets/${id}.json`
}

/** The ruleset in force on the day of receipt. Throws RangeError when we hold no law for that day. */
export function rulesetOn(receivedOn: Day): Ruleset {
  const on = plusDays(receivedOn, 0)
  const ruleset = rulesets.find(({ from, to }) => from <= on && (to === null || on <= to))
  if (!ruleset) throw new RangeError(`No ruleset is known for ${receivedOn}`)
  return ruleset
}

/** The ruleset stored with a case. Throws RangeError when there is none of that id. */
export function getRuleset(id: string): Ruleset {
  const ruleset = rulesets.find((one) => one.id === id)
  if (!ruleset) throw new RangeError(`No ruleset is called ${id}`)
  return ruleset
}
