import type { Ctx } from '../server/core/context.ts'
import { say, type Words } from '../server/core/words.ts'
import type { Contribution, ScoreName } from '../server/detection/score.ts'
import { findScoresByListings, type ListingScore } from '../server/detection/screening-store.ts'
import { signals } from '../server/detection/signals/index.ts'
import { builder } from './builder.ts'
import { ListingRef } from './seller-ref.ts'

const scoreWords: Record<ScoreName, Words> = {
  counterfeit: { zh: '疑似假冒', en: 'Likely counterfeit' },
  advertising: { zh: '疑似违法广告', en: 'Likely unlawful advertising' },
}

const ScoreKindRef = builder.enumType('ListingScoreKind', {
  description: 'What a score is about.',
  values: {
    COUNTERFEIT: { value: 'counterfeit', description: scoreWords.counterfeit.zh },
    ADVERTISING: { value: 'advertising', description: scoreWords.advertising.zh },
  } satisfies Record<string, { value: ScoreName; description: string }>,
})

const StepRef = builder.objectRef<Contribution>('ListingScoreStep').implement({
  description: 'What one signal adds to a score.',
  fields: (t) => ({
    signal: t.exposeString('signal', { description: 'Which signal.' }),
    label: t.string({
      description: 'The same, to show.',
      resolve: ({ signal }, _args, ctx) => {
        const label = signals.find(({ name }) => name === signal)?.label
        return label ? say(label, ctx.locale) : signal
      },
    }),
    value: t.exposeFloat('value', { description: 'The score of its finding, 0 to 1.' }),
    adds: t.exposeFloat('adds', { description: 'What it adds, in log-odds: the finding’s score times its weight.' }),
  }),
})

const ListingScoreRef = builder.objectRef<ListingScore>('ListingScore').implement({
  description: 'How much in a listing speaks for a closer look; a lead, never a verdict.',
  fields: (t) => ({
    kind: t.field({ type: ScoreKindRef, description: 'What it is about.', resolve: ({ name }) => name }),
    label: t.string({
      description: 'The same, to show.',
      resolve: ({ name }, _, ctx) => say(scoreWords[name], ctx.locale),
    }),
    score: t.exposeFloat('score', { description: '0 to 1.' }),
    flagged: t.exposeBoolean('flagged', { description: 'It reaches the score that is worth a look.' }),
    flaggedFrom: t.exposeFloat('flaggedFrom', { description: 'That score.' }),
    version: t.exposeInt('version', { description: 'Of the weights; scores compare within one version.' }),
    base: t.exposeFloat('base', { description: 'Log-odds of a text in which nothing was found.' }),
    steps: t.field({
      type: [StepRef],
      description: 'What each signal added, most first; with the base they sum up to the log-odds of the score.',
      resolve: ({ steps }) => steps,
    }),
  }),
})

builder.objectField(ListingRef, 'scores', (t) =>
  t.loadableList({
    type: ListingScoreRef,
    description:
      'Both scores of its last screening with their steps; empty where you may read none of its findings, or where it was screened before steps were kept.',
    load: async (ids: string[], ctx: Ctx) => {
      const found = await findScoresByListings(ctx, ids)
      return ids.map((id) => found.get(id) ?? [])
    },
    resolve: (row) => row.id,
  }),
)
