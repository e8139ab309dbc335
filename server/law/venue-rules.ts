import { z } from 'zod'
import type { Words } from '../core/words.ts'
import type { Article } from './article.ts'
import { articleData, citeArticle, readByInstrument } from './article.ts'
import type { Day } from './day.ts'
import { dayData, verifiedData, wordsData } from './read-data.ts'
import { type Held, refuseHeldTwice, refuseTwice } from './refuse-twice.ts'
import { getRuleset, rulesets } from './ruleset.ts'
import {
  type VenueChoiceName,
  type VenueMatter,
  type VenuePlaceName,
  venueChoices,
  venueMatters,
  venuePlaces,
} from './venue-facts.ts'

/** county: the county office. countyUp: the county office or one above it. placeOffice: the text names no level. */
export const venueLevels = ['county', 'countyUp', 'placeOffice', 'court'] as const
export type VenueLevel = (typeof venueLevels)[number]

const names = <T extends { name: string }>(list: readonly T[]) => z.enum(list.map((one) => one.name) as [string])

const ruleData = z.strictObject({
  id: z.string(),
  matter: z.enum(venueMatters),
  when: z.partialRecord(names(venueChoices), z.array(z.string()).min(1)).refine(
    (when) =>
      Object.entries(when).every(([name, values]) => {
        const options: readonly string[] = venueChoices
          .find((fact) => fact.name === name)!
          .options.map((one) => one.value)
        return values!.every((value) => options.includes(value))
      }),
    { error: 'names an answer that the fact does not have' },
  ),
  place: names(venuePlaces),
  level: z.enum(venueLevels),
  onlyIfFirst: z.boolean().optional(),
  articles: z.array(articleData).min(1),
  why: wordsData,
})

const rulesData = z.array(ruleData).superRefine(refuseTwice(({ id }) => id, ['id']))

const principleData = z.strictObject({ text: wordsData, articles: z.array(articleData).min(1) })

const venueFile = z.strictObject({
  /** An instrument beside the rulesets: in force for what is received from this day on; absent: always. */
  from: dayData.optional(),
  rules: rulesData.min(1),
  /** What held before `from`. */
  before: rulesData.optional(),
  principles: z
    .strictObject({
      firstToReceive: principleData,
      firstToFile: principleData,
      dispute: principleData,
      returnToIntake: principleData,
    })
    .optional(),
  verified: verifiedData,
})

const files = readByInstrument('venue', venueFile)

const isBeside = (instruments: readonly string[], instrument: string): boolean =>
  !instruments.includes(instrument) && !files.get(instrument)?.principles

const heldBy = (instrument: string): Held[] => {
  const held = (key: string, ...path: (string | number)[]) => ({ key, file: `venue/${instrument}.json`, path })
  const { rules = [], principles } = files.get(instrument) ?? {}
  return [
    ...rules.map(({ id }, index) => held(`a venue rule ${id}`, 'rules', index, 'id')),
    ...(principles ? [held('principles of venue', 'principles')] : []),
  ]
}

for (const { id, instruments } of rulesets) {
  const beside = [...files.keys()].filter((instrument) => isBeside(instruments, instrument))
  refuseHeldTwice(id, [...instruments, ...beside].flatMap(heldBy))
}

/** Which office or court is competent under which facts. `onlyIfFirst`: competent only if it received the matter first. */
export type VenueRule = {
  id: string
  matter: VenueMatter
  when: Partial<Record<VenueChoiceName, readonly string[]>>
  place: VenuePlaceName
  level: VenueLevel
  onlyIfFirst: boolean
  articles: Article[]
  why: Words
}

export type VenuePrinciple = { text: Words; articles: Article[] }
export type VenuePrinciples = Record<'firstToReceive' | 'firstToFile' | 'dispute' | 'returnToIntake', VenuePrinciple>

/** The rules for what was received on a day under a ruleset, in the order of preference. RangeError: unknown ruleset. */
export const venueRules = (rulesetId: string, receivedOn: Day): VenueRule[] => {
  const { instruments } = getRuleset(rulesetId)
  const own = instruments.flatMap((instrument) => files.get(instrument)?.rules ?? [])
  const beside = [...files]
    .filter(([instrument]) => isBeside(instruments, instrument))
    .flatMap(([, file]) => (file.from && receivedOn < file.from ? (file.before ?? []) : file.rules))
  return [...own, ...beside].map((rule) => ({
    ...rule,
    when: rule.when as VenueRule['when'],
    place: rule.place as VenuePlaceName,
    onlyIfFirst: rule.onlyIfFirst ?? false,
    articles: rule.articles.map(citeArticle),
  }))
}

/** What decides between several competent offices. RangeError when the ruleset is unknown or has none. */
export const venuePrinciples = (rulesetId: string): VenuePrinciples => {
  const { instruments } = getRuleset(rulesetId)
  const found = instruments.map((instrument) => files.get(instrument)?.principles).find((one) => one !== undefined)
  if (!found) throw new RangeError(`The ruleset ${rulesetId} has no principles of venue`)
  const cite = (principle: z.infer<typeof principleData>): VenuePrinciple => ({
    text: principle.text,
    articles: principle.articles.map(citeArticle),
  })
  return {
    firstToReceive: cite(found.firstToReceive),
    firstToFile: cite(found.firstToFile),
    dispute: cite(found.dispute),
    returnToIntake: cite(found.returnToIntake),
  }
}
