import { defineCaseAction } from '../define-case-action.ts'

/** 记录调解协议: Order 121, article 24. */
export const recordAgreement = defineCaseAction({
  name: 'recordAgreement',
  words: { zh: '记录协议', en: 'Record agreement' },
  consequence: { zh: '调解成功，协议内容告知投诉人', en: 'Mediation succeeded; the filer is told what was agreed' },
  from: { mediation: ['mediating'] },
  to: 'agreed',
  primary: true,
  irreversible: true,
  endsClocks: ['C2'],
  fields: [
    { name: 'terms', kind: 'LONG_TEXT', words: { zh: '协议内容', en: 'What was agreed' }, required: true },
    { name: 'paidFen', kind: 'MONEY', words: { zh: '商家退赔金额', en: 'Paid by the seller' } },
    {
      name: 'doneAtOnce',
      kind: 'BOOLEAN',
      words: { zh: '当场履行完毕，双方同意不制作调解书', en: 'Done at once; both waive the written form' },
    },
  ],
  story: () => ({ zh: '双方达成调解协议', en: 'Both sides reached an agreement' }),
  apply: ({ terms, paidFen, doneAtOnce }) => ({
    outcome: { paidFen: paidFen ?? null, doneAtOnce: doneAtOnce ?? false },
    message: String(terms),
    data: { paidFen: paidFen ?? null },
  }),
})
