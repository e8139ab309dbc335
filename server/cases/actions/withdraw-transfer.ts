import { defineCaseAction } from '../define-case-action.ts'
import { needsOffer, whereTransferable } from '../transfer-rules.ts'
import { endTransfer } from '../transfer-store.ts'

/** 撤回移送: the office that answers for the case keeps it; a dispute ends with it. */
export const withdrawTransfer = defineCaseAction({
  name: 'withdrawTransfer',
  words: { zh: '撤回移送', en: 'Withdraw the offer' },
  consequence: { zh: '本案继续由本机关办理', en: 'This office goes on with the case' },
  from: whereTransferable,
  needs: needsOffer,
  endsClocks: ['J1'],
  fields: [],
  apply: (_answers, found) => ({
    office: { offeredToId: null, transferState: null },
    data: { offeredTo: found.offeredToId },
  }),
  carryOut: async (ctx, _answers, found) => {
    await endTransfer(ctx, found.id, { state: 'withdrawn' })
    return undefined
  },
})
