import type { Category } from './categories.ts'
import type { Draft } from './draft.ts'

export type Kind = 'DISPUTE' | 'LEAD'

/** Whether the authority is asked to check for a violation: what may be one is decided by the person, never for them. */
export const leadAnswer = (draft: Draft, category: Category | undefined): boolean | undefined =>
  draft.lead ?? (category?.kind === 'DISPUTE' ? false : undefined)

export const wantsRemedy = (draft: Draft): boolean => draft.wants.length > 0 || draft.otherWant.trim() !== ''

/** A remedy asked of the seller makes it a complaint (投诉); a request to check, a report (举报); both, both. */
export const kindsOf = (draft: Draft, category: Category | undefined): Kind[] => [
  ...(wantsRemedy(draft) ? (['DISPUTE'] as const) : []),
  ...(leadAnswer(draft, category) ? (['LEAD'] as const) : []),
]

/** The key of what it becomes, for its words: "dispute", "lead", "both" or "none". */
export const kindWord = (kinds: readonly Kind[]) =>
  kinds.length === 2 ? 'both' : kinds[0] === 'DISPUTE' ? 'dispute' : kinds[0] === 'LEAD' ? 'lead' : 'none'
