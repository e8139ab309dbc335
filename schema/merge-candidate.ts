import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { traitWords } from '../server/sellers/matching/traits.ts'
import {
  findMergeCandidate,
  listMergeCandidates,
  type MergeCandidate,
} from '../server/sellers/merging/candidate-store.ts'
import { type DescribedReason, describeReasons } from '../server/sellers/merging/describe-reasons.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { tellPair } from './seller-pair.ts'

const ReasonRef = builder.objectRef<DescribedReason>('MergeReason').implement({
  description: 'One step of the waterfall: the weights of all steps add up to the score.',
  fields: (t) => ({
    kind: t.string({ description: 'prior, same or differs.', resolve: ({ kind }) => kind }),
    trait: t.string({
      nullable: true,
      description: 'What was compared: PHONE, PAYEE, NAME …; null for the odds before anything is compared.',
      resolve: ({ trait }) => trait,
    }),
    label: t.string({
      description: 'The same, to show.',
      resolve: ({ trait }, _args, ctx) =>
        say(trait ? traitWords[trait] : { zh: '比较之前', en: 'Before comparing' }, ctx.locale),
    }),
    value: t.exposeString('value', { nullable: true, description: 'What both show; masked where personal.' }),
    holders: t.exposeInt('holders', { nullable: true, description: 'How many sellers show that value.' }),
    weight: t.exposeFloat('weight', { description: 'In bits: each one doubles the odds; below 0 it speaks against.' }),
    counted: t.exposeFloat('counted', {
      description: 'The share of its own weight that counts, below 1 when something of the same kind said it already.',
    }),
  }),
})

const CandidateRef = builder.objectRef<MergeCandidate>('MergeCandidate')

CandidateRef.implement({
  description: 'Two sellers that look like one operator. A lead for an officer, never a finding.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    score: t.exposeFloat('score', { description: 'log2 of the odds that both are one operator.' }),
    probability: t.exposeFloat('probability', { description: 'The same as a probability, 0 to 1.' }),
    reasons: t.loadableList({
      type: ReasonRef,
      description: 'Why, step by step.',
      load: async (ids: string[], ctx: Ctx) => {
        const found = await describeReasons(ctx, ids)
        return ids.map((id) => found.get(id) ?? [])
      },
      resolve: (row) => row.id,
    }),
    computedAt: t.expose('computedAt', { type: 'DateTime', description: 'When they were compared.' }),
  }),
})

tellPair(CandidateRef as never)

const CandidateConnection = connectionOf<MergeCandidate>('MergeCandidate', CandidateRef)

const CandidateFilterInput = builder.inputType('MergeCandidateFilter', {
  description: 'Every condition given has to hold.',
  fields: (t) => ({
    sellerId: t.field({ type: 'UUID', description: 'Only pairs of this seller.' }),
    from: t.float({ description: 'Only of this probability or more, 0 to 1. A merge is proposed from 0.95 on.' }),
  }),
})

builder.queryFields((t) => ({
  mergeCandidates: t.field({
    type: CandidateConnection,
    description: 'Pairs of sellers that look like one operator and wait for a decision, the surest first. Staff.',
    args: { ...pageArgs, filter: t.arg({ type: CandidateFilterInput, description: 'What to leave out.' }) },
    complexity: pageComplexity,
    resolve: (_root, { filter, ...args }, ctx) => listMergeCandidates(ctx, { ...args, filter: filter ?? undefined }),
  }),
  mergeCandidate: t.field({
    type: CandidateRef,
    nullable: true,
    description: 'One pair, decided or not; null when the two are no candidate any more. Staff.',
    args: { id: t.arg({ type: 'UUID', required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, ctx) => (await findMergeCandidate(ctx, id)) ?? null,
  }),
}))
