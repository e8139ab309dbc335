import { z } from 'zod'
import type { Words } from '../core/words.ts'
import type { Article } from './article.ts'
import { articleData, citeArticle, readByInstrument } from './article.ts'
import { verifiedData, wordsData } from './read-data.ts'
import { type Held, refuseHeldTwice, refuseTwice } from './refuse-twice.ts'
import { getRuleset, rulesets } from './ruleset.ts'

export const groundLists = ['refusal', 'termination', 'notFiling', 'suspension', 'discontinuance', 'misuse'] as const

/**
 * refusal: a complaint is not accepted; termination: mediation ends; notFiling: a report opens no case; suspension and
 * discontinuance: a penalty case rests or ends; misuse: conduct that is handed to the police.
 */
export type GroundList = (typeof groundLists)[number]

const groundData = z.strictObject({ value: z.string(), label: wordsData, article: articleData, told: wordsData })

const groundsFile = z.strictObject({
  lists: z.partialRecord(
    z.enum(groundLists),
    z.array(groundData).superRefine(refuseTwice(({ value }) => value, ['value'])),
  ),
  verified: verifiedData,
})

/**
 * A ground an officer may choose. `told` is what the party is given; `otherRoutes` goes with it to a complainant whose
 * complaint is refused or whose mediation ended (CR art. 39), null for reports.
 */
export type Ground = {
  value: string
  label: Words
  article: Article
  told: Words
  otherRoutes: { text: Words; article: Article } | null
}

const files = readByInstrument('grounds', groundsFile)

const groundsIn = (instrument: string): Held[] =>
  Object.entries(files.get(instrument)?.lists ?? {}).flatMap(([list, grounds]) =>
    grounds.map(({ value }, index) => ({
      key: `a ground ${value} of ${list}`,
      file: `grounds/${instrument}.json`,
      path: ['lists', list, index, 'value'],
    })),
  )

for (const { id, instruments } of rulesets) refuseHeldTwice(id, instruments.flatMap(groundsIn))

/** The grounds of a list in the order of the law. Throws RangeError for an unknown ruleset or one without the list. */
export function groundsFor(rulesetId: string, list: GroundList): readonly Ground[] {
  const ruleset = getRuleset(rulesetId)
  const grounds = ruleset.instruments.flatMap((instrument) => files.get(instrument)?.lists[list] ?? [])
  if (!grounds.length) throw new RangeError(`The ruleset ${rulesetId} has no list ${list}`)
  const otherRoutes = list === 'refusal' || list === 'termination' ? ruleset.otherRoutes : null
  return grounds.map((ground) => ({ ...ground, article: citeArticle(ground.article), otherRoutes }))
}

/** Whether a ruleset has such grounds at all. Throws RangeError for an unknown ruleset. */
export function hasGrounds(rulesetId: string, list: GroundList): boolean {
  return getRuleset(rulesetId).instruments.some((instrument) => files.get(instrument)?.lists[list]?.length)
}

/** One ground by its value; undefined when this ruleset does not know it. */
export function findGround(rulesetId: string, list: GroundList, value: string): Ground | undefined {
  return groundsFor(rulesetId, list).find((ground) => ground.value === value)
}
