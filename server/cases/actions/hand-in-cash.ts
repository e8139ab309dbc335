import { defineCaseAction } from '../define-case-action.ts'

const NO_CASH = { zh: '执法人员手中没有当场收缴的罚款', en: 'The officer holds no cash of this case' }

/** 交回罚款: penalty procedure rules, article 73: within two working days to the office. */
export const handInCash = defineCaseAction({
  name: 'handInCash',
  words: { zh: '交回当场收缴的罚款', en: 'Hand the cash in' },
  consequence: { zh: '本机关{K15B}内缴付指定银行', en: 'The office brings it to the bank in {K15B}' },
  from: { enforcement: ['onTheSpot'] },
  needs: ({ facts }) => (facts.cash === 'officer' ? null : NO_CASH),
  endsClocks: ['K15'],
  fields: [
    { name: 'receipt', kind: 'TEXT', words: { zh: '收据号码', en: 'Receipt number' }, required: true, maxLength: 60 },
  ],
  apply: ({ receipt }) => ({ note: String(receipt), facts: { cash: 'office' }, startsClocks: ['K15B'] }),
})
