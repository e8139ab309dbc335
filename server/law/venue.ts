import { isCountyCode } from '../core/division-code.ts'
import type { Words } from '../core/words.ts'
import type { Article } from './article.ts'
import type { Day } from './day.ts'
import {
  type VenueChoiceName,
  type VenueFactName,
  type VenueFacts,
  type VenueMatter,
  type VenuePlaceName,
  venueFactWords,
} from './venue-facts.ts'
import { type VenueLevel, type VenueRule, venuePrinciples, venueRules } from './venue-rules.ts'

/** An office or a court that may act. `divisionCode` is null while the place is not known to the county. */
export type VenueCandidate = {
  rule: string
  place: VenuePlaceName
  placeWords: Words
  divisionCode: string | null
  level: VenueLevel
  why: Words
  articles: readonly Article[]
  /** Competent only if it received the matter before the others did. */
  onlyIfFirst: boolean
  isProposed: boolean
}

export type VenueAnswer = {
  candidates: VenueCandidate[]
  /** Not known yet: what has to be asked before the list is complete. */
  ask: { fact: VenueFactName; words: Words }[]
  /** Why the proposed one goes first, where several are competent. */
  precedence: { text: Words; articles: readonly Article[] } | null
}

/**
 * Every office (complaint: Order 121 art. 13 and 14; report: art. 29 to 33 and penalty procedure rules 7 to 12) or court
 * (Civil Procedure Law 22, 24, 29) that is competent under the facts. What is not known is asked for, never guessed:
 * nothing is proposed while an answer that is missing could put another one first. RangeError for an unknown ruleset.
 */
export const venueOf = (given: {
  ruleset: string
  receivedOn: Day
  matter: VenueMatter
  facts: VenueFacts
}): VenueAnswer => {
  const { facts, matter } = given
  const rules = venueRules(given.ruleset, given.receivedOn).filter((rule) => rule.matter === matter)
  const judged = rules.map((rule) => ({ rule, missing: missingFor(rule, facts) }))
  const possible = judged.filter((one) => one.missing !== 'excluded')
  const applying = possible.filter((one) => one.missing === null).map((one) => one.rule)
  const found = applying.flatMap((rule) => candidateOf(rule, facts) ?? [])
  const asked = [
    ...possible.flatMap((one) => (one.missing && one.missing !== 'excluded' ? [one.missing] : [])),
    ...found.filter((one) => one.divisionCode === null).map((one) => one.place),
    ...(found.some((one) => one.onlyIfFirst) && !facts.firstReceiverPlace ? (['firstReceiverPlace'] as const) : []),
  ]
  const first = firstOf(matter, found, facts)
  // An open question may still bring a candidate that goes before these; only precedence settles it regardless.
  const isOpen = asked.some((fact) => fact !== 'firstReceiverPlace' && !isPlaceOfLaterOne(fact, found))
  const proposed = first ?? (isOpen ? undefined : found.find((one) => one.divisionCode && !one.onlyIfFirst))
  return {
    candidates: found.map((one) => ({ ...one, isProposed: one === proposed })),
    ask: [...new Set(asked)].map((fact) => ({ fact, words: venueFactWords(fact) })),
    precedence: first ? precedenceOf(given.ruleset, matter, first, facts) : null,
  }
}

/** The first thing still to be asked for a rule, null when it applies, 'excluded' when a fact speaks against it. */
const missingFor = (rule: VenueRule, facts: VenueFacts): VenueChoiceName | 'excluded' | null => {
  const conditions = Object.entries(rule.when) as [VenueChoiceName, readonly string[]][]
  if (conditions.some(([name, values]) => facts[name] !== undefined && !values.includes(facts[name]))) return 'excluded'
  return conditions.find(([name]) => facts[name] === undefined)?.[0] ?? null
}

/** Undefined when the office could act only by being first, and another one was. */
const candidateOf = (rule: VenueRule, facts: VenueFacts): VenueCandidate | undefined => {
  const code = facts[rule.place]
  const divisionCode = code && isCountyCode(code) ? code : null
  if (rule.onlyIfFirst && facts.firstReceiverPlace && divisionCode && facts.firstReceiverPlace !== divisionCode)
    return undefined
  return {
    rule: rule.id,
    place: rule.place,
    placeWords: venueFactWords(rule.place),
    divisionCode,
    level: rule.level,
    why: rule.why,
    articles: rule.articles,
    onlyIfFirst: rule.onlyIfFirst,
    isProposed: false,
  }
}

/** Of several: for a complaint the one that received it first, for a report the one that filed a case, else received, first. */
const firstOf = (matter: VenueMatter, found: readonly VenueCandidate[], facts: VenueFacts) => {
  const at = (code: string | undefined) => (code ? found.find((one) => one.divisionCode === code) : undefined)
  if (matter === 'complaint') return at(facts.firstReceiverPlace)
  if (matter === 'report')
    return (
      at(facts.firstFilerPlace) ??
      (at(facts.firstReceiverPlace)?.onlyIfFirst ? at(facts.firstReceiverPlace) : undefined)
    )
  return undefined
}

const precedenceOf = (ruleset: string, matter: VenueMatter, first: VenueCandidate, facts: VenueFacts) => {
  if (matter === 'complaint') return venuePrinciples(ruleset).firstToReceive
  return first.divisionCode === facts.firstFilerPlace ? venuePrinciples(ruleset).firstToFile : null
}

/** A place that is not known belongs to a candidate behind one whose place is known: it cannot change the proposal. */
const isPlaceOfLaterOne = (fact: VenueFactName, found: readonly VenueCandidate[]): boolean => {
  const known = found.findIndex((one) => one.divisionCode !== null && !one.onlyIfFirst)
  const unknown = found.findIndex((one) => one.place === fact)
  return known >= 0 && unknown > known
}
