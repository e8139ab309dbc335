import { type RawBuilder, sql } from 'kysely'
import type { Chosen, Facet } from './count-facets.ts'

/** What rooms above know of sellers, as far as the actor may know it; may be built only when it is read. */
export type SellerKnowledge = {
  facets: readonly Facet[]
  chosen: Chosen
  /** The cases of sellers, as rows of (seller_id). */
  cases: RawBuilder<{ sellerId: string }>
}

export const nothingKnown: SellerKnowledge = {
  facets: [],
  chosen: {},
  cases: sql`(select null::uuid as seller_id where false)`,
}

export const isNarrowed = ({ chosen }: Pick<SellerKnowledge, 'chosen'>): boolean =>
  Object.values(chosen).some((value) => value !== null && value !== undefined)
