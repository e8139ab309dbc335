import type { Interval } from '../server/core/wilson-interval.ts'
import { say, type Words } from '../server/core/words.ts'
import type { ReviewSource } from '../server/detection/detection-tables.ts'
import type { ReviewCount } from '../server/detection/review-store.ts'
import { findingCategories } from '../server/detection/signal.ts'
import { type SignalPrecision, signalPrecision } from '../server/detection/signal-precision.ts'
import { builder } from './builder.ts'

export const ShareRef = builder.objectRef<Interval>('MeasuredShare').implement({
  description: 'A share with its 95 % interval (Wilson), each from 0 to 1.',
  fields: (t) => ({
    share: t.exposeFloat('share', { description: 'The share as counted.' }),
    low: t.exposeFloat('low', { description: 'The lower bound.' }),
    high: t.exposeFloat('high', { description: 'The upper bound.' }),
  }),
})

const SourceRef = builder.enumType('ReviewSource', {
  description: 'OFFICER: an officer at the desk. BRAND: the brand that was asked to authenticate.',
  values: { OFFICER: { value: 'officer' }, BRAND: { value: 'brand' } } satisfies Record<
    string,
    { value: ReviewSource }
  >,
})

const CountRef = builder.objectRef<ReviewCount>('ReviewCount').implement({
  description: 'What one kind of reviewer made of a signal’s findings.',
  fields: (t) => ({
    source: t.field({ type: SourceRef, description: 'Who looked.', resolve: ({ source }) => source }),
    confirmed: t.exposeInt('confirmed', { description: 'How many held.' }),
    reviewed: t.exposeInt('reviewed', { description: 'Of how many.' }),
  }),
})

const ofSeller: Words = { zh: '商家本身', en: 'The seller itself' }

const PrecisionRef = builder.objectRef<SignalPrecision>('SignalPrecision').implement({
  description:
    'How far a signal was right where somebody looked, over all offices. The strongest are looked at first: it says how far the queue is right, not the whole.',
  fields: (t) => ({
    signal: t.string({ description: 'Which signal.', resolve: ({ signal }) => signal.name }),
    label: t.string({
      description: 'The same, to show.',
      resolve: ({ signal }, _, ctx) => say(signal.label, ctx.locale),
    }),
    categoryLabel: t.string({
      description: 'What it is a lead to; of scope seller: the seller itself.',
      resolve: ({ signal }, _, ctx) =>
        say('category' in signal ? findingCategories[signal.category] : ofSeller, ctx.locale),
    }),
    article: t.string({
      description: 'The article it stands on, or why it is looked at.',
      resolve: ({ signal }, _, ctx) => say(signal.article, ctx.locale),
    }),
    scope: t.string({
      description:
        'listing, or seller: there findings are only ever dismissed, so those reviewed are told and no share of them.',
      resolve: ({ signal }) => signal.scope,
    }),
    version: t.int({ description: 'Its version now.', resolve: ({ signal }) => signal.version }),
    confirmed: t.exposeInt('confirmed', { description: 'How many reviewed findings held.' }),
    reviewed: t.exposeInt('reviewed', { description: 'How many were reviewed.' }),
    precision: t.field({
      type: ShareRef,
      nullable: true,
      description: 'Confirmed among reviewed; null before the first, and of scope seller.',
      resolve: ({ precision }) => precision ?? null,
    }),
    sources: t.field({ type: [CountRef], description: 'The same by who looked.', resolve: ({ sources }) => sources }),
  }),
})

builder.queryField('signalPrecision', (t) =>
  t.field({
    type: [PrecisionRef],
    description: 'How far each signal was right where somebody looked. Staff who read findings, and administrators.',
    complexity: { field: 20, multiplier: 1 },
    resolve: (_root, _args, ctx) => signalPrecision(ctx),
  }),
)
