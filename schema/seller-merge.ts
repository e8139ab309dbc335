import { linkFromCase } from '../server/cases/chains/link-from-case.ts'
import { Duplicate, IllegalTransition, InvalidInput, StaleVersion } from '../server/core/errors.ts'
import { endSellerLink } from '../server/sellers/merging/link-sellers.ts'
import { mergeSellers } from '../server/sellers/merging/merge-sellers.ts'
import { rejectMerge } from '../server/sellers/merging/reject-merge.ts'
import { unmergeSellers } from '../server/sellers/merging/unmerge-sellers.ts'
import { withdrawRejection } from '../server/sellers/merging/withdraw-rejection.ts'
import { builder } from './builder.ts'
import { LinkRef, MergeRef, RejectionRef } from './seller-operator.ts'

const reasonField = { required: true, description: 'Why, 2 to 500 characters; kept.' } as const

const MergeInputRef = builder.inputType('MergeSellersInput', {
  description: 'Which seller is the same operator as which.',
  fields: (t) => ({
    sellerId: t.field({ type: 'UUID', required: true, description: 'The one.' }),
    intoId: t.field({ type: 'UUID', required: true, description: 'The one that is to stand for both.' }),
    reason: t.string(reasonField),
    expectedVersions: t.intList({ required: true, description: 'The versions of both as you saw them: seller, into.' }),
  }),
})

const UnmergeInputRef = builder.inputType('UnmergeSellersInput', {
  description: 'Which merge is taken back.',
  fields: (t) => ({
    mergeId: t.field({ type: 'UUID', required: true, description: 'The merge.' }),
    reason: t.string(reasonField),
  }),
})

const RejectInputRef = builder.inputType('RejectMergeInput', {
  description: 'Which two sellers are not one operator.',
  fields: (t) => ({
    oneId: t.field({ type: 'UUID', required: true, description: 'The one.' }),
    otherId: t.field({ type: 'UUID', required: true, description: 'The other.' }),
    reason: t.string(reasonField),
  }),
})

const WithdrawInputRef = builder.inputType('WithdrawRejectionInput', {
  description: 'Which decision is withdrawn.',
  fields: (t) => ({
    rejectionId: t.field({ type: 'UUID', required: true, description: 'The decision.' }),
    reason: t.string(reasonField),
  }),
})

const LinkInputRef = builder.inputType('LinkSellersInput', {
  description: 'Who sells for whom.',
  fields: (t) => ({
    uplineId: t.field({ type: 'UUID', required: true, description: 'For whom is sold.' }),
    downlineId: t.field({ type: 'UUID', required: true, description: 'Who sells.' }),
    note: t.string({ required: true, description: 'How it is known, 2 to 500 characters.' }),
    sinceOn: t.field({
      type: 'Date',
      description: 'The day from which it holds; from 1 October 1949 on, not in the future.',
    }),
    sourceListingId: t.field({
      type: 'UUID',
      description: 'The listing it is known from, of one of the two. Not together with a case.',
    }),
    sourceCaseNumber: t.string({
      description: 'The number of the case it is known from: one about either of the two, whose words you may read.',
    }),
  }),
})

const EndLinkInputRef = builder.inputType('EndSellerLinkInput', {
  description: 'Which link is ended.',
  fields: (t) => ({
    linkId: t.field({ type: 'UUID', required: true, description: 'The link.' }),
    endedOn: t.field({
      type: 'Date',
      required: true,
      description: 'The day on which it ended; not in the future, nor before it began.',
    }),
    reason: t.string(reasonField),
  }),
})

const union = (name: string) => ({ name: `${name}Result`, description: `What came of it.` })

builder.mutationFields((t) => ({
  mergeSellers: t.field({
    type: MergeRef,
    description:
      'Finds that two sellers are one operator. Rows, accounts and cases stay as they are. Who asks second gets Duplicate.',
    errors: { types: [InvalidInput, StaleVersion, Duplicate], union: union('MergeSellers') },
    args: { input: t.arg({ type: MergeInputRef, required: true, description: 'The two, and why.' }) },
    resolve: (_root, { input }, ctx) => mergeSellers(ctx, input as never),
  }),
  unmergeSellers: t.field({
    type: MergeRef,
    description: 'Takes a merge back: what came with it stands by itself again, exactly as it was.',
    errors: { types: [InvalidInput, IllegalTransition], union: union('UnmergeSellers') },
    args: { input: t.arg({ type: UnmergeInputRef, required: true, description: 'The merge, and why.' }) },
    resolve: (_root, { input }, ctx) => unmergeSellers(ctx, input),
  }),
  rejectMerge: t.field({
    type: RejectionRef,
    description: 'Finds that two sellers are not one operator. Remembered: proposed no more, merged by nobody.',
    errors: { types: [InvalidInput, Duplicate], union: union('RejectMerge') },
    args: { input: t.arg({ type: RejectInputRef, required: true, description: 'The two, and why.' }) },
    resolve: (_root, { input }, ctx) => rejectMerge(ctx, input),
  }),
  withdrawRejection: t.field({
    type: RejectionRef,
    description: 'Withdraws that two sellers are not one operator.',
    errors: { types: [InvalidInput, IllegalTransition], union: union('WithdrawRejection') },
    args: { input: t.arg({ type: WithdrawInputRef, required: true, description: 'The decision, and why.' }) },
    resolve: (_root, { input }, ctx) => withdrawRejection(ctx, input),
  }),
  linkSellers: t.field({
    type: LinkRef,
    description: 'Records that one seller sells for another; refused where it would close a ring of any length.',
    errors: { types: [InvalidInput, Duplicate], union: union('LinkSellers') },
    args: { input: t.arg({ type: LinkInputRef, required: true, description: 'The two, and how it is known.' }) },
    resolve: (_root, { input }, ctx) => linkFromCase(ctx, input),
  }),
  endSellerLink: t.field({
    type: LinkRef,
    description: 'Ends such a link, with its day and the reason; it stays on record.',
    errors: { types: [InvalidInput, IllegalTransition], union: union('EndSellerLink') },
    args: { input: t.arg({ type: EndLinkInputRef, required: true, description: 'The link.' }) },
    resolve: (_root, { input }, ctx) => endSellerLink(ctx, input),
  }),
}))
