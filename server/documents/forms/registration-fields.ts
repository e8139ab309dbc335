import type { CaseRow } from '../../cases/define-case-action.ts'
import type { Field } from '../../core/field.ts'

/** What the registration forms ask beyond what was filed (Order 121, articles 10 to 12). */
export const registrationFields = [
  {
    name: 'idKind',
    kind: 'CHOICE',
    words: { zh: '证件类型', en: 'Kind of identity paper' },
    options: () => [
      { value: 'residentId', words: { zh: '居民身份证', en: 'Resident identity card' } },
      { value: 'passport', words: { zh: '护照', en: 'Passport' } },
      { value: 'other', words: { zh: '其他证件', en: 'Another paper' } },
    ],
  },
  { name: 'idNumber', kind: 'TEXT', words: { zh: '证件号码', en: 'Its number' }, maxLength: 40 },
  { name: 'respondentAddress', kind: 'TEXT', words: { zh: '被投诉举报人地址', en: 'The other side’s address' } },
  { name: 'respondentContact', kind: 'TEXT', words: { zh: '被投诉举报人联系人', en: 'Whom to ask there' } },
] as const satisfies readonly Field<CaseRow>[]

/** Comes last, whatever else a form asks. */
export const registrationRemark = {
  name: 'remark',
  kind: 'LONG_TEXT',
  words: { zh: '登记意见', en: 'The registering officer’s view' },
  maxLength: 500,
} as const satisfies Field<CaseRow>

/** One on a line: 1. a.jpg */
export const numbered = (names: readonly string[]): string => names.map((name, i) => `${i + 1}. ${name}`).join('\n')
