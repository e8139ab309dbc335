import type { Ctx } from '../../core/context.ts'
import { filedBrands } from '../filed-brands.ts'
import type { KnownBrand } from '../known-brands.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import type { Term } from '../lexicon/term.ts'
import { buildRulebook, type Rulebook } from '../rulebook.ts'
import type { ScreenedListing } from '../signal.ts'
import { applyRules, type LexiconChange } from './apply-rules.ts'
import { findRevision } from './lexicon-revision.ts'
import type { RuleOnTrial } from './rule-effect.ts'
import { buildPrefilter } from './rule-phrases.ts'
import { changeOf, type LexiconRule, rulesIn } from './rule-store.ts'
import { shippedTerm } from './shipped-terms.ts'

/** The rules by which this process screens: the shipped lexicon, the rules switched on, the brands filed. */
export type LiveRules = {
  revision: number
  stamp: string
  brands: readonly KnownBrand[]
  terms: readonly Term[]
  rulebook: Rulebook
  /** Rules watched in shadow that may have something to do with a listing. */
  shadowsFor(listing: ScreenedListing): WatchedRule[]
  shadows: readonly LexiconRule[]
}

/** A rule in shadow, with the matcher that has it; built when a listing first calls for it. */
export type WatchedRule = { row: LexiconRule; onTrial: RuleOnTrial }

let last: LiveRules | undefined

/**
 * The rules that count now, loaded anew when the lexicon or the register of brands changed; any number of processes may
 * ask. Reads one row where nothing changed.
 */
export const liveRules = async (ctx: Ctx): Promise<LiveRules> => {
  const brands = await filedBrands(ctx)
  const { revision, stamp } = await findRevision(ctx)
  if (last?.stamp === stamp && last.brands === brands) return last
  const rows = await rulesIn(ctx, ['active', 'shadow'])
  const active = rows.filter(({ state }) => state === 'active')
  const shadows = rows.filter(({ state }) => state === 'shadow')
  const terms = active.length === 0 ? lexicon : applyRules(lexicon, active.map(changeOf))
  const rulebook = buildRulebook(brands, terms)
  last = { revision, stamp, brands, terms, rulebook, shadows, shadowsFor: watch({ brands, terms, rulebook }, shadows) }
  return last
}

type Base = Pick<LiveRules, 'brands' | 'terms' | 'rulebook'>

const watch = (base: Base, shadows: readonly LexiconRule[]): LiveRules['shadowsFor'] => {
  if (shadows.length === 0) return () => []
  const changes = shadows.map(changeOf)
  const mayMatter = buildPrefilter(changes.map(termsTouched))
  const built = new Map<number, WatchedRule>()
  const watched = (at: number): WatchedRule => {
    const known = built.get(at) ?? { row: shadows[at]!, onTrial: tryOut(base, changes[at]!) }
    built.set(at, known)
    return known
  }
  return (listing) => [...mayMatter(listing)].map(watched)
}

/** The terms whose phrases tell that a change may matter: the new one, and the one it replaces. */
export const termsTouched = ({ target, term }: LexiconChange): Term[] => {
  const shipped = target === null ? undefined : shippedTerm(target)
  return [...(term ? [term] : []), ...(shipped ? [shipped] : [])]
}

/** A change of the lexicon beside the rules as they are. */
export const tryOut = ({ brands, terms, rulebook }: Base, rule: LexiconChange): RuleOnTrial => ({
  rule,
  before: rulebook,
  after: buildRulebook(brands, applyRules(terms, [rule])),
})
