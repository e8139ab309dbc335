import { findJointNotices, type ShownNotice } from '../server/cases/joint/find-joint-notices.ts'
import type { JointNotice } from '../server/cases/joint/joint-notice.ts'
import { say } from '../server/core/words.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { CaseSubmissionRef } from './case-submission.ts'
import { SellerToldInput } from './submission.ts'

const NoticeRef = builder.objectRef<ShownNotice>('JointNotice').implement({
  description:
    '共同投诉公告: an office handles a joint complaint and takes more (Order 121, article 12). It says neither what is alleged nor who complained, and nothing was found against anybody.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Sent as `jointNoticeId` by whoever wants to join.' }),
    authorityName: t.string({
      description: 'The office that handles it.',
      resolve: ({ office }, _args, ctx) => say(office, ctx.locale),
    }),
    sellerName: t.exposeString('sellerName', {
      nullable: true,
      description: 'The registered business it is about; null for anybody else, who is not named.',
    }),
    goods: t.exposeString('goods', { description: 'The goods or the service.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', description: 'Since when it is public.' }),
    until: t.expose('until', { type: 'Date', description: 'The last day to ask to join.' }),
  }),
})

builder.queryField('jointNotices', (t) =>
  t.field({
    type: [NoticeRef],
    description:
      'Joint complaints that offices have published about exactly the seller named: chosen from the list, by WeChat ID or link, or a registered business by name. Empty otherwise, whether others complained or not; there is no list of all. Public, limited to 120 in ten minutes for one address; keeps nothing of what was asked.',
    args: {
      seller: t.arg({ type: SellerToldInput, required: true, description: 'What the filer knows of the seller.' }),
      sellerId: t.arg({ type: 'UUID', description: 'The seller chosen from `sellerSuggestions`.' }),
    },
    complexity: { field: 20, multiplier: 1 },
    resolve: (_root, { seller, sellerId }, ctx) => findJointNotices(ctx, { seller: { ...seller }, sellerId }),
  }),
)

const PublishedRef = builder.objectRef<JointNotice>('PublishedNotice').implement({
  description: 'What the office published of the joint complaint that a case leads.',
  fields: (t) => ({
    goods: t.exposeString('goods', { description: 'The goods or the service it names.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', description: 'Since when.' }),
    until: t.expose('until', { type: 'Date', description: 'The last day to ask to join.' }),
  }),
})

builder.objectField(CaseRef, 'jointNotice', (t) =>
  t.field({
    type: PublishedRef,
    nullable: true,
    description: 'The notice of the joint complaint it leads, shown or over; null when there is none.',
    resolve: ({ facts }) => facts.jointNotice ?? null,
  }),
)

builder.objectField(CaseSubmissionRef, 'asksToJoin', (t) =>
  t.string({
    nullable: true,
    description:
      'Number of the joint complaint the filer asked on the form to be part of, with their consent; null once an officer has decided.',
    resolve: ({ found }) => found.facts.asksToJoin?.number ?? null,
  }),
)
