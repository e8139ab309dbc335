import { findListingsByIds, type Listing, type ListingFilter } from '../server/sellers/listing-store.ts'
import { searchListings } from '../server/sellers/search-listings.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
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

export const ListingConnection = connectionOf<Listing>('Listing', ListingRef, { search: true })

const ListingFilterInput = builder.inputType('ListingFilter', {
  description: 'Every condition given has to hold.',
  fields: (t) => ({
    brand: t.string({ description: 'Only this brand, exactly.' }),
    sellerId: t.field({ type: 'UUID', description: 'Only this seller’s.' }),
  }),
})

builder.queryFields((t) => ({
  listings: t.field({
    type: ListingConnection,
    description: 'Listings by their words (typing errors and traditional characters forgiven). Staff.',
    args: {
      ...pageArgs,
      query: t.arg.string({ description: 'What to look for, at most 100 characters; empty for all, newest first.' }),
      filter: t.arg({ type: ListingFilterInput, description: 'What to leave out.' }),
    },
    complexity: pageComplexity,
    resolve: (_root, { filter, ...args }, ctx) =>
      searchListings(ctx, { ...args, filter: (filter ?? undefined) as ListingFilter | undefined }),
  }),
  listing: t.field({
    type: ListingRef,
    nullable: true,
    description: 'One listing; null when there is none or you may not read it. Staff.',
    args: { id: t.arg({ type: 'UUID', required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, ctx) => (await findListingsByIds(ctx, [id]))[0] ?? null,
  }),
}))
