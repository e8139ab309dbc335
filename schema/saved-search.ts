import type { Ctx } from '../server/core/context.ts'
import { InvalidInput } from '../server/core/errors.ts'
import {
  changeSavedSearch,
  removeSavedSearch,
  restoreSavedSearch,
  seeSearchAlerts,
} from '../server/notifications/change-saved-search.ts'
import { SAVED_SEARCH_KINDS } from '../server/notifications/notifications-tables.ts'
import { type SaveSearchInput, saveSearch } from '../server/notifications/save-search.ts'
import { addressOf, type SavedSearch } from '../server/notifications/saved-search.ts'
import { MOST_SAVED_SEARCHES } from '../server/notifications/saved-search-limit.ts'
import { findUnseenHits, listSavedSearches } from '../server/notifications/saved-search-store.ts'
import { builder } from './builder.ts'
import { ListingFilterInput } from './listing.ts'
import { ListingRef, loadListings, loadSellers, SellerRef } from './seller-ref.ts'
import { SellerFilterInput } from './seller-search.ts'

const KindRef = builder.enumType('SavedSearchKind', {
  description: 'What a saved search looks for.',
  values: Object.fromEntries(SAVED_SEARCH_KINDS.map((kind) => [kind, {}])),
})

const SHOWN = 20

/** What the alerts of each search tell of, as far as its person may still read it. */
const unseen =
  <T>(kind: SavedSearch['kind'], load: (ids: string[], ctx: Ctx) => Promise<(T | null)[]>) =>
  async (searchIds: string[], ctx: Ctx): Promise<T[][]> => {
    const hits = await findUnseenHits(ctx, searchIds, kind)
    const ids = [...new Set([...hits.values()].flat())]
    const rows = ids.length === 0 ? [] : await load(ids, ctx)
    const found = new Map(ids.map((id, i) => [id, rows[i]]))
    return searchIds.map((id) => (hits.get(id) ?? []).flatMap((hit) => found.get(hit) ?? []).slice(0, SHOWN))
  }

const SavedSearchRef = builder.objectRef<SavedSearch>('SavedSearch').implement({
  description: 'A search you saved.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    kind: t.field({ type: KindRef, description: 'What it looks for.', resolve: ({ kind }) => kind }),
    name: t.exposeString('name', { description: 'What you called it.' }),
    query: t.exposeString('query', { description: 'The text that is looked for; empty for all.' }),
    address: t.string({ description: 'Where the desk shows it, from the root of the site.', resolve: addressOf }),
    alerts: t.exposeBoolean('alerts', { description: 'Whether you are told of what is new.' }),
    lookedAt: t.expose('lookedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the worker looked last; it looks every quarter of an hour.',
    }),
    newSellers: t.loadableList({
      type: SellerRef,
      description: `Sellers found since then that you have not marked as seen; at most ${SHOWN}.`,
      load: unseen('SELLERS', loadSellers),
      resolve: ({ id }) => id,
    }),
    newListings: t.loadableList({
      type: ListingRef,
      description: `Listings found since then that you have not marked as seen; at most ${SHOWN}.`,
      load: unseen('LISTINGS', loadListings),
      resolve: ({ id }) => id,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When you saved it.' }),
  }),
})

const SavedSearchesRef = builder.objectRef<{ searches: SavedSearch[]; sendsMail: boolean }>('SavedSearches').implement({
  description: 'The searches you saved, and how you are told of what is new.',
  fields: (t) => ({
    searches: t.field({
      type: [SavedSearchRef],
      description: `Newest first, at most ${MOST_SAVED_SEARCHES}.`,
      resolve: ({ searches }) => searches,
    }),
    sendsMail: t.exposeBoolean('sendsMail', {
      description: 'Whether alerts are mailed to you; where no mail server is set up, they are shown at the desk only.',
    }),
  }),
})

builder.queryField('savedSearches', (t) =>
  t.field({
    type: SavedSearchesRef,
    nullable: true,
    description: 'The searches you saved; null for who may save none. Staff.',
    resolve: async (_root, _args, ctx) =>
      ctx.can('read', 'SavedSearch')
        ? { searches: await listSavedSearches(ctx), sendsMail: ctx.mailer !== undefined }
        : null,
  }),
)

const SaveInput = builder.inputType('SaveSearchInput', {
  description: 'A search to keep; `sellers` or `listings` says what is looked for, `{}` for all.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What to call it, 1 to 60 characters.' }),
    query: t.string({ description: 'The text to look for, at most 100 characters; empty for all.' }),
    sellers: t.field({ type: SellerFilterInput, description: 'Look for sellers, these only.' }),
    listings: t.field({ type: ListingFilterInput, description: 'Look for listings, these only.' }),
    alerts: t.boolean({ required: true, description: 'Whether to tell you of what is new.' }),
  }),
})

const ChangeInput = builder.inputType('ChangeSavedSearchInput', {
  description: 'What a saved search is called and whether it tells of what is new.',
  fields: (t) => ({
    id: t.field({ type: 'UUID', required: true, description: 'Which.' }),
    name: t.string({ required: true, description: 'What to call it, 1 to 60 characters.' }),
    alerts: t.boolean({ required: true, description: 'Whether to tell you of what is new.' }),
  }),
})

const OneInput = builder.inputType('SavedSearchInput', {
  description: 'Which saved search.',
  fields: (t) => ({ id: t.field({ type: 'UUID', required: true, description: 'Its id.' }) }),
})

const errorsOf = (name: string) => ({
  types: [InvalidInput],
  union: { name: `${name[0]!.toUpperCase()}${name.slice(1)}Result`, description: `What came of ${name}.` },
})

const byId = {
  removeSavedSearch: {
    work: removeSavedSearch,
    description: 'Takes a saved search off your list; for a day it can be brought back.',
  },
  restoreSavedSearch: {
    work: restoreSavedSearch,
    description: 'Brings back a saved search you removed within the last day.',
  },
  seeSearchAlerts: { work: seeSearchAlerts, description: 'Marks what a saved search found as seen.' },
}

builder.mutationFields((t) => ({
  saveSearch: t.field({
    type: SavedSearchRef,
    description: 'Keeps a search for you; with alerts you are told of what is found from now on. Staff.',
    errors: errorsOf('saveSearch'),
    args: { input: t.arg({ type: SaveInput, required: true, description: 'The search.' }) },
    resolve: (_root, { input }, ctx) => saveSearch(ctx, input as SaveSearchInput),
  }),
  changeSavedSearch: t.field({
    type: SavedSearchRef,
    description: 'Renames a search you saved, or switches its alerts.',
    errors: errorsOf('changeSavedSearch'),
    args: { input: t.arg({ type: ChangeInput, required: true, description: 'The search as it shall be.' }) },
    resolve: (_root, { input }, ctx) => changeSavedSearch(ctx, input),
  }),
}))

for (const [name, { work, description }] of Object.entries(byId))
  builder.mutationField(name, (t) =>
    t.field({
      type: SavedSearchRef,
      description,
      errors: errorsOf(name),
      args: { input: t.arg({ type: OneInput, required: true, description: 'Which.' }) },
      resolve: (_root, { input }, ctx) => work(ctx, input.id),
    }),
  )
