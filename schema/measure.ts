import { type CaseClock, findClocksOfCases } from '../server/cases/case-clock-store.ts'
import {
  type CaseMeasure,
  endingWords,
  isWaiting,
  type MEASURE_KINDS,
  measureWords,
} from '../server/cases/case-measures.ts'
import type { CaseRow } from '../server/cases/define-case-action.ts'
import { say } from '../server/core/words.ts'
import { listDocuments } from '../server/documents/document-store.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { DocumentRef, documentsOf } from './document.ts'
import { DueRef, dueOfClock } from './due.ts'

const MeasureKindRef = builder.enumType('MeasureKind', {
  description: 'What is done to evidence or goods.',
  values: {
    KEPT: { value: 'kept', description: '先行登记保存: penalty procedure rules, articles 33 to 35.' },
    SEIZED: { value: 'seized', description: '查封、扣押: penalty procedure rules, articles 36 to 38.' },
  } satisfies Record<string, { value: (typeof MEASURE_KINDS)[number]; description: string }>,
})

type MeasureOf = CaseMeasure & { found: CaseRow; clocksOfCase: readonly CaseClock[] }

const MeasureRef = builder.objectRef<MeasureOf>('Measure').implement({
  description:
    '措施: evidence kept, or goods sealed or seized. A case may have several side by side, each with its clocks.',
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', {
      description: 'Its place in the case, from 1: what steps and papers name it by.',
    }),
    kind: t.field({ type: MeasureKindRef, description: 'Which kind.', resolve: ({ kind }) => kind }),
    kindLabel: t.string({
      description: 'The same, to show.',
      resolve: ({ kind }, _args, ctx) => say(measureWords[kind], ctx.locale),
    }),
    items: t.exposeString('items', {
      nullable: true,
      description:
        'What is kept, sealed or seized, as the step was told; null for an old one, told in the story alone.',
    }),
    basis: t.exposeString('basis', { nullable: true, description: 'The law that allows a seizure, as it was told.' }),
    isUrgent: t.exposeBoolean('isUrgent', {
      description: 'Whether it was taken on the spot, before the head was asked.',
    }),
    isWaiting: t.boolean({ description: 'Whether the head has yet to approve it.', resolve: isWaiting }),
    startedOn: t.expose('startedOn', { type: 'Date', description: 'Since when.' }),
    approvedOn: t.expose('approvedOn', {
      type: 'Date',
      nullable: true,
      description: 'When the head approved it; null while it waits, or where it was refused.',
    }),
    refusedOn: t.expose('refusedOn', { type: 'Date', nullable: true, description: 'When the head refused it.' }),
    endedOn: t.expose('endedOn', {
      type: 'Date',
      nullable: true,
      description: 'When it was dealt with; null while it is not, also when its period is over by itself.',
    }),
    hasLapsed: t.exposeBoolean('lapsed', { description: 'Whether its period ended by itself.' }),
    endingLabel: t.string({
      nullable: true,
      description: 'How it was dealt with.',
      resolve: (measure, _args, ctx) => {
        const words = endingWords(measure)
        return words && say(words, ctx.locale)
      },
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why so, as the step was told.' }),
    from: t.exposeInt('from', { nullable: true, description: 'The keeping that became this seizure, by its place.' }),
    clocks: t.field({
      type: [DueRef],
      description: 'Its own clocks, running or done.',
      resolve: ({ id, found, clocksOfCase }) =>
        clocksOfCase.filter(({ measureId }) => measureId === id).map((clock) => dueOfClock(found, clock)),
    }),
    documents: t.field({
      type: [DocumentRef],
      description: 'The papers issued about it, every version, oldest first.',
      resolve: async ({ id, found }, _args, ctx) =>
        documentsOf(found, await listDocuments(ctx, found.id)).filter(({ measureId }) => measureId === id),
    }),
  }),
})

builder.objectField(CaseRef, 'measures', (t) =>
  t.field({
    type: [MeasureRef],
    description: 'The evidence kept and the goods sealed or seized in a penalty case, in the order they were taken up.',
    resolve: async (found, _args, ctx) => {
      const clocksOfCase = found.measures.length > 0 ? await findClocksOfCases(ctx, [found.id]) : []
      return found.measures.map((measure) => ({ ...measure, found, clocksOfCase }))
    },
  }),
)
