import { askRemedyHelp, remedyHelpFor } from '../server/complaints/ask-remedy-help.ts'
import { getSubmission } from '../server/complaints/submission-store.ts'
import { say } from '../server/core/words.ts'
import type { Article } from '../server/law/article.ts'
import type { RemedyHelp, RemedySum, SupportedRemedy } from '../server/law/remedy-help.ts'
import { remedyIds } from '../server/law/remedy-rules.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { DetailInput, MoneyRef } from './shared.ts'
import { FollowedRef } from './submission.ts'

const IdRef = builder.enumType('RemedyId', { description: 'The remedies of the helper.', values: remedyIds })

const StandingRef = builder.enumType('RemedyStanding', {
  description: 'MAY_SUPPORT: what was told may support it. ASK: it hangs on something that was not told.',
  values: ['MAY_SUPPORT', 'ASK'] as const,
})

const SumRef = builder.objectRef<RemedySum>('RemedySum').implement({
  description: 'A sum reckoned from what was told.',
  fields: (t) => ({
    label: t.string({ description: 'What it is.', resolve: ({ words }, _args, ctx) => say(words, ctx.locale) }),
    amount: t.field({ type: MoneyRef, description: 'How much.', resolve: ({ fen }) => ({ fen }) }),
  }),
})

type Against = SupportedRemedy['against'][number]

const AgainstRef = builder.objectRef<Against>('RemedyObjection').implement({
  description: 'What can speak against a remedy, or narrow it.',
  fields: (t) => ({
    text: t.string({ description: 'In plain words.', resolve: ({ text }, _args, ctx) => say(text, ctx.locale) }),
    articles: t.stringList({
      description: 'Where it stands; empty where the law was not in force yet.',
      resolve: ({ articles }, _args, ctx) => articles.map((article) => say(article, ctx.locale)),
    }),
  }),
})

const RemedyRef = builder.objectRef<SupportedRemedy>('SupportedRemedy').implement({
  description: 'A remedy that what was told may support.',
  fields: (t) => ({
    id: t.field({ type: IdRef, description: 'Which remedy.', resolve: ({ id }) => id }),
    standing: t.field({ type: StandingRef, description: 'How far the facts go.', resolve: ({ standing }) => standing }),
    label: t.string({ description: 'Its name.', resolve: ({ label }, _args, ctx) => say(label, ctx.locale) }),
    may: t.string({
      description: 'What it gives, in plain words.',
      resolve: ({ may }, _args, ctx) => say(may, ctx.locale),
    }),
    articles: t.stringList({
      description: 'Where it stands, as in force when it happened.',
      resolve: ({ articles }, _args, ctx) => articles.map((article) => say(article, ctx.locale)),
    }),
    sums: t.field({ type: [SumRef], description: 'What it may come to.', resolve: ({ sums }) => sums }),
    ask: t.stringList({
      description: 'What has to be known before more can be said.',
      resolve: ({ ask }, _args, ctx) => ask.map((words) => say(words, ctx.locale)),
    }),
    doubts: t.stringList({
      description: 'What the facts themselves speak against it.',
      resolve: ({ doubts }, _args, ctx) => doubts.map((words) => say(words, ctx.locale)),
    }),
    against: t.field({
      type: [AgainstRef],
      description: 'What can speak against it.',
      resolve: ({ against }) => against,
    }),
  }),
})

const cited = (articles: readonly Article[], locale: Parameters<typeof say>[1]) =>
  articles.map((article) => say(article, locale))

const LimitationRef = builder.objectRef<NonNullable<RemedyHelp['limitation']>>('Limitation').implement({
  description: 'How long a claim can be brought to court (Civil Code 188).',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The last day, from the day it happened.' }),
    isOver: t.exposeBoolean('isOver', { description: 'Whether that day has passed.' }),
    text: t.string({ description: 'The rule.', resolve: ({ text }, _args, ctx) => say(text, ctx.locale) }),
    articles: t.stringList({
      description: 'Where it stands.',
      resolve: ({ articles }, _args, ctx) => cited(articles, ctx.locale),
    }),
  }),
})

const HelpRef = builder.objectRef<RemedyHelp>('RemedyHelp').implement({
  description: 'Which remedies the facts may support. Help and no decision.',
  fields: (t) => ({
    remedies: t.field({
      type: [RemedyRef],
      description: 'Those that may be supported first, then those that hang on something not told.',
      resolve: ({ remedies }) => remedies,
    }),
    limitation: t.field({
      type: LimitationRef,
      nullable: true,
      description: 'Null when it was not told when it happened.',
      resolve: ({ limitation }) => limitation,
    }),
    oldLaw: t.stringList({
      description: 'What other law held when it happened.',
      resolve: ({ oldLaw }, _args, ctx) => oldLaw.map((words) => say(words, ctx.locale)),
    }),
    help: t.string({
      description: 'Has to be shown with them: it is no decision.',
      resolve: ({ help }, _args, ctx) => say(help, ctx.locale),
    }),
    sources: t.string({
      description: 'What of the law behind it was not checked word by word; has to be shown with it.',
      resolve: ({ sources }, _args, ctx) => say(sources, ctx.locale),
    }),
  }),
})

builder.objectField(CaseRef, 'remedyHelp', (t) =>
  t.field({
    type: HelpRef,
    nullable: true,
    description: 'For a complaint: which remedies what was told may support. Null for reports.',
    resolve: async (found, _args, ctx) =>
      found.procedure === 'mediation' && found.submissionId
        ? remedyHelpFor(ctx, await getSubmission(ctx, found.submissionId))
        : null,
  }),
)

builder.objectField(FollowedRef, 'remedyHelp', (t) =>
  t.field({
    type: HelpRef,
    nullable: true,
    description: 'Which remedies what you told may support. Null when there is no dispute in it.',
    resolve: ({ submission }, _args, ctx) => remedyHelpFor(ctx, submission),
  }),
)

const RemedyHelpInput = builder.inputType('RemedyHelpInput', {
  description: 'A dispute as it is being written; nothing of it is kept.',
  fields: (t) => ({
    category: t.string({ required: true, description: 'The `name` of a category.' }),
    details: t.field({
      type: [DetailInput],
      required: true,
      description: 'Answers to the category’s questions, at most 30.',
    }),
    narrative: t.string({ required: true, description: 'What happened, at most 3,000 characters; may be empty.' }),
    amountFen: t.int({ description: 'What was paid, in whole fen.' }),
    happenedOn: t.field({ type: 'Date', description: 'When it happened.' }),
  }),
})

builder.queryField('remedyHelp', (t) =>
  t.field({
    type: HelpRef,
    description: 'Which remedies the facts of a dispute may support: help and no decision. Public; keeps nothing.',
    args: { input: t.arg({ type: RemedyHelpInput, required: true, description: 'What happened.' }) },
    resolve: (_root, { input }, ctx) => askRemedyHelp(ctx, input),
  }),
)
