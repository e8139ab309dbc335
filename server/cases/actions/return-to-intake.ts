import { defineCaseAction } from '../define-case-action.ts'
import { atNewOffice, needsUnit, whereTransferable } from '../transfer-rules.ts'
import { insertReturn } from '../transfer-store.ts'

/** 反馈统一接收机构: Order 121, article 41(2): a unit that may not handle it gives it back and does not pass it on. */
export const returnToIntake = defineCaseAction({
  name: 'returnToIntake',
  words: { zh: '退回统一接收机构', en: 'Return to intake' },
  consequence: {
    zh: '本案回到分送的机关，由其重新确定承办机构',
    en: 'The case goes back to the office that distributed it, which decides anew',
  },
  from: whereTransferable,
  needs: needsUnit,
  fields: [
    { name: 'reason', kind: 'LONG_TEXT', words: { zh: '退回理由', en: 'Why' }, required: true, maxLength: 1_000 },
  ],
  apply: ({ reason }, found) => ({
    office: { authorityId: found.distributedById!, distributedById: null },
    ...atNewOffice(found),
    note: String(reason),
    data: { officeWas: found.authorityId, office: found.distributedById },
  }),
  carryOut: async (ctx, { reason }, found) => {
    await insertReturn(ctx, found, String(reason))
    return undefined
  },
})
