import type { Ctx } from '../server/core/context.ts'
import { IllegalTransition, InvalidInput } from '../server/core/errors.ts'
import type { Interval } from '../server/core/wilson-interval.ts'
import { drawFieldSample, LARGEST_SAMPLE } from '../server/field/draw-field-sample.ts'
import { findFieldRecords } from '../server/field/field-record-store.ts'
import {
  type FieldSample,
  type FieldSampleItem,
  findFieldSample,
  listFieldSamples,
  listSampleItems,
} from '../server/field/field-sample-store.ts'
import { FIELD_VERDICTS } from '../server/field/field-tables.ts'
import { fieldVerdictWords } from '../server/field/field-words.ts'
import { type CollectorWork, type DayCount, fieldWork } from '../server/field/field-work.ts'
import { reviewFieldRecord } from '../server/field/review-field-record.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { FieldRecordRef } from './field-record.ts'
import { PersonRef } from './identity.ts'
import { inOrder } from './in-order.ts'
import { loadPeople } from './seller-holdings.ts'

const VerdictRef = builder.enumType('FieldVerdict', {
  description: 'Whether a sampled record agrees with its picture and its signature.',
  values: Object.fromEntries(FIELD_VERDICTS.map((name) => [name, { description: fieldVerdictWords[name].zh }])) as {
    [name in (typeof FIELD_VERDICTS)[number]]: { description: string }
  },
})

const ItemRef = builder.objectRef<FieldSampleItem>('FieldSampleItem').implement({
  description: 'A record in a sample, and what its review found.',
  fields: (t) => ({
    place: t.exposeInt('place', { description: 'Its place in the draw, from 1.' }),
    record: t.loadable({
      type: FieldRecordRef,
      nullable: true,
      description: 'The record.',
      load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findFieldRecords(ctx, ids)),
      resolve: ({ fieldRecordId }) => fieldRecordId,
    }),
    verdict: t.field({
      type: VerdictRef,
      nullable: true,
      description: 'What was found; null before the review.',
      resolve: ({ verdict }) => verdict,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why.' }),
    reviewedBy: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who reviewed it.',
      load: loadPeople,
      resolve: ({ reviewedBy }) => reviewedBy,
    }),
    reviewedAt: t.expose('reviewedAt', { type: 'DateTime', nullable: true, description: 'When.' }),
    mayReview: t.boolean({
      description: 'Whether it waits for a review and is not your own.',
      resolve: ({ verdict, collectorId }, _args, ctx) =>
        verdict === null && collectorId !== ctx.actor.id && ctx.can('review', 'FieldSample'),
    }),
  }),
})

const SampleRef = builder.objectRef<FieldSample>('FieldSample')

SampleRef.implement({
  description: 'A simple random sample of what was taken down, drawn by seed: whoever has the seed can draw it again.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    drawnBy: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who drew it.',
      load: loadPeople,
      resolve: ({ drawnBy }) => drawnBy,
    }),
    drawnAt: t.expose('drawnAt', { type: 'DateTime', description: 'When; later records were not in the draw.' }),
    fromOn: t.expose('fromOn', { type: 'Date', description: 'The first day of receipt.' }),
    toOn: t.expose('toOn', { type: 'Date', description: 'The last day of receipt.' }),
    collector: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Whose work alone; null for everybody’s.',
      load: loadPeople,
      resolve: ({ collectorId }) => collectorId,
    }),
    seed: t.exposeString('seed', {
      description:
        'The records in order of SHA-256 of seed, a space and the record’s id, in UTF-8: the first are the sample.',
    }),
    population: t.exposeInt('population', { description: 'How many records it was drawn from.' }),
    items: t.loadableList({
      type: ItemRef,
      description: 'What was drawn, in the order drawn.',
      load: async (ids: string[], ctx: Ctx) => {
        const rows = await listSampleItems(ctx, ids)
        return ids.map((id) => rows.filter((row) => row.fieldSampleId === id))
      },
      resolve: ({ id }) => id,
    }),
  }),
})

const SampleConnection = connectionOf<FieldSample>('FieldSample', SampleRef)

const DayRef = builder.objectRef<DayCount>('FieldDay').implement({
  description: 'How many records reached us on a day.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The day, Asia/Shanghai.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
})

const QualityRef = builder.objectRef<Interval>('FieldQuality').implement({
  description: 'A share confirmed, with its 95 % score interval (E. B. Wilson, JASA 22 (1927), 209–212).',
  fields: (t) => ({
    share: t.exposeFloat('share', { description: 'Of those reviewed, 0 to 1.' }),
    low: t.exposeFloat('low', { description: 'The lower bound.' }),
    high: t.exposeFloat('high', { description: 'The upper bound.' }),
  }),
})

const WorkRef = builder.objectRef<CollectorWork>('CollectorWork').implement({
  description: 'What one collector took down on some days, and how good it was.',
  fields: (t) => ({
    collector: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who.',
      load: loadPeople,
      resolve: ({ collectorId }) => collectorId,
    }),
    records: t.exposeInt('records', { description: 'How many records.' }),
    days: t.field({
      type: [DayRef],
      description: 'Day by day, days without any left out.',
      resolve: ({ days }) => days,
    }),
    created: t.exposeInt('created', { description: 'How many made a seller.' }),
    joined: t.exposeInt('joined', { description: 'How many joined one.' }),
    waiting: t.exposeInt('waiting', { description: 'How many wait for a decision.' }),
    refused: t.exposeInt('refused', { description: 'How many were not kept.' }),
    duplicates: t.exposeInt('duplicates', {
      description: 'How many were, or resembled, a seller on the register when they arrived.',
    }),
    confirmed: t.exposeInt('confirmed', {
      description: 'How many were confirmed in samples, each by its last review.',
    }),
    wrong: t.exposeInt('wrong', { description: 'How many were found wrong in samples.' }),
    quality: t.field({
      type: QualityRef,
      nullable: true,
      description: 'The share confirmed of those reviewed; null before the first review.',
      resolve: ({ quality }) => quality ?? null,
    }),
  }),
})

builder.queryFields((t) => ({
  fieldWork: t.field({
    type: [WorkRef],
    description: 'Rate and quality by collector, of your office and those under it. Heads, supervisors, auditors.',
    args: {
      from: t.arg({ type: 'Date', required: true, description: 'The first day of receipt.' }),
      to: t.arg({ type: 'Date', required: true, description: 'The last; at most a year.' }),
    },
    resolve: (_root, args, ctx) => fieldWork(ctx, args),
  }),
  fieldSamples: t.field({
    type: SampleConnection,
    description: 'Samples drawn by your office and those under it, the newest first. Heads, supervisors, auditors.',
    args: pageArgs,
    complexity: pageComplexity,
    resolve: (_root, args, ctx) => listFieldSamples(ctx, args),
  }),
  fieldSample: t.field({
    type: SampleRef,
    nullable: true,
    description: 'One sample; null when it is not there or you may not read it.',
    args: { id: t.arg({ type: 'UUID', required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, ctx) => (await findFieldSample(ctx, id)) ?? null,
  }),
}))

const DrawInput = builder.inputType('DrawFieldSampleInput', {
  description: 'What to draw from, and how many.',
  fields: (t) => ({
    fromOn: t.field({ type: 'Date', required: true, description: 'The first day of receipt.' }),
    toOn: t.field({ type: 'Date', required: true, description: 'The last day of receipt.' }),
    collectorId: t.id({ description: 'Only this person’s work; everybody’s unless told.' }),
    size: t.int({
      required: true,
      description: `How many, 1 to ${LARGEST_SAMPLE}; fewer where there are not so many.`,
    }),
    seed: t.string({ description: 'One line of at most 64 characters; made by chance unless told.' }),
  }),
})

const ReviewInput = builder.inputType('ReviewFieldRecordInput', {
  description: 'What the review of a sampled record found.',
  fields: (t) => ({
    sampleId: t.field({ type: 'UUID', required: true, description: 'The sample.' }),
    recordId: t.field({ type: 'UUID', required: true, description: 'The record in it.' }),
    verdict: t.field({ type: VerdictRef, required: true, description: 'Whether it agrees.' }),
    reason: t.string({ description: 'Why, at most 500 characters; needed for WRONG.' }),
  }),
})

builder.mutationFields((t) => ({
  drawFieldSample: t.field({
    type: SampleRef,
    description: 'Draws a random sample of what reached your office and those under it. Heads and supervisors.',
    errors: {
      types: [InvalidInput],
      union: { name: 'DrawFieldSampleResult', description: 'The sample, or why not.' },
    },
    args: { input: t.arg({ type: DrawInput, required: true, description: 'What to draw from.' }) },
    resolve: (_root, { input }, ctx) => drawFieldSample(ctx, input),
  }),
  reviewFieldRecord: t.field({
    type: SampleRef,
    description:
      'Says whether a sampled record agrees with its picture and signature, once; never of your own. Heads and supervisors.',
    errors: {
      types: [InvalidInput, IllegalTransition],
      union: { name: 'ReviewFieldRecordResult', description: 'The sample after the review, or why not.' },
    },
    args: { input: t.arg({ type: ReviewInput, required: true, description: 'The record and the verdict.' }) },
    resolve: (_root, { input }, ctx) => reviewFieldRecord(ctx, input),
  }),
}))
