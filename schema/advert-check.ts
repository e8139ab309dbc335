import { say } from '../server/core/words.ts'
import type { AdvertException } from '../server/detection/advert-exceptions.ts'
import { type AdvertFinding, checkAdvert, LONGEST_ADVERT } from '../server/detection/check-advert.ts'
import { cited } from '../server/detection/lexicon/articles.ts'
import { findingCategories } from '../server/detection/signal.ts'
import { builder } from './builder.ts'
import { SpanRef } from './finding.ts'

const ExceptionRef = builder.objectRef<AdvertException>('AdvertException').implement({
  description: 'When the words may be lawful all the same; a person decides.',
  fields: (t) => ({
    text: t.string({ description: 'In plain words.', resolve: ({ text }, _args, ctx) => say(text, ctx.locale) }),
    article: t.string({
      description: 'Where it stands.',
      resolve: ({ article }, _args, ctx) => say(article, ctx.locale),
    }),
  }),
})

const AdvertFindingRef = builder.objectRef<AdvertFinding>('AdvertFinding').implement({
  description: 'Words of the text to look at, and why.',
  fields: (t) => ({
    signal: t.string({ description: 'Which signal.', resolve: ({ signal }) => signal.name }),
    label: t.string({
      description: 'The same, to show.',
      resolve: ({ signal }, _, ctx) => say(signal.label, ctx.locale),
    }),
    categoryLabel: t.string({
      description: 'What it may be.',
      resolve: ({ finding }, _, ctx) => say(findingCategories[finding.category], ctx.locale),
    }),
    article: t.string({
      description: 'The article the words may breach; where none forbids the words themselves, why they are looked at.',
      resolve: ({ finding, signal }, _, ctx) =>
        say(finding.articles.length > 0 ? cited(finding.articles) : signal.article, ctx.locale),
    }),
    severity: t.int({ description: '1 adds up only, 4 strong alone.', resolve: ({ finding }) => finding.severity }),
    note: t.string({ description: 'What fired.', resolve: ({ finding }, _, ctx) => say(finding.note, ctx.locale) }),
    spans: t.field({
      type: [SpanRef],
      description: 'The words, by their places in the text as it was sent.',
      resolve: ({ finding }) => finding.spans,
    }),
    exceptions: t.field({
      type: [ExceptionRef],
      description: 'Exceptions that might apply.',
      resolve: ({ exceptions }) => [...exceptions],
    }),
  }),
})

builder.queryField('advertCheck', (t) =>
  t.field({
    type: [AdvertFindingRef],
    description:
      '广告自查: which words of a text may breach which article, and which exceptions might apply; strongest first. An empty answer does not say that the text is lawful. Public, limited to 30 in ten minutes for one address; keeps nothing of the text.',
    args: { text: t.arg.string({ required: true, description: `The text, 2 to ${LONGEST_ADVERT} characters.` }) },
    complexity: { field: 40, multiplier: 1 },
    resolve: (_root, { text }, ctx) => checkAdvert(ctx, text),
  }),
)
