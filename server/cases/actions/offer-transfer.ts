import { defineCaseAction } from '../define-case-action.ts'
import { receiverByVenue } from '../receiver-by-venue.ts'
import { checkReceiver, needsFreeHand, whereTransferable } from '../transfer-rules.ts'
import { insertTransfer } from '../transfer-store.ts'

/** 移送、分送: Order 121, article 41; penalty procedure rules, article 14. Until it is taken the sender answers for the case. */
export const offerTransfer = defineCaseAction({
  name: 'offerTransfer',
  words: { zh: '移送或者分送', en: 'Offer to another office' },
  consequence: {
    zh: '对方可以查看本案并决定接收或者退回；接收之前仍由本机关负责，期限照常计算',
    en: 'The other office sees the case and takes or returns it; until then this office answers for it and every limit runs',
  },
  from: whereTransferable,
  needs: needsFreeHand,
  fields: [
    { name: 'authorityId', kind: 'AUTHORITY', words: { zh: '接收机关', en: 'To which office' }, required: true },
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '移送理由和依据', en: 'Why, and on what article' },
      required: true,
      maxLength: 1_000,
    },
  ],
  startFrom: receiverByVenue,
  apply: ({ authorityId, reason }) => ({
    office: { offeredToId: String(authorityId), transferState: 'offered' },
    note: String(reason),
    data: { offeredTo: authorityId },
  }),
  carryOut: async (ctx, { authorityId, reason }, found) => {
    const kind = await checkReceiver(ctx, found, String(authorityId))
    await insertTransfer(ctx, found, { toAuthorityId: String(authorityId), kind, reason: String(reason) })
    return undefined
  },
})
