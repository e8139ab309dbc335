import { countCasesBySeller } from '../server/cases/case-store.ts'
import { listCases } from '../server/cases/list-cases.ts'
import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { accountPlatformWords } from '../server/sellers/account-platforms.ts'
import { identifierKindWords } from '../server/sellers/identifier-kinds.ts'
import { listListings } from '../server/sellers/listing-store.ts'
import { findNamesInFull } from '../server/sellers/names-in-full.ts'
import { realNameLevelWords } from '../server/sellers/real-name-levels.ts'
import { sellerKindWords } from '../server/sellers/seller-kinds.ts'
import {
  findSellersByIds,
  listAccountsOf,
  listIdentifiersOf,
  type SellerAccount,
  type SellerIdentifier,
} from '../server/sellers/seller-store.ts'
import { type SellerSuggestion, type SellerSuggestions, suggestSellers } from '../server/sellers/suggest-sellers.ts'
import { findHiddenTraces } from '../server/sellers/told-by-filer.ts'
import { builder } from './builder.ts'
import { CaseConnection } from './case.ts'
import { DEGRADED, pageArgs, pageComplexity } from './connection.ts'
import { ListingConnection } from './listing.ts'
import { SellerRef } from './seller-ref.ts'

const AccountRef = builder.objectRef<SellerAccount>('SellerAccount').implement({
  description: 'Where a seller can be met: a WeChat ID, a shop, a live room.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    platform: t.string({
      description: 'WECHAT, SHOP, MINI_PROGRAM, LIVE_ROOM, GROUP or OTHER.',
      resolve: (row) => row.platform,
    }),
    platformLabel: t.string({
      description: 'The same, to show.',
      resolve: (row, _args, ctx) => say(accountPlatformWords[row.platform], ctx.locale),
    }),
    handle: t.exposeString('handle', { description: 'Its name there.' }),
    url: t.exposeString('url', { nullable: true, description: 'Its address.' }),
  }),
})

const IdentifierRef = builder.objectRef<SellerIdentifier>('SellerIdentifier').implement({
  description: 'What a seller is known by. What belongs to a person is masked.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    kind: t.string({ description: 'What it is.', resolve: (row) => row.kind }),
    kindLabel: t.string({
      description: 'The same, to show.',
      resolve: (row, _args, ctx) => say(identifierKindWords[row.kind], ctx.locale),
    }),
    value: t.exposeString('shown', { description: 'The value, masked where personal.' }),
    isMasked: t.exposeBoolean('isMasked', {
      description: 'Whether something of the value is hidden; `revealIdentifier` shows it.',
    }),
  }),
})

const grouped =
  <T extends { sellerId: string }>(list: (ctx: Ctx, ids: readonly string[]) => Promise<T[]>) =>
  async (ids: string[], ctx: Ctx): Promise<T[][]> => {
    const rows = await list(ctx, ids)
    return ids.map((id) => rows.filter((row) => row.sellerId === id))
  }

SellerRef.implement({
  description: 'The party held responsible, with the accounts and identifiers it is known by.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    number: t.exposeString('number', { description: 'Its public number.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    nameInFull: t.loadable({
      type: 'String',
      nullable: true,
      description:
        'The WeChat ID in full where `name` is the ends of it and you may read the accounts; null where `name` hides nothing, or hides it from you.',
      load: async (ids: string[], ctx: Ctx) => {
        const names = await findNamesInFull(ctx, ids)
        return ids.map((id) => names.get(id) ?? null)
      },
      resolve: (row) => row.id,
    }),
    kind: t.string({ description: 'ENTERPRISE, INDIVIDUAL_BUSINESS …', resolve: (row) => row.kind }),
    kindLabel: t.string({
      description: 'The same, to show.',
      resolve: (row, _args, ctx) => say(sellerKindWords[row.kind], ctx.locale),
    }),
    realNameLevel: t.string({ description: 'none, phone, identity or licence.', resolve: (row) => row.realNameLevel }),
    realNameLabel: t.string({
      description: 'The same, to show.',
      resolve: (row, _args, ctx) => say(realNameLevelWords[row.realNameLevel], ctx.locale),
    }),
    status: t.string({
      description: 'active, or told: known only from what filers said.',
      resolve: (row) => row.status,
    }),
    divisionCode: t.exposeString('divisionCode', { nullable: true, description: 'Six digits of GB/T 2260.' }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'Since when it is in the register; the beginning of the day where a filer told of it.',
    }),
    accounts: t.loadableList({
      type: AccountRef,
      description: 'Its accounts.',
      load: grouped(listAccountsOf),
      resolve: (row) => row.id,
    }),
    identifiers: t.loadableList({
      type: IdentifierRef,
      description: 'What it is known by.',
      load: grouped(listIdentifiersOf),
      resolve: (row) => row.id,
    }),
    tracesHiddenReason: t.loadable({
      type: 'String',
      nullable: true,
      description:
        'Why its accounts and identifiers are not shown to you; null when they are. What a filer told is not for who only oversees, until an officer confirms the entry.',
      load: async (ids: string[], ctx: Ctx) => {
        const hidden = await findHiddenTraces(ctx, ids)
        return ids.map((id) => hidden.get(id) ?? null)
      },
      resolve: (row) => row.id,
    }),
    caseCount: t.loadable({
      type: 'Int',
      description: 'How many cases about it you may read, under all names of its operator.',
      load: async (ids: string[], ctx: Ctx) => {
        const counts = await countCasesBySeller(ctx, ids)
        return ids.map((id) => counts.get(id) ?? 0)
      },
      resolve: (row) => row.id,
    }),
    cases: t.field({
      type: CaseConnection,
      description:
        'The cases about it that you may read, under all names of its operator; each keeps the seller that was known then.',
      args: pageArgs,
      complexity: pageComplexity,
      resolve: (row, args, ctx) =>
        listCases(ctx, { ...args, filter: { sellerId: row.id }, orderBy: 'RECEIVED_ON_DESC' }) as never,
    }),
    listings: t.field({
      type: ListingConnection,
      description: 'What it offers, newest first.',
      args: pageArgs,
      complexity: pageComplexity,
      resolve: (row, args, ctx) => listListings(ctx, { ...args, filter: { sellerId: row.id } }) as never,
    }),
  }),
})

const SuggestionRef = builder.objectRef<SellerSuggestion>('SellerSuggestion').implement({
  description: 'A seller in the register, as anybody may see it: no identifiers.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'To give back as sellerId.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    number: t.exposeString('number', { description: 'Its public number.' }),
  }),
})

const SuggestionsRef = builder.objectRef<SellerSuggestions>('SellerSuggestions').implement({
  description: 'Sellers whose name is like what was typed.',
  fields: (t) => ({
    degraded: t.exposeBoolean('degraded', { description: DEGRADED }),
    sellers: t.field({
      type: [SuggestionRef],
      description: 'The sellers, most alike first.',
      complexity: { field: 1, multiplier: 8 },
      resolve: ({ sellers }) => sellers as never,
    }),
  }),
})

builder.queryFields((t) => ({
  sellerSuggestions: t.field({
    type: SuggestionsRef,
    description:
      'Up to 8 sellers whose name is like what was typed, from 2 characters. Public, limited to 120 a minute for one address.',
    args: { query: t.arg.string({ required: true, description: 'What was typed, 2 to 60 characters.' }) },
    complexity: 5,
    resolve: (_root, { query }, ctx) => suggestSellers(ctx, query),
  }),
  seller: t.field({
    type: SellerRef,
    nullable: true,
    description: 'One seller; null when there is none or you may not read it. Staff.',
    args: { id: t.arg({ type: 'UUID', required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, ctx) => (await findSellersByIds(ctx, [id]))[0] ?? null,
  }),
}))
