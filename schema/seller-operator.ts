import { findToldCases } from '../server/cases/chains/link-from-case.ts'
import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { traitWords } from '../server/sellers/matching/traits.ts'
import type { SellerDistinction } from '../server/sellers/merging/distinction-store.ts'
import type { SellerLink } from '../server/sellers/merging/link-sellers.ts'
import type { SellerMerge } from '../server/sellers/merging/merge-store.ts'
import { type Operator, readOperator } from '../server/sellers/merging/read-operator.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { PersonRef } from './identity.ts'
import { inOrder } from './in-order.ts'
import { loadPeople } from './seller-holdings.ts'
import { tellPair } from './seller-pair.ts'
import { ListingRef, loadListings, loadSellers, SellerRef } from './seller-ref.ts'

const loadSourceCases = async (ids: string[], ctx: Ctx) => inOrder(ids, await findToldCases(ctx, ids))

export const MergeRef = builder.objectRef<SellerMerge>('SellerMerge').implement({
  description: 'That two sellers were found to be one operator; taken back by unmergeSellers.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    seller: t.loadable({
      type: SellerRef,
      nullable: true,
      description: 'The one that stood for its group until then.',
      load: loadSellers,
      resolve: (row) => row.sellerId,
    }),
    into: t.loadable({
      type: SellerRef,
      nullable: true,
      description: 'The one that stands for both.',
      load: loadSellers,
      resolve: (row) => row.intoId,
    }),
    reason: t.string({
      description: 'Why.',
      resolve: ({ reason, basis: { trait } }, _args, ctx) =>
        trait
          ? say(
              {
                zh: `${traitWords[trait].zh}相同，自动合并`,
                en: `Same number (${traitWords[trait].en}), merged without asking`,
              },
              ctx.locale,
            )
          : reason,
    }),
    isAutomatic: t.boolean({
      description: 'Whether the law’s own number decided and nobody was asked.',
      resolve: ({ basis }) => basis.trait !== undefined,
    }),
    mergedAt: t.expose('mergedAt', { type: 'DateTime', description: 'When.' }),
    mergedBy: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who decided it; null when nobody was asked.',
      load: loadPeople,
      resolve: (row) => row.mergedBy,
    }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: 'When it was taken back.' }),
    undoneBy: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who took it back.',
      load: loadPeople,
      resolve: (row) => row.undoneBy,
    }),
    undoneReason: t.exposeString('undoneReason', { nullable: true, description: 'Why it was taken back.' }),
  }),
})

export const RejectionRef = builder.objectRef<SellerDistinction>('MergeRejection').implement({
  description: 'That two sellers were found not to be one operator; remembered until withdrawn.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When.' }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true, description: 'When it was withdrawn.' }),
  }),
})

tellPair(RejectionRef as never)

export const LinkRef = builder.objectRef<SellerLink>('SellerLink').implement({
  description: '上下级: one seller sells for another.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    upline: t.loadable({
      type: SellerRef,
      nullable: true,
      description: '上级: for whom is sold.',
      load: loadSellers,
      resolve: (row) => row.uplineId,
    }),
    downline: t.loadable({
      type: SellerRef,
      nullable: true,
      description: '下级: who sells.',
      load: loadSellers,
      resolve: (row) => row.downlineId,
    }),
    note: t.exposeString('note', { description: 'How it is known.' }),
    sinceOn: t.expose('sinceOn', {
      type: 'Date',
      nullable: true,
      description: 'From which day it holds; null if unknown.',
    }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'On which day it ended.' }),
    endReason: t.exposeString('endReason', { nullable: true, description: 'Why it was ended.' }),
    sourceListing: t.loadable({
      type: ListingRef,
      nullable: true,
      description: 'The listing it is known from, if one was named.',
      load: loadListings,
      resolve: (row) => row.sourceListingId,
    }),
    sourceCase: t.loadable({
      type: CaseRef,
      nullable: true,
      description: 'The case it is known from, if one was named and you may read what was told in it.',
      load: loadSourceCases,
      resolve: (row) => row.sourceCaseId,
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it was ended.' }),
  }),
})

const OperatorRef = builder.objectRef<Operator>('SellerOperator').implement({
  description: 'Everybody held for one operator with a seller, at a moment, and what was decided about them.',
  fields: (t) => ({
    representative: t.loadable({
      type: SellerRef,
      nullable: true,
      description: 'Who stands for all.',
      load: loadSellers,
      resolve: (row) => row.representativeId,
    }),
    members: t.field({
      type: [SellerRef],
      description: 'All of them, who stands for them first.',
      resolve: ({ members }) => members,
    }),
    merges: t.field({
      type: [MergeRef],
      description: 'Merges among them, undone ones too; newest first.',
      resolve: (row) => row.merges,
    }),
    rejections: t.field({
      type: [RejectionRef],
      description: 'From whom they were parted, withdrawn decisions too; newest first.',
      resolve: (row) => row.rejections,
    }),
    links: t.field({
      type: [LinkRef],
      description: 'Who sells for them and for whom they sell.',
      resolve: (row) => row.links,
    }),
  }),
})

builder.objectField(SellerRef, 'operator', (t) =>
  t.field({
    type: OperatorRef,
    nullable: true,
    description:
      'With whom it is held for one operator; null for who may not read that. Cases stay with the seller that was known then.',
    complexity: 20,
    args: { asOf: t.arg({ type: 'DateTime', description: 'As it was held at this moment; now unless told.' }) },
    resolve: (row, { asOf }, ctx) => readOperator(ctx, row.id, asOf ?? null),
  }),
)
