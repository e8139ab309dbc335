import { type RawBuilder, sql } from 'kysely'
import type { Words } from '../core/words.ts'

export const LISTING_SORTS = ['RELEVANCE', 'NEWEST', 'CHEAPEST', 'DEAREST'] as const
export type ListingSort = (typeof LISTING_SORTS)[number]

export const listingSortWords: Record<ListingSort, Words> = {
  RELEVANCE: { zh: '相关程度', en: 'Relevance' },
  NEWEST: { zh: '最近登记', en: 'Newest' },
  CHEAPEST: { zh: '标价从低到高', en: 'Price, lowest first' },
  DEAREST: { zh: '标价从高到低', en: 'Price, highest first' },
}

/** The order of one sort over `listing`; those without a price last. */
export const listingOrders: Record<Exclude<ListingSort, 'RELEVANCE'>, RawBuilder<unknown>> = {
  NEWEST: sql`listing.id desc`,
  CHEAPEST: sql`listing.price_fen asc nulls last, listing.id desc`,
  DEAREST: sql`listing.price_fen desc nulls last, listing.id desc`,
}
