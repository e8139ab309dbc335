import { say } from '../server/core/words.ts'
import type { LexiconHit } from '../server/detection/rules/hit-store.ts'
import { labelOf, type Overlap, type RuleFigures, type RuleTrial } from '../server/detection/rules/rule-figures.ts'
import type { ExcerptPiece, HitVerdict, TrialRefusal, TrialState } from '../server/detection/rules/rules-tables.ts'
import { builder } from './builder.ts'
import { ListingRef, loadListings } from './seller-ref.ts'
import { ShareRef } from './signal-precision.ts'

const PieceRef = builder.objectRef<ExcerptPiece>('ExcerptPiece').implement({
  description: 'A piece of a listing’s words.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words as they stood.' }),
    marked: t.exposeBoolean('marked', { description: 'Whether the rule met them.' }),
  }),
})

export const HitVerdictRef = builder.enumType('LexiconHitVerdict', {
  description: 'RIGHT: the rule is right about the listing. WRONG: it is not.',
  values: { RIGHT: { value: 'right' }, WRONG: { value: 'wrong' } } satisfies Record<string, { value: HitVerdict }>,
})

const signalNames = (names: readonly string[], ctx: { locale: 'zh-CN' | 'en' }) =>
  names.map((name) => say(labelOf(name), ctx.locale))

export const HitRef = builder.objectRef<LexiconHit>('LexiconHit').implement({
  description: 'A listing that a rule met on trial or in shadow. No finding: nothing follows from it.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    excerpt: t.field({
      type: [PieceRef],
      description: 'The listing’s words around those met, as they stood then.',
      resolve: ({ excerpt }) => excerpt,
    }),
    listing: t.loadable({
      type: ListingRef,
      nullable: true,
      description: 'The listing; null for who may not read listings.',
      load: loadListings,
      resolve: ({ listingId }) => listingId,
    }),
    opens: t.stringList({
      description: 'Signals that would fire because of the rule, to show.',
      resolve: ({ opens }, _args, ctx) => signalNames(opens, ctx),
    }),
    closes: t.stringList({
      description: 'Signals that would not fire any more, to show.',
      resolve: ({ closes }, _args, ctx) => signalNames(closes, ctx),
    }),
    known: t.stringList({
      description: 'Signals that fire with or without it, to show.',
      resolve: ({ known }, _args, ctx) => signalNames(known, ctx),
    }),
    newlyFlagged: t.exposeBoolean('newlyFlagged', { description: 'Whether a score reaches its threshold by it.' }),
    seenAt: t.expose('seenAt', { type: 'DateTime', description: 'When it was met last.' }),
    verdict: t.field({
      type: HitVerdictRef,
      nullable: true,
      description: 'What somebody made of it; null before that.',
      resolve: ({ verdict }) => verdict,
    }),
  }),
})

const OverlapRef = builder.objectRef<Overlap>('LexiconOverlap').implement({
  description: 'How many of a rule’s hits a signal finds anyhow.',
  fields: (t) => ({
    signal: t.exposeString('signal', { description: 'Which signal.' }),
    label: t.string({ description: 'The same, to show.', resolve: ({ label }, _, ctx) => say(label, ctx.locale) }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
})

export const FiguresRef = builder.objectRef<RuleFigures>('LexiconFigures').implement({
  description: 'What a rule met, on trial or in shadow.',
  fields: (t) => ({
    listings: t.exposeInt('listings', { description: 'Listings it was held against.' }),
    hits: t.exposeInt('hits', { description: 'Those it met.' }),
    share: t.field({
      type: ShareRef,
      nullable: true,
      description: 'Hits among listings; null where there was none.',
      resolve: ({ share }) => share ?? null,
    }),
    changed: t.exposeInt('changed', { description: 'Hits by which a finding would open or go.' }),
    newlyFlagged: t.exposeInt('newlyFlagged', { description: 'Hits by which a score would reach its threshold.' }),
    known: t.exposeInt('known', { description: 'Hits in listings that have a finding anyhow.' }),
    reviewed: t.exposeInt('reviewed', { description: 'Hits that somebody judged, or the findings of their words.' }),
    held: t.exposeInt('held', { description: 'Of them, found right.' }),
    precision: t.field({
      type: ShareRef,
      nullable: true,
      description: 'Held among reviewed; null before the first.',
      resolve: ({ precision }) => precision ?? null,
    }),
    overlaps: t.field({
      type: [OverlapRef],
      description: 'Which signals find its hits anyhow, the most first.',
      resolve: ({ overlaps }) => overlaps,
    }),
    sample: t.field({
      type: [HitRef],
      description: 'Some of the hits, chosen by a hash; at most 20.',
      resolve: ({ sample }) => sample,
    }),
  }),
})

const TrialStateRef = builder.enumType('LexiconTrialState', {
  description: 'RUNNING: the worker is at it. STOPPED: waits to be gone on with. PASSED. REFUSED: see the refusal.',
  values: {
    RUNNING: { value: 'running' },
    STOPPED: { value: 'stopped' },
    PASSED: { value: 'passed' },
    REFUSED: { value: 'refused' },
  } satisfies Record<string, { value: TrialState }>,
})

const RefusalRef = builder.enumType('LexiconTrialRefusal', {
  description:
    'EVERYTHING: meets more than 5 % of ordinary listings. NOTHING: meets none. HARMLESS: of at least 5 judged hits none held.',
  values: {
    EVERYTHING: { value: 'everything' },
    NOTHING: { value: 'nothing' },
    HARMLESS: { value: 'harmless' },
  } satisfies Record<string, { value: TrialRefusal }>,
})

export const TrialRef = builder.objectRef<RuleTrial>('LexiconTrial').implement({
  description: 'A rule held against the listings that are known, before it counts.',
  fields: (t) => ({
    edition: t.exposeInt('edition', { description: 'The edition of the rule that was tried.' }),
    state: t.field({ type: TrialStateRef, description: 'How it stands.', resolve: ({ state }) => state }),
    refusal: t.field({
      type: RefusalRef,
      nullable: true,
      description: 'Why it was refused; null otherwise.',
      resolve: ({ refusal }) => refusal,
    }),
    done: t.int({ description: 'Listings tried so far.', resolve: ({ tried }) => tried }),
    total: t.exposeInt('total', { description: 'Listings to try: the newest, at most 20,000.' }),
    ordinary: t.exposeInt('ordinary', {
      description: 'Listings in which nothing is found so far, with some titles of our own.',
    }),
    ordinaryHits: t.exposeInt('ordinaryHits', { description: 'How many of them the rule meets.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last came on.' }),
    figures: t.field({ type: FiguresRef, description: 'What it met.', resolve: ({ figures }) => figures }),
  }),
})
