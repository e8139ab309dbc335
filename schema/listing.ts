import { say } from '../server/core/words.ts'
import { findListings, type KnownListingFilter } from '../server/detection/find-listings.ts'
import { LISTING_MATCHES, listingMatchWords } from '../server/sellers/listing-match.ts'
import { LISTING_SORTS, listingSortWords } from '../server/sellers/listing-sorts.ts'
import { findListingsByIds, type Listing } from '../server/sellers/listing-store.ts'
import type { ListingEdge, ListingPage } from '../server/sellers/search-listings.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { FacetRef, tellFacets } from './facet.ts'
import { ListingRef, loadSellers, SellerRef } from './seller-ref.ts'
import { MoneyRef } from './shared.ts'

ListingRef.implement({
  description: 'What a seller offers.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    title: t.exposeString('title', { description: 'Its title, as the seller wrote it.' }),
    text: t.exposeString('text', { nullable: true, description: 'Its text, as the seller wrote it.' }),
    brand: t.exposeString('brand', { nullable: true, description: 'The brand it is offered under.' }),
    price: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'Its price.',
      resolve: (row) => (row.priceFen === null ? null : { fen: row.priceFen }),
    }),
    url: t.exposeString('url', { nullable: true, description: 'Its address.' }),
    seller: t.loadable({
      type: SellerRef,
      nullable: true,
      description: 'Who offers it.',
      load: loadSellers,
      resolve: (row) => row.sellerId,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'Since when we know it.' }),
  }),
})

const ListingEdgeRef = builder.objectRef<ListingEdge>('ListingEdge')

export const ListingConnection = connectionOf<Listing>('Listing', ListingRef, { search: true, edge: ListingEdgeRef })

const ListingMatchRef = builder.enumType('ListingMatch', {
  description:
    'Why a listing is among the hits; those that hold the text come before those that only sound or look like it.',
  values: Object.fromEntries(
    LISTING_MATCHES.map((why) => [why, { value: why, description: listingMatchWords[why].zh }]),
  ),
})

builder.objectFields(ListingEdgeRef, (t) => ({
  why: t.field({
    type: ListingMatchRef,
    nullable: true,
    description: 'Why it is among the hits; null in a list without a search text.',
    resolve: (edge) => edge.why ?? null,
  }),
  whyLabel: t.string({
    nullable: true,
    description: 'The same, to show.',
    resolve: (edge, _args, ctx) => (edge.why ? say(listingMatchWords[edge.why], ctx.locale) : null),
  }),
}))

builder.objectFields(ListingConnection, (t) => ({
  facets: t.field({
    type: [FacetRef],
    nullable: true,
    description:
      'What the hits can be narrowed by, with counts: brand, source, sellerId, and flagged for who may read findings. Those that only sound or look like the text are not counted. Null for who may not read all listings, while the search server is away, and for the listings of one seller.',
    complexity: { field: 20, multiplier: 1 },
    resolve: async (page, _args, ctx) => {
      const counts = await (page as unknown as Partial<ListingPage>).countFacets?.()
      return counts ? tellFacets(ctx, counts) : null
    },
  }),
}))

export const ListingSortRef = builder.enumType('ListingSort', {
  description: 'The order of listings. With a search text, anything but RELEVANCE sorts the first thousand hits.',
  values: Object.fromEntries(
    LISTING_SORTS.map((sort) => [sort, { value: sort, description: listingSortWords[sort].zh }]),
  ),
})

export const ListingFilterInput = builder.inputType('ListingFilter', {
  description: 'Every condition given has to hold.',
  fields: (t) => ({
    brand: t.string({ description: 'Only this brand, exactly.' }),
    sellerId: t.field({ type: 'UUID', description: 'Only this seller’s.' }),
    source: t.string({ description: 'Only what came from there, exactly.' }),
    flagged: t.boolean({
      description:
        'Only those that our screen flagged (true) or did not (false); nothing for who may not read findings.',
    }),
  }),
})

builder.queryFields((t) => ({
  listings: t.field({
    type: ListingConnection,
    description:
      'Listings by any piece of their title, text, brand or seller’s name (traditional characters forgiven), by the pinyin or the initials of a title, or exactly by their link or an identifier of their seller; behind those, titles that only sound or look like the text. Staff.',
    args: {
      ...pageArgs,
      query: t.arg.string({ description: 'What to look for, at most 100 characters; empty for all, newest first.' }),
      filter: t.arg({ type: ListingFilterInput, description: 'What to leave out.' }),
      sort: t.arg({
        type: ListingSortRef,
        description: 'In which order; by relevance (newest first, without a text) unless told.',
      }),
    },
    complexity: pageComplexity,
    resolve: (_root, { filter, ...args }, ctx) =>
      findListings(ctx, { ...args, filter: (filter ?? undefined) as KnownListingFilter | undefined } as never) as never,
  }),
  listing: t.field({
    type: ListingRef,
    nullable: true,
    description: 'One listing; null when there is none or you may not read it. Staff.',
    args: { id: t.arg({ type: 'UUID', required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, ctx) => (await findListingsByIds(ctx, [id]))[0] ?? null,
  }),
}))
