import { findSellers, type KnownSellerFilter } from '../server/cases/find-sellers.ts'
import { categories } from '../server/complaints/categories/index.ts'
import { say, type Words } from '../server/core/words.ts'
import { RISKS, riskWords } from '../server/detection/risks.ts'
import { ACCOUNT_PLATFORMS, accountPlatformWords } from '../server/sellers/account-platforms.ts'
import { REAL_NAME_LEVELS, realNameLevelWords } from '../server/sellers/real-name-levels.ts'
import type { SellerEdge, SellerPage } from '../server/sellers/search-sellers.ts'
import { SELLER_KINDS, sellerKindWords } from '../server/sellers/seller-kinds.ts'
import { SELLER_MATCHES, sellerMatchWords } from '../server/sellers/seller-match.ts'
import { SELLER_SORTS, sellerSortWords } from '../server/sellers/seller-sorts.ts'
import type { Seller } from '../server/sellers/seller-store.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { FacetRef, tellFacets } from './facet.ts'
import { AttentionRef } from './seller-attention.ts'
import { SellerRef } from './seller-ref.ts'

const SellerEdgeRef = builder.objectRef<SellerEdge>('SellerEdge')

const SellerConnection = connectionOf<Seller>('Seller', SellerRef, { search: true, edge: SellerEdgeRef })

const meanings = <T extends string>(values: readonly T[], words: Record<T, Words>) =>
  Object.fromEntries(values.map((value) => [value, { value, description: words[value].zh }])) as Record<
    T,
    { value: T; description: string }
  >

const SellerMatchRef = builder.enumType('SellerMatch', {
  description: 'Why a seller is among the hits; hits come in this order.',
  values: meanings(SELLER_MATCHES, sellerMatchWords),
})

type AlsoFound = NonNullable<SellerEdge['alsoFound']>[number]

const AlsoFoundRef = builder.objectRef<AlsoFound>('SellerAlsoFound').implement({
  description: 'Another name of the same operator that was found, too.',
  fields: (t) => ({
    node: t.field({ type: SellerRef, description: 'The seller with that name.', resolve: ({ row }) => row }),
    whyLabel: t.string({
      nullable: true,
      description: 'Why it was found, to show.',
      resolve: ({ why }, _args, ctx) => (why ? say(sellerMatchWords[why], ctx.locale) : null),
    }),
  }),
})

builder.objectFields(SellerEdgeRef, (t) => ({
  alsoFound: t.field({
    type: [AlsoFoundRef],
    description:
      'The other names of the same operator that were found: one hit for an operator, by the likeliest of its names. In a list without a search text, by whoever stands for it.',
    resolve: ({ alsoFound = [] }) => alsoFound,
  }),
  why: t.field({
    type: SellerMatchRef,
    nullable: true,
    description: 'Why it is among the hits; null in a list without a search text.',
    resolve: (edge) => edge.why ?? null,
  }),
  whyLabel: t.string({
    nullable: true,
    description: 'The same, to show.',
    resolve: (edge, _args, ctx) => (edge.why ? say(sellerMatchWords[edge.why], ctx.locale) : null),
  }),
}))

builder.objectFields(SellerConnection, (t) => ({
  facets: t.field({
    type: [FacetRef],
    nullable: true,
    description:
      'What the hits can be narrowed by, with counts: kind, realNameLevel, divisionCode, platform, attention, risk, category, authority (the office that handles a case). Attention, risk, category and authority count what you may know. Null for who may not read all sellers, and while the search server is away.',
    complexity: { field: 20, multiplier: 1 },
    resolve: async (page, _args, ctx) => {
      const counts = await (page as unknown as SellerPage).countFacets()
      return counts && tellFacets(ctx, counts)
    },
  }),
}))

export const SellerKindRef = builder.enumType('SellerKind', {
  description: 'What a seller is before the law (E-Commerce Law, article 10; Online Trading Measures, article 8).',
  values: meanings(SELLER_KINDS, sellerKindWords),
})

export const RealNameLevelRef = builder.enumType('RealNameLevel', {
  description: 'How sure we are who it is.',
  values: Object.fromEntries(
    REAL_NAME_LEVELS.map((level) => [level.toUpperCase(), { value: level, description: realNameLevelWords[level].zh }]),
  ),
})

export const PlatformRef = builder.enumType('AccountPlatform', {
  description: 'Where a seller meets its buyers.',
  values: meanings(ACCOUNT_PLATFORMS, accountPlatformWords),
})

const RiskRef = builder.enumType('SellerRisk', {
  description:
    'What is known today that speaks for a closer look: open findings on its listings, or a watch that an office keeps. Facts, no score; what you may not read does not count.',
  values: meanings(RISKS, riskWords),
})

export const SellerSortRef = builder.enumType('SellerSort', {
  description:
    'The order of sellers. With a search text, anything but RELEVANCE sorts the first thousand hits. MOST_CASES counts the cases you may read.',
  values: meanings(SELLER_SORTS, sellerSortWords),
})

export const SellerFilterInput = builder.inputType('SellerFilter', {
  description: 'Every condition given has to hold.',
  fields: (t) => ({
    kind: t.field({ type: SellerKindRef, description: 'Only this kind.' }),
    realNameLevel: t.field({ type: RealNameLevelRef, description: 'Only this level.' }),
    divisionCode: t.string({ description: 'Only this division, six digits.' }),
    attention: t.field({ type: AttentionRef, description: 'Only those that ask for your eye, and why.' }),
    platform: t.field({ type: PlatformRef, description: 'Only those with an account there.' }),
    risk: t.field({ type: RiskRef, description: 'Only those of which this is known to you.' }),
    category: t.string({
      description: `Only those with a case of this category that you may read: ${categories.map(({ name }) => name).join(', ')}.`,
    }),
    authority: t.field({
      type: 'UUID',
      description: 'Only those with a case that this office handles and you may read; its id.',
    }),
  }),
})

builder.queryField('sellers', (t) =>
  t.field({
    type: SellerConnection,
    description:
      'Sellers by name (typing errors, traditional characters and pinyin forgiven) or exactly by an identifier; whoever bears the text before whoever only resembles it. Sellers merged into one operator are one hit and count once; each condition of the filter is asked of the operator, under whatever names. Staff.',
    args: {
      ...pageArgs,
      query: t.arg.string({ description: 'What to look for, at most 100 characters; empty for all, newest first.' }),
      filter: t.arg({ type: SellerFilterInput, description: 'What to leave out.' }),
      sort: t.arg({
        type: SellerSortRef,
        description: 'In which order; by relevance (newest first, without a text) unless told.',
      }),
    },
    complexity: pageComplexity,
    resolve: (_root, { filter, ...args }, ctx) =>
      findSellers(ctx, { ...args, filter: (filter ?? undefined) as KnownSellerFilter | undefined }) as never,
  }),
)
