import { sellerRisksOf } from '../server/cases/seller-risk-of.ts'
import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { RISK_KINDS, type RiskKindName } from '../server/detection/seller-risk/risk-kinds.ts'
import type { RiskStep, SellerRiskScore } from '../server/detection/seller-risk/score-seller.ts'
import type { Seller } from '../server/sellers/seller-store.ts'
import { builder } from './builder.ts'
import { SellerRef } from './seller-ref.ts'

const RiskKindRef = builder.enumType('SellerRiskKind', {
  description: 'What speaks for a closer look at a seller.',
  values: Object.fromEntries(
    Object.entries(RISK_KINDS).map(([name, { label }]) => [name, { value: name, description: label.zh }]),
  ) as Record<RiskKindName, { value: RiskKindName; description: string }>,
})

const StepRef = builder.objectRef<RiskStep>('SellerRiskStep').implement({
  description: 'What all evidence of one kind adds to the score, on top of what stands before it.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RiskKindRef, description: 'What it is.' }),
    label: t.string({
      description: 'The same, to show.',
      resolve: ({ kind }, _args, ctx) => say(RISK_KINDS[kind].label, ctx.locale),
    }),
    count: t.exposeInt('count', { description: 'How many pieces there are.' }),
    latestOn: t.expose('latestOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the newest; null for a state.',
    }),
    adds: t.exposeFloat('adds', { description: 'What it adds, from 0 to 1.' }),
  }),
})

const ScoreRef = builder.objectRef<SellerRiskScore>('SellerRiskScore').implement({
  description:
    'How much speaks for a closer look today, of what you may know; an order to look in, never a verdict. Weights are estimates of the house.',
  fields: (t) => ({
    score: t.exposeFloat('score', { description: 'From 0 to 1.' }),
    version: t.exposeInt('version', { description: 'Scores of different versions are not to be compared.' }),
    steps: t.expose('steps', { type: [StepRef], description: 'They add up to the score, the heaviest first.' }),
  }),
})

builder.objectField(SellerRef, 'riskScore', (t) =>
  t.loadable({
    type: ScoreRef,
    nullable: true,
    description: 'How much speaks for a closer look; null for who may read no findings.',
    complexity: 20,
    load: (sellers: Seller[], ctx: Ctx) => sellerRisksOf(ctx, sellers),
    resolve: (row) => row as never,
  }),
)
