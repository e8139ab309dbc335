import { z } from 'zod'
import type { Words } from '../core/words.ts'
import type { Article } from './article.ts'
import { articleData, citeArticle, instrumentData } from './article.ts'
import type { Day } from './day.ts'
import { dayData, readData, verifiedData, wordsData } from './read-data.ts'
import { refuseTwice } from './refuse-twice.ts'

export const remedyIds = [
  'RETURN_7_DAYS',
  'FRAUD_THREE_TIMES',
  'FOOD_TEN_TIMES',
  'PROMISE',
  'BREACH',
  'PRODUCT_DAMAGE',
  'PLATFORM',
  'UNFAIR_TERMS',
] as const
export type RemedyId = (typeof remedyIds)[number]

const articles = z.array(articleData).min(1)

const file = z.strictObject({
  remedies: z
    .array(
      z.strictObject({
        id: z.enum(remedyIds),
        label: wordsData,
        articles,
        may: wordsData,
        against: z.array(z.strictObject({ text: wordsData, articles })).min(1),
      }),
    )
    .superRefine(refuseTwice(({ id }) => id, ['id'])),
  limitation: z.strictObject({ articles, years: z.int().positive(), text: wordsData }),
  successions: z.array(
    z.strictObject({ to: instrumentData, from: dayData, was: z.array(instrumentData), note: wordsData }),
  ),
  help: wordsData,
  /** What of it was not checked word by word; shown with it. */
  sources: wordsData,
  verified: verifiedData,
})

const data = readData('remedy-help/remedies.json', file)

export type RemedyRule = {
  id: RemedyId
  label: Words
  may: Words
  articles: Article[]
  against: { text: Words; articles: Article[] }[]
  /** Instruments this rule stands on that were not in force yet when the facts happened. */
  later: string[]
}

export const remedyHelpWords: Words = data.help
export const remedySources: Words = data.sources

const isLater = (instrument: string, on: Day | undefined): boolean =>
  on !== undefined && data.successions.some((one) => one.to === instrument && on < one.from)

/** The rules as they are cited for facts of a day: an article that was not in force then is left out and named as later. */
export const remedyRules = (happenedOn: Day | undefined): RemedyRule[] =>
  data.remedies.map((rule) => {
    const all = [...rule.articles, ...rule.against.flatMap((one) => one.articles)]
    const inForce = (list: typeof rule.articles) =>
      list.filter(({ instrument }) => !isLater(instrument, happenedOn)).map(citeArticle)
    return {
      id: rule.id,
      label: rule.label,
      may: rule.may,
      articles: inForce(rule.articles),
      against: rule.against.map(({ text, articles: list }) => ({ text, articles: inForce(list) })),
      later: [...new Set(all.map(({ instrument }) => instrument).filter((one) => isLater(one, happenedOn)))],
    }
  })

/** What took the place of what, for facts of a day before the change. */
export const oldLawNotes = (instruments: readonly string[]): Words[] =>
  data.successions.filter(({ to }) => instruments.includes(to)).map(({ note }) => note)

/** The last day on which a claim is in time (Civil Code 188), from the day the damage was known. */
export const limitationOf = (knownOn: Day): { on: Day; text: Words; articles: Article[] } => {
  const { years, text, articles: cited } = data.limitation
  const year = String(Number(knownOn.slice(0, 4)) + years)
  // 29 February has no anniversary in a common year: the last day of that month ends the term.
  const on = knownOn.endsWith('-02-29') && Number(year) % 4 !== 0 ? `${year}-02-28` : `${year}${knownOn.slice(4)}`
  return { on, text, articles: cited.map(citeArticle) }
}
