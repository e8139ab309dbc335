import type { CaseRow } from '../../cases/define-case-action.ts'
import type { Field } from '../../core/field.ts'

export const addressField = {
  name: 'respondentAddress',
  kind: 'TEXT',
  words: { zh: '当事人住所（住址）', en: 'The party’s address' },
} as const satisfies Field<CaseRow>

export const contactField = {
  name: 'contact',
  kind: 'TEXT',
  words: { zh: '联系人及联系电话', en: 'Whom to ask, with a phone number' },
  required: true,
} as const satisfies Field<CaseRow>

/** Penalty procedure rules, article 21: at the first contact. */
export const rightsToldField = {
  name: 'rightsTold',
  kind: 'BOOLEAN',
  words: { zh: '已出示执法证件，并告知陈述、申辩和申请回避的权利', en: 'Cards were shown and rights were told' },
  required: true,
  mustHold: true,
} as const satisfies Field<CaseRow>

export const remediesField = {
  name: 'remedies',
  kind: 'LONG_TEXT',
  words: { zh: '救济途径和期限', en: 'Ways and time limits of appeal' },
  hint: {
    zh: '写明受理行政复议的机关、管辖的人民法院和期限',
    en: 'Name the body for administrative review, the court and the time limits.',
  },
  required: true,
  maxLength: 600,
} as const satisfies Field<CaseRow>

/** A long answer under a name of its own. */
export const longField = (name: string, zh: string, en: string, maxLength = 3_000) =>
  ({ name, kind: 'LONG_TEXT', words: { zh, en }, required: true, maxLength }) as const satisfies Field<CaseRow>

/** A short answer under a name of its own. */
export const lineField = (name: string, zh: string, en: string) =>
  ({ name, kind: 'TEXT', words: { zh, en }, required: true }) as const satisfies Field<CaseRow>
