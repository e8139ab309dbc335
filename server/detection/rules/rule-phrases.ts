import { normalise } from '../../sellers/text/normalise.ts'
import type { Term } from '../lexicon/term.ts'
import { buildPhraseMatcher } from '../phrase-matcher.ts'
import { phrasesOfTerm } from '../rulebook.ts'
import type { ScreenedListing } from '../signal.ts'

/**
 * Tells which groups of terms may matter to a listing, in one pass over its words: a rule can change a reading only
 * where one of its phrases, or of those it replaces, stands.
 */
export const buildPrefilter = (
  groups: readonly (readonly Term[])[],
): ((listing: ScreenedListing) => ReadonlySet<number>) => {
  const phrases = groups.flatMap((terms, group) => terms.flatMap(phrasesOfTerm).map(({ text }) => ({ text, group })))
  const match = buildPhraseMatcher(phrases.map(({ text }) => text))
  return (listing) => {
    const met = new Set<number>()
    for (const field of [listing.title, listing.text])
      if (field) match(normalise(field).text, (index) => met.add(phrases[index]!.group))
    return met
  }
}
