import {
  type DailyLifeIndicator,
  type DailyLifeIndicators,
  dailyLifeIndicators,
  type IndicatorFigure,
} from '../server/complaints/daily-life-indicators.ts'
import { getSubmission } from '../server/complaints/submission-store.ts'
import { say } from '../server/core/words.ts'
import { dailyLifeFactors } from '../server/law/daily-life.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'

const FactorRef = builder.enumType('DailyLifeFactor', {
  description: 'The factors of Order 121, article 17, in its order.',
  values: dailyLifeFactors,
})

const FigureRef = builder.objectRef<IndicatorFigure>('IndicatorFigure').implement({
  description: 'A figure behind an indicator; it tells nothing of who other filers are.',
  fields: (t) => ({
    label: t.string({ description: 'What was counted.', resolve: ({ words }, _args, ctx) => say(words, ctx.locale) }),
    value: t.string({
      description: 'The number, or yes or no.',
      resolve: ({ value }, _args, ctx) =>
        typeof value === 'number'
          ? String(value)
          : say(value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' }, ctx.locale),
    }),
    isNotable: t.exposeBoolean('isNotable', {
      description: 'At or over the number this installation marks for a look; the law names none.',
    }),
  }),
})

const IndicatorRef = builder.objectRef<DailyLifeIndicator>('DailyLifeIndicator').implement({
  description: 'One factor that may be considered, with its figures. It never decides.',
  fields: (t) => ({
    factor: t.field({ type: FactorRef, description: 'Which factor.', resolve: ({ factor }) => factor }),
    label: t.string({ description: 'The same, to show.', resolve: ({ label }, _args, ctx) => say(label, ctx.locale) }),
    meaning: t.string({
      description: 'What the article says, in plain words.',
      resolve: ({ meaning }, _args, ctx) => say(meaning, ctx.locale),
    }),
    article: t.string({
      description: 'Where it stands.',
      resolve: ({ article }, _args, ctx) => say(article, ctx.locale),
    }),
    figures: t.field({ type: [FigureRef], description: 'What was counted.', resolve: ({ figures }) => figures }),
  }),
})

const IndicatorsRef = builder.objectRef<DailyLifeIndicators>('DailyLifeIndicators').implement({
  description: '是否为生活消费: what may be considered before a complaint is refused as not for daily life.',
  fields: (t) => ({
    indicators: t.field({
      type: [IndicatorRef],
      description: 'The five factors.',
      resolve: ({ indicators }) => indicators,
    }),
    neverDecides: t.string({
      description: 'Has to be shown with them: they decide nothing.',
      resolve: ({ neverDecides }, _args, ctx) => say(neverDecides, ctx.locale),
    }),
  }),
})

builder.objectField(CaseRef, 'dailyLifeIndicators', (t) =>
  t.field({
    type: IndicatorsRef,
    nullable: true,
    description:
      'The factors of Order 121, article 17, for a complaint, to whoever may refuse it; null for others, for reports and under rules that name no factors.',
    resolve: async (found, _args, ctx) =>
      found.procedure === 'mediation' && found.submissionId && ctx.can('refuseComplaint', 'Case', found)
        ? dailyLifeIndicators(ctx, await getSubmission(ctx, found.submissionId), found.ruleset)
        : null,
  }),
)
