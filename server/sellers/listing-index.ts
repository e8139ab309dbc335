import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { identifierKey } from './identifier-key.ts'
import { rowsOf, type SearchIndex } from './search-index.ts'
import { normalise } from './text/normalise.ts'

type ListingToIndex = {
  id: string
  sellerId: string | null
  sellerName: string | null
  title: string
  text: string | null
  brand: string | null
  source: string
  url: string | null
  version: number
}

/** What rooms above know of listings and want to filter by. */
export type ListingFacts = (ctx: Ctx, listingIds: readonly string[]) => Promise<Map<string, { flagged: boolean }>>

/** Listings by what they say; `facts` adds what our screen made of them. */
export const listingIndex = (facts: ListingFacts): SearchIndex => ({
  name: 'listings',
  listener: 'indexListings',
  settings: {
    searchableAttributes: ['title', 'brand', 'sellerName', 'text'],
    displayedAttributes: ['id'],
    filterableAttributes: ['brand', 'flagged', 'link', 'sellerId', 'source'],
    faceting: { maxValuesPerFacet: 50, sortFacetValuesBy: { '*': 'count' } },
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
    typoTolerance: { minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 } },
  },
  ...rowsOf('listing'),
  async documentsOf(ctx, ids) {
    const { rows } = await sql<ListingToIndex>`
      select listing.id, seller_id, seller.name as seller_name, title, text, brand, listing.source, url, listing.version
      from listing left join seller on seller.id = seller_id
      where listing.id = any(${ids}::uuid[])`.execute(ctx.db)
    const known = await facts(ctx, ids)
    return rows.map(({ title, text, sellerName, url, ...row }) => ({
      ...row,
      title: normalise(title).text,
      text: normalise(text ?? '').text,
      sellerName: normalise(sellerName ?? '').text,
      link: url && identifierKey('LINK', url),
      flagged: known.get(row.id)?.flagged ?? false,
    }))
  },
})
