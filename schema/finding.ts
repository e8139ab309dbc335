import type { Ctx } from '../server/core/context.ts'
import { IllegalTransition, InvalidInput } from '../server/core/errors.ts'
import { say } from '../server/core/words.ts'
import { confirmFinding, dismissFinding } from '../server/detection/decide-finding.ts'
import type { FindingState } from '../server/detection/detection-tables.ts'
import {
  countOpenFindings,
  type FindingRow,
  findFindingsByListings,
  listFindings,
} from '../server/detection/finding-store.ts'
import { findScreeningsByListings } from '../server/detection/screening-store.ts'
import type { Span } from '../server/detection/signal.ts'
import { signals } from '../server/detection/signals/index.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { ListingRef, loadListings, SellerRef } from './seller-ref.ts'

const SpanRef = builder.objectRef<Span>('Span').implement({
  description:
    'A stretch of a listing’s own text. Mark it only where the text still reads so; the seller may have changed it since.',
  fields: (t) => ({
    field: t.string({ description: 'title or text.', resolve: (span) => span.field }),
    start: t.exposeInt('start', { description: 'First UTF-16 unit.' }),
    end: t.exposeInt('end', { description: 'The unit after the last.' }),
    text: t.exposeString('text', { description: 'The words as they stood.' }),
  }),
})

const FindingStateRef = builder.enumType('FindingState', {
  description: 'What an officer made of a finding.',
  values: {
    OPEN: { value: 'open' },
    CONFIRMED: { value: 'confirmed' },
    DISMISSED: { value: 'dismissed' },
  } satisfies Record<string, { value: FindingState }>,
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
    decisionReason: t.exposeString('decisionReason', { nullable: true, description: 'Why.' }),
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
    description: 'Open findings on its listings that you may read.',
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
    sellerId: t.field({ type: 'UUID', description: 'Only on this seller’s listings.' }),
  }),
})

builder.queryField('findings', (t) =>
  t.field({
    type: FindingConnection,
    description: 'Findings of your office and those under it, strongest first. Staff.',
    args: { ...pageArgs, filter: t.arg({ type: FindingFilterInput, description: 'What to leave out.' }) },
    complexity: pageComplexity,
    resolve: (_root, { filter, ...args }, ctx) => listFindings(ctx, { ...args, filter: filter ?? undefined }),
  }),
)

const DecideFindingInput = builder.inputType('DecideFindingInput', {
  description: 'Which finding, and why.',
  fields: (t) => ({
    findingId: t.field({ type: 'UUID', required: true, description: 'The finding.' }),
    reason: t.string({ required: true, description: 'Why, 2 to 500 characters; kept.' }),
  }),
})

const decisions = { confirmFinding, dismissFinding }
const meanings = {
  confirmFinding: 'An officer agrees with an open finding.',
  dismissFinding: 'An officer disagrees with an open finding; it is remembered.',
}

for (const name of ['confirmFinding', 'dismissFinding'] as const)
  builder.mutationField(name, (t) =>
    t.field({
      type: FindingRef,
      description: meanings[name],
      errors: {
        types: [InvalidInput, IllegalTransition],
        union: { name: `${name[0]!.toUpperCase()}${name.slice(1)}Result`, description: `What came of ${name}.` },
      },
      args: { input: t.arg({ type: DecideFindingInput, required: true, description: 'The finding and the reason.' }) },
      resolve: (_root, { input }, ctx) => decisions[name](ctx, input),
    }),
  )
