import { defineCaseAction } from '../define-case-action.ts'

const NO_CASH = { zh: '本机关没有待缴付银行的罚款', en: 'The office holds no cash of this case' }

/** 缴付银行: penalty procedure rules, article 73: within two working days. */
export const bankCash = defineCaseAction({
  name: 'bankCash',
  words: { zh: '缴付指定银行', en: 'Bring the cash to the bank' },
  consequence: { zh: '罚款缴清', en: 'The fine is settled' },
  from: { enforcement: ['onTheSpot'] },
  needs: ({ facts }) => (facts.cash === 'office' ? null : NO_CASH),
  endsClocks: ['K15B'],
  fields: [
    { name: 'receipt', kind: 'TEXT', words: { zh: '缴款书号码', en: 'Receipt number' }, required: true, maxLength: 60 },
  ],
  apply: ({ receipt }) => ({ note: String(receipt), facts: { cash: 'banked' } }),
})
