import type { Equals } from '../core/search-client.ts'
import type { Chosen, Facet } from './count-facets.ts'

/** What rooms above know of listings, as far as the actor may know it, and what of it the index knows, too. */
export type ListingKnowledge = { facets: readonly Facet[]; chosen: Chosen; indexed?: Equals }

/** Whether listings are narrowed by what PostgreSQL alone knows for sure. */
export const isKnownNarrowed = ({ chosen }: ListingKnowledge): boolean =>
  Object.values(chosen).some((value) => value !== null && value !== undefined)
