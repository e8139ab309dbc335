import { defineCaseAction } from '../define-case-action.ts'
import { mustField, reasonField } from '../enforcement-fields.ts'
import { needsDebt } from '../enforcement-needs.ts'
import { tellDebt } from '../tell-proposal.ts'

/** 延期、分期缴纳: penalty procedure rules, articles 72 to 75: on written request, approved by the head. */
export const approveInstalments = defineCaseAction({
  name: 'approveInstalments',
  words: { zh: '批准延期或者分期缴纳', en: 'Allow later payment or instalments' },
  consequence: {
    zh: '缴纳期限按批准的天数延长，期满前不加处罚款',
    en: 'There is more time to pay, and no surcharge in it',
  },
  about: tellDebt,
  from: { enforcement: ['served'] },
  needs: needsDebt,
  extendsClocks: ['K10'],
  fields: [
    mustField('applied', { zh: '当事人确有经济困难并书面申请', en: 'The party is in need and asked in writing' }),
    { name: 'days', kind: 'NUMBER', words: { zh: '延长天数', en: 'Days' }, required: true },
    reasonField({ zh: '分期安排和理由（内部）', en: 'The instalments, and why (internal)' }),
  ],
  apply: ({ days, reason }) => ({ extendedBy: Number(days), note: String(reason), data: { days } }),
})
