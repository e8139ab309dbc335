import { defineCaseAction } from '../define-case-action.ts'
import { needsUndisputedOffer, whereTransferable } from '../transfer-rules.ts'
import { moveTransfer } from '../transfer-store.ts'

/** 管辖争议: Order 121, article 33; penalty procedure rules, article 13: seven working days to settle it. */
export const disputeJurisdiction = defineCaseAction({
  name: 'disputeJurisdiction',
  words: { zh: '提出管辖争议', en: 'Dispute jurisdiction' },
  consequence: {
    zh: '双方{J1}内协商；协商期间仍由移送机关负责',
    en: 'The two offices have {J1} to settle it; the sender answers for the case meanwhile',
  },
  from: whereTransferable,
  needs: needsUndisputedOffer,
  startsClocks: ['J1'],
  fields: [
    { name: 'reason', kind: 'LONG_TEXT', words: { zh: '争议理由', en: 'Why' }, required: true, maxLength: 1_000 },
  ],
  apply: ({ reason }) => ({ office: { transferState: 'disputed' }, note: String(reason) }),
  carryOut: async (ctx, _answers, found) => {
    await moveTransfer(ctx, found.id, 'disputed')
    return undefined
  },
})
