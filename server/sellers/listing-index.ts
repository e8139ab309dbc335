import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { identifierKey } from './identifier-key.ts'
import { initialWords, soundWords } from './listing-words.ts'
import { nameWords } from './name-words.ts'
import { rowsOf, type SearchIndex } from './search-index.ts'

type ListingToIndex = {
  id: string
  sellerId: string | null
  sellerName: string | null
  title: string
  text: string | null
  brand: string | null
  source: string
  url: string | null
}

/** What rooms above know of listings and want to filter by. */
export type ListingFacts = (ctx: Ctx, listingIds: readonly string[]) => Promise<Map<string, { flagged: boolean }>>

/** Listings by what they say; `facts` adds what our screen made of them. */
export const listingIndex = (facts: ListingFacts): SearchIndex => ({
  name: 'listings',
  listener: 'indexListings',
  settings: {
    searchableAttributes: ['title', 'brandWords', 'sellerName', 'text', 'sound', 'initials'],
    rankingRules: ['words', 'typo', 'proximity', 'attribute', 'exactness', 'sort'],
    displayedAttributes: ['id'],
    filterableAttributes: ['brand', 'flagged', 'link', 'sellerId', 'source'],
    facetSearch: false,
    faceting: { maxValuesPerFacet: 50, sortFacetValuesBy: { '*': 'count' } },
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
    // A Han sign is a word here, so typos can only be told in other scripts; a code of goods a sign off is other goods.
    typoTolerance: {
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnAttributes: ['sound', 'initials'],
    },
  },
  ...rowsOf('listing'),
  async documentsOf(ctx, ids) {
    const { rows } = await sql<ListingToIndex>`
      select listing.id, seller_id, seller.name as seller_name, title, text, brand, listing.source, url
      from listing left join seller on seller.id = seller_id
      where listing.id = any(${ids}::uuid[])`.execute(ctx.db)
    const known = await facts(ctx, ids)
    return rows.map(({ title, text, sellerName, url, ...row }) => ({
      ...row,
      title: nameWords(title),
      brandWords: nameWords(row.brand ?? ''),
      text: nameWords(text ?? ''),
      sellerName: nameWords(sellerName ?? ''),
      sound: soundWords(title),
      initials: initialWords(title),
      link: url && identifierKey('LINK', url),
      flagged: known.get(row.id)?.flagged ?? false,
    }))
  },
})
