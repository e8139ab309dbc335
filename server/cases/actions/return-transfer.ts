import { defineCaseAction } from '../define-case-action.ts'
import { needsUndisputedOffer, whereTransferable } from '../transfer-rules.ts'
import { endTransfer } from '../transfer-store.ts'

/** 退回移送: the office that was asked does not take the case; the sender goes on answering for it. */
export const returnTransfer = defineCaseAction({
  name: 'returnTransfer',
  words: { zh: '退回移送', en: 'Return the offer' },
  consequence: {
    zh: '移送机关收到理由，本案仍由其负责；本机关不再查看本案',
    en: 'The sender gets the reason and goes on answering for the case; this office sees it no more',
  },
  from: whereTransferable,
  needs: needsUndisputedOffer,
  irreversible: true,
  fields: [
    { name: 'reason', kind: 'LONG_TEXT', words: { zh: '退回理由', en: 'Why' }, required: true, maxLength: 1_000 },
  ],
  apply: ({ reason }, found) => ({
    office: { offeredToId: null, transferState: null },
    note: String(reason),
    data: { returnedBy: found.offeredToId },
  }),
  carryOut: async (ctx, { reason }, found) => {
    await endTransfer(ctx, found.id, { state: 'returned', answer: String(reason) })
    return undefined
  },
})
