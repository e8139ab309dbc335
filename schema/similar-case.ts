import type { Stretch } from '../server/cases/similar/common-stretches.ts'
import {
  findSimilarCases,
  SIMILAR_REASONS,
  type SimilarCase,
  type SimilarReason,
} from '../server/cases/similar/find-similar-cases.ts'
import { say, type Words } from '../server/core/words.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'

const reasonWords: Record<SimilarReason, Words> = {
  SAME_FILING: {
    zh: '同一人、同一商家、同日同额：可能重复',
    en: 'Same person, seller, day and amount: perhaps a repeat',
  },
  SAME_SELLER: { zh: '同一商家', en: 'Same seller' },
  SAME_OPERATOR: { zh: '已合并的同一经营者', en: 'Merged with its seller: one operator' },
  SAME_WAYBILL: { zh: '同一快递单号', en: 'Same waybill' },
  SAME_PAYEE: { zh: '同名收款人', en: 'A payee of the same name' },
  LIKE_WORDS: { zh: '内容用词相近', en: 'Like words' },
}

const ReasonRef = builder.enumType('SimilarReason', {
  description: 'Why a case is like another.',
  values: Object.fromEntries(SIMILAR_REASONS.map((name) => [name, { description: reasonWords[name].zh }])) as Record<
    SimilarReason,
    { description: string }
  >,
})

const StretchRef = builder.objectRef<Stretch>('CommonStretch').implement({
  description: 'Words that stand in both cases.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First UTF-16 unit of the summary.' }),
    end: t.exposeInt('end', { description: 'The unit after the last.' }),
  }),
})

const SimilarRef = builder.objectRef<SimilarCase>('SimilarCase').implement({
  description: 'A case like another, and why; whether it is the same matter is for officers to say.',
  fields: (t) => ({
    case: t.field({ type: CaseRef, description: 'The case.', resolve: ({ found }) => found }),
    reasons: t.field({ type: [ReasonRef], description: 'Why.', resolve: ({ reasons }) => reasons }),
    reasonLabels: t.stringList({
      description: 'The same, to show.',
      resolve: ({ reasons }, _args, ctx) => reasons.map((reason) => say(reasonWords[reason], ctx.locale)),
    }),
    stretches: t.field({
      type: [StretchRef],
      description: 'With LIKE_WORDS: the stretches of its summary that stand in this case too.',
      resolve: ({ stretches }) => stretches,
    }),
  }),
})

builder.objectField(CaseRef, 'similarCases', (t) =>
  t.field({
    type: [SimilarRef],
    description:
      'Up to 20 cases like it that you may read: sent by the same person about the same thing, same seller or operator, waybill, payee, like words. What was told is compared only for who may know who is behind both; a complaint and a report stand beside each other for nobody else.',
    complexity: 40,
    resolve: (found, _args, ctx) => findSimilarCases(ctx, found),
  }),
)
