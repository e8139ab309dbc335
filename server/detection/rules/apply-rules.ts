import type { Term } from '../lexicon/term.ts'

/** What a rule makes of the lexicon. `target`: the key of a shipped term; `term`: what stands instead, null for nothing. */
export type LexiconChange = { target: string | null; term: Term | null }

/** Names a shipped term: its category and its first word. */
export const termKey = ({ category, words }: Pick<Term, 'category' | 'words'>): string => `${category}:${words[0]}`

/**
 * The lexicon with some rules applied: a term goes where its rule's target stood, or to the end. A rule whose target is
 * not shipped any more adds its term, or does nothing. Pure.
 */
export const applyRules = (terms: readonly Term[], rules: readonly LexiconChange[]): Term[] => {
  const changes = new Map(rules.flatMap((rule) => (rule.target === null ? [] : [[rule.target, rule.term] as const])))
  const shipped = new Set(terms.map(termKey))
  const kept = terms.flatMap((term) => {
    const change = changes.get(termKey(term))
    return change === undefined ? [term] : change === null ? [] : [change]
  })
  const added = rules.flatMap(({ target, term }) => (term && (target === null || !shipped.has(target)) ? [term] : []))
  return [...kept, ...added]
}
