import type { Words } from '../core/words.ts'
import { type VenueAnswer, type VenueCandidate, venueOf } from '../law/venue.ts'
import type { VenueFactName, VenueFacts, VenueMatter } from '../law/venue-facts.ts'
import { venueChoices, venuePlaces } from '../law/venue-facts.ts'
import { venueRules } from '../law/venue-rules.ts'
import type { CaseRow } from './define-case-action.ts'

const PREFIX = 'venue:'
const CONFIRMED = 'venue:confirmedRule'
const CONFIRMED_CODE = 'venue:confirmedCode'

/** Whom the case's own procedure is brought before; the dispute may also go to court. */
export const matterOf = (found: Pick<CaseRow, 'procedure'>): VenueMatter =>
  found.procedure === 'mediation' ? 'complaint' : 'report'

/**
 * Before whom the matter of a case can be brought: its own office, and for a dispute a court. Of a penalty case it was
 * decided in the report it was filed on, whose venue stands there.
 */
export const mattersOf = (found: Pick<CaseRow, 'procedure'>): VenueMatter[] => {
  if (found.procedure === 'enforcement') return []
  return [matterOf(found), ...(found.procedure === 'mediation' ? (['court'] as const) : [])]
}

const all: readonly { name: VenueFactName; words: Words }[] = [...venueChoices, ...venuePlaces]

/** The facts that bear on this case. On the report side nothing of where the reporter lives (Order 121, article 37). */
export const askableVenueFacts = (found: Pick<CaseRow, 'procedure' | 'ruleset' | 'receivedOn'>) => {
  const matters = mattersOf(found)
  const rules = venueRules(found.ruleset, found.receivedOn).filter((rule) => matters.includes(rule.matter))
  const bearing = new Set<string>(rules.flatMap((rule) => [...Object.keys(rule.when), rule.place]))
  bearing.add('firstReceiverPlace')
  if (matters.includes('report')) bearing.add('firstFilerPlace')
  return all.filter(({ name }) => bearing.has(name))
}

/** What officers have stated about venue so far. */
export const venueFactsOf = (found: Pick<CaseRow, 'facts'>): VenueFacts =>
  Object.fromEntries(
    all.flatMap(({ name }) => {
      const value = found.facts[`${PREFIX}${name}`]
      return value === undefined ? [] : [[name, value]]
    }),
  )

/** The facts as the case keeps them; a new fact takes an earlier confirmation back. */
export const keptVenueFacts = (facts: VenueFacts) => ({
  ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [PREFIX + name, value])),
  [CONFIRMED]: null,
  [CONFIRMED_CODE]: null,
})

export const keptConfirmation = (rule: string, divisionCode: string) => ({
  [CONFIRMED]: rule,
  [CONFIRMED_CODE]: divisionCode,
})

export type VenueConfirmation = { rule: string; divisionCode: string }

export const venueConfirmationOf = ({ facts }: Pick<CaseRow, 'facts'>): VenueConfirmation | null => {
  const [rule, divisionCode] = [facts[CONFIRMED], facts[CONFIRMED_CODE]]
  return rule !== undefined && divisionCode !== undefined ? { rule, divisionCode } : null
}

/** Every office (or court) that is competent for the case by what is known of it. */
export const venueOfCase = (found: CaseRow, matter: VenueMatter = matterOf(found)): VenueAnswer =>
  venueOf({ ruleset: found.ruleset, receivedOn: found.receivedOn, matter, facts: venueFactsOf(found) })

/** The office that an officer confirmed, with its rule; undefined until then, and again after a fact of venue changed. */
export const confirmedVenueOf = (found: CaseRow): VenueCandidate | undefined => {
  const confirmed = venueConfirmationOf(found)
  return confirmed ? venueOfCase(found).candidates.find(({ rule }) => rule === confirmed.rule) : undefined
}
