import type { CaseRow } from '../../cases/define-case-action.ts'
import type { Field } from '../../core/field.ts'
import type { CaseFacts } from '../case-facts.ts'
import type { Typed } from '../define-form.ts'
import type { FactRow } from '../paper.ts'

/** While a lead is verified, and in the penalty case that may follow. */
export const whileInvestigating = { report: ['startVerification'], enforcement: '*' } as const

export const matterField = {
  name: 'matter',
  kind: 'TEXT',
  words: { zh: '案由', en: 'Matter' },
  hint: {
    zh: '例如：涉嫌销售侵犯注册商标专用权的商品',
    en: 'For example: suspected sale of goods with a copied trade mark.',
  },
  required: true,
} as const satisfies Field<CaseRow>

/** Who the case is against, as the head of most penalty papers. */
export const partyRows = ({ respondent }: CaseFacts, typed: Typed): FactRow[] => [
  ['当事人', respondent.name],
  ['统一社会信用代码', respondent.creditCode, '联系电话', respondent.phone],
  ['住所（住址）', typed('respondentAddress')],
]
