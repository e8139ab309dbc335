import { z } from 'zod'
import type { Words } from '../core/words.ts'
import type { Article } from './article.ts'
import { articleData, citeArticle, readByInstrument } from './article.ts'
import { verifiedData, wordsData } from './read-data.ts'
import { refuseHeldTwice, refuseTwice } from './refuse-twice.ts'
import { getRuleset, rulesets } from './ruleset.ts'

/** The factors of Order 121, article 17, in its order. */
export const dailyLifeFactors = ['QUANTITY', 'MASS', 'NO_PURCHASE', 'SHARED_CONTACT', 'OTHER'] as const
export type DailyLifeFactor = (typeof dailyLifeFactors)[number]

const count = z.int().positive()

const dailyLifeFile = z.strictObject({
  factors: z
    .array(
      z.strictObject({ value: z.enum(dailyLifeFactors), label: wordsData, meaning: wordsData, article: articleData }),
    )
    .superRefine(refuseTwice(({ value }) => value, ['value'])),
  neverDecides: wordsData,
  /** From which number a figure is marked for a look; this installation's own, the law names none. */
  notableFrom: z.strictObject({
    byFilerIn30Days: count,
    byFilerIn365Days: count,
    sameSellerIn90Days: count,
    clusterFilersIn30Days: count,
    namesPerPhone: count,
    namesPerAddress: count,
    sameWordsElsewhere: count,
  }),
  verified: verifiedData,
})

const files = readByInstrument('daily-life', dailyLifeFile)

for (const { id, instruments } of rulesets)
  refuseHeldTwice(
    id,
    instruments
      .filter((instrument) => files.has(instrument))
      .map((instrument) => ({
        key: 'factors of daily life',
        file: `daily-life/${instrument}.json`,
        path: ['factors'],
      })),
  )

export type DailyLife = {
  factors: { value: DailyLifeFactor; label: Words; meaning: Words; article: Article }[]
  neverDecides: Words
  notableFrom: z.infer<typeof dailyLifeFile>['notableFrom']
}

/** What may be considered in telling whether a complaint is for daily life; null under rules that name no factors (L20). */
export const dailyLifeUnder = (rulesetId: string): DailyLife | null => {
  const file = getRuleset(rulesetId).instruments.flatMap((instrument) => files.get(instrument) ?? [])[0]
  if (!file) return null
  const { factors, neverDecides, notableFrom } = file
  return {
    factors: factors.map((factor) => ({ ...factor, article: citeArticle(factor.article) })),
    neverDecides,
    notableFrom,
  }
}
