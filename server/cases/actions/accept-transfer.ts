import { findAuthoritiesByIds } from '../../identity/authority-store.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { atNewOffice, needsOffer, whereTransferable } from '../transfer-rules.ts'
import { endTransfer, getOpenTransfer } from '../transfer-store.ts'

/** 接收移送: from this moment the receiving office answers for the case, and the sender no longer. */
export const acceptTransfer = defineCaseAction({
  name: 'acceptTransfer',
  words: { zh: '接收', en: 'Take the case' },
  consequence: {
    zh: '本案即刻改由本机关负责，移送机关不再查看；已经起算的期限继续计算。处罚案件由本机关重新指定办案人员',
    en: 'This office answers for the case at once and the sender sees it no more; limits that run go on running. For a penalty case this office names officers of its own',
  },
  from: whereTransferable,
  needs: needsOffer,
  answersOffer: true,
  irreversible: true,
  endsClocks: ['J1'],
  fields: [{ name: 'note', kind: 'LONG_TEXT', words: { zh: '备注', en: 'Note' }, maxLength: 500 }],
  story: () => ({ zh: '您的事项已转由有权处理的市场监管部门办理', en: 'Your matter is now with the competent office' }),
  apply: ({ note }, found) => ({
    ...atNewOffice(found),
    note: note ? String(note) : undefined,
    data: { officeWas: found.authorityId, office: found.offeredToId },
  }),
  carryOut: async (ctx, { note }, found) => {
    const { kind } = await getOpenTransfer(ctx, found.id)
    const [receiver] = await findAuthoritiesByIds(ctx, [found.offeredToId!])
    const isUnit = kind === 'distribution' && receiver?.level === 'station'
    await endTransfer(ctx, found.id, { state: 'accepted', answer: note ? String(note) : undefined })
    return {
      office: {
        authorityId: found.offeredToId!,
        offeredToId: null,
        transferState: null,
        distributedById: isUnit ? found.authorityId : null,
        receivedByTransfer: found.receivedByTransfer || kind === 'transfer',
      },
    }
  },
})
