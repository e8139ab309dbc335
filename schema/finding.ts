import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { countFindingFacets } from '../server/detection/count-finding-facets.ts'
import type { FindingState } from '../server/detection/detection-tables.ts'
import { DISMISSALS, dismissals } from '../server/detection/dismissals.ts'
import {
  countOpenFindings,
  type FindingFilter,
  type FindingRow,
  findFindingsByListings,
  listFindings,
} from '../server/detection/finding-store.ts'
import { articles, stillTold } from '../server/detection/lexicon/articles.ts'
import { findScreeningsByListings } from '../server/detection/screening-store.ts'
import { FINDING_CATEGORIES, findingCategories, type Span } from '../server/detection/signal.ts'
import { signals } from '../server/detection/signals/index.ts'
import { findAuthoritiesByIds } from '../server/identity/authority-store.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { FacetRef, inWords, type Telling, tellFacets } from './facet.ts'
import { AuthorityRef, loadAuthorities } from './identity.ts'
import { ListingRef, loadListings, SellerRef } from './seller-ref.ts'

export const SpanRef = builder.objectRef<Span>('Span').implement({
  description:
    'A stretch of a listing’s own text. Mark it only where the text still reads so; the seller may have changed it since.',
  fields: (t) => ({
    field: t.string({
      description: 'title or text; price where no words say it: the price in yuan it was given with.',
      resolve: (span) => span.field,
    }),
    start: t.exposeInt('start', { description: 'First UTF-16 unit.' }),
    end: t.exposeInt('end', { description: 'The unit after the last.' }),
    text: t.exposeString('text', { description: 'The words as they stood.' }),
  }),
})

export const FindingStateRef = builder.enumType('FindingState', {
  description: 'What an officer made of a finding.',
  values: {
    OPEN: { value: 'open' },
    CONFIRMED: { value: 'confirmed' },
    DISMISSED: { value: 'dismissed' },
  } satisfies Record<string, { value: FindingState }>,
})

const CategoryRef = builder.enumType('FindingCategory', {
  description: 'What a finding is a lead to.',
  values: Object.fromEntries(
    FINDING_CATEGORIES.map((name) => [name, { value: name, description: findingCategories[name].zh }]),
  ),
})

export const DismissalRef = builder.enumType('FindingDismissal', {
  description: 'Why a finding does not hold.',
  values: Object.fromEntries(DISMISSALS.map((name) => [name, { value: name, description: dismissals[name].zh }])),
})

const signalOf = (finding: FindingRow) => signals.find((signal) => signal.name === finding.signal)

export const FindingRef = builder.objectRef<FindingRow>('Finding')

FindingRef.implement({
  description: 'A signal that fired on a listing: a lead with its evidence, never a verdict.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    signal: t.exposeString('signal', { description: 'Which signal.' }),
    label: t.string({
      description: 'The same, to show.',
      resolve: (row, _args, ctx) => (signalOf(row) ? say(signalOf(row)!.label, ctx.locale) : row.signal),
    }),
    article: t.string({
      nullable: true,
      description: 'The article it stands on.',
      resolve: (row, _args, ctx) => {
        const article = signalOf(row)?.article
        return article ? say(article, ctx.locale) : null
      },
    }),
    articles: t.stringList({
      description:
        'The articles that the words it met may breach, each with the date of its text; where none is kept, what its signal stands on.',
      resolve: (row, _args, ctx) => {
        const kept = stillTold(row.articles).map((name) => articles[name])
        const ofSignal = signalOf(row)?.article
        const told = kept.length === 0 && ofSignal ? [ofSignal] : kept
        return told.map((article) => say(article, ctx.locale))
      },
    }),
    category: t.field({ type: CategoryRef, description: 'What it is a lead to.', resolve: (row) => row.category }),
    categoryLabel: t.string({
      description: 'The same, to show.',
      resolve: (row, _args, ctx) => say(findingCategories[row.category], ctx.locale),
    }),
    severity: t.exposeInt('severity', { description: '1 adds up only, 4 strong alone.' }),
    score: t.exposeFloat('score', { description: '0 to 1.' }),
    note: t.string({
      description: 'What fired and why it matters.',
      resolve: (row, _args, ctx) => say({ zh: row.noteZh, en: row.noteEn }, ctx.locale),
    }),
    spans: t.field({ type: [SpanRef], description: 'The words that made it fire.', resolve: (row) => row.spans }),
    state: t.field({ type: FindingStateRef, description: 'What became of it.', resolve: (row) => row.state }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it fired first.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When it was decided.' }),
    decisionReason: t.exposeString('decisionReason', {
      nullable: true,
      description: 'What the officer wrote; null where the reason from the list says it all.',
    }),
    dismissal: t.field({
      type: DismissalRef,
      nullable: true,
      description: 'Why it does not hold; null unless dismissed.',
      resolve: (row) => row.dismissal,
    }),
    dismissalLabel: t.string({
      nullable: true,
      description: 'The same, to show.',
      resolve: (row, _args, ctx) => (row.dismissal ? say(dismissals[row.dismissal], ctx.locale) : null),
    }),
    authority: t.loadable({
      type: AuthorityRef,
      nullable: true,
      description: 'The office it is for; null while none is set up.',
      load: loadAuthorities,
      resolve: (row) => row.authorityId,
    }),
    listing: t.loadable({
      type: ListingRef,
      nullable: true,
      description: 'Where it fired.',
      load: loadListings,
      resolve: (row) => row.listingId,
    }),
  }),
})

const FindingConnection = connectionOf<FindingRow>('Finding', FindingRef)

const facetTellings: Record<string, Telling> = {
  signal: {
    words: { zh: '信号', en: 'Signal' },
    labels: inWords(Object.fromEntries(signals.map(({ name, label }) => [name, label]))),
  },
  category: { words: { zh: '线索类别', en: 'Lead to' }, labels: inWords(findingCategories) },
  authorityId: {
    words: { zh: '单位', en: 'Office' },
    labels: async (ctx, ids) => new Map((await findAuthoritiesByIds(ctx, ids)).map(({ id, name }) => [id, name])),
  },
}

builder.objectFields(ListingRef, (t) => ({
  findings: t.loadableList({
    type: FindingRef,
    description: 'What our signals found in it, strongest first; empty for those who may not read findings.',
    load: async (ids: string[], ctx: Ctx) => {
      const rows = await findFindingsByListings(ctx, ids)
      return ids.map((id) => rows.filter((row) => row.listingId === id))
    },
    resolve: (row) => row.id,
  }),
  screenedAt: t.loadable({
    type: 'DateTime',
    nullable: true,
    description: 'When it was screened last.',
    load: async (ids: string[], ctx: Ctx) => {
      const rows = new Map((await findScreeningsByListings(ctx, ids)).map((row) => [row.listingId, row.screenedAt]))
      return ids.map((id) => rows.get(id) ?? null)
    },
    resolve: (row) => row.id,
  }),
}))

builder.objectField(SellerRef, 'openFindingCount', (t) =>
  t.loadable({
    type: 'Int',
    description: 'Open findings that you may read on the listings of all names of its operator.',
    load: async (ids: string[], ctx: Ctx) => {
      const counts = await countOpenFindings(ctx, ids)
      return ids.map((id) => counts.get(id) ?? 0)
    },
    resolve: (row) => row.id,
  }),
)

const FindingFilterInput = builder.inputType('FindingFilter', {
  description: 'Every condition given has to hold.',
  fields: (t) => ({
    state: t.field({ type: FindingStateRef, description: 'Only these.' }),
    signal: t.string({ description: 'Only this signal.' }),
    category: t.field({ type: CategoryRef, description: 'Only leads to this.' }),
    brand: t.string({ description: 'Only on listings of this brand, exactly.' }),
    sellerId: t.field({ type: 'UUID', description: 'Only on this seller’s listings.' }),
    authorityId: t.field({ type: 'UUID', description: 'Only for this office.' }),
    scoreFrom: t.float({ description: 'Only from this score on, 0 to 1.' }),
  }),
})

builder.queryField('findingFacets', (t) =>
  t.field({
    type: [FacetRef],
    description:
      'What your findings can be narrowed by: signal, category, brand, sellerId, authorityId; counted among the five thousand strongest that the filter leaves. Staff.',
    args: { filter: t.arg({ type: FindingFilterInput, description: 'What to leave out.' }) },
    complexity: { field: 20, multiplier: 1 },
    resolve: async (_root, { filter }, ctx) =>
      tellFacets(ctx, await countFindingFacets(ctx, (filter ?? {}) as FindingFilter), facetTellings),
  }),
)

builder.queryField('findings', (t) =>
  t.field({
    type: FindingConnection,
    description: 'Findings of your office and those under it, strongest first. Staff.',
    args: { ...pageArgs, filter: t.arg({ type: FindingFilterInput, description: 'What to leave out.' }) },
    complexity: pageComplexity,
    resolve: (_root, { filter, ...args }, ctx) =>
      listFindings(ctx, { ...args, filter: (filter ?? undefined) as FindingFilter | undefined }),
  }),
)
