import type { FormField } from '../define-form.ts'
import { type Block, facts, note, signatures } from '../paper.ts'
import { optionalLine, remarkField } from './form-fields.ts'

const idKind = {
  name: 'idKind',
  kind: 'CHOICE',
  words: { zh: '证件类型', en: 'Kind of identity paper' },
  options: () => [
    { value: 'residentId', words: { zh: '居民身份证', en: 'Resident identity card' } },
    { value: 'passport', words: { zh: '护照', en: 'Passport' } },
    { value: 'other', words: { zh: '其他证件', en: 'Another paper' } },
  ],
} as const satisfies FormField

/** What the registration forms ask beyond what was filed (Order 121, articles 10 to 12). */
export const registrationFields = [
  idKind,
  optionalLine('idNumber', '证件号码', 'Its number', { maxLength: 40 }),
  optionalLine('respondentAddress', '被投诉举报人地址', 'The other side’s address'),
  optionalLine('respondentContact', '被投诉举报人联系人', 'Whom to ask there'),
] as const

/** Comes last, whatever else a form asks. */
export const registrationRemark = remarkField('remark', '备注', 'Remarks')

/** One on a line: 1. a.jpg */
export const numbered = (names: readonly string[]): string => names.map((name, i) => `${i + 1}. ${name}`).join('\n')

/** The end of a registration: remarks, who signs, and when the filer need not. */
export const registrationEnd = (filer: string, remark: string): Block[] => [
  ...(remark ? [facts(['备注', remark])] : []),
  signatures(`${filer}（签字）`, '经办人（签字）'),
  note(`注：通过非现场方式提出的，无须在${filer}一栏签字。`),
]
