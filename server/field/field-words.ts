import type { Words } from '../core/words.ts'
import { type IdentifierKind, identifierKindWords } from '../sellers/identifier-kinds.ts'
import type { FieldOutcome, FieldVerdict } from './field-tables.ts'

export const fieldOutcomeWords: Record<FieldOutcome, Words> = {
  CREATED: { zh: '已新建商家', en: 'Put on the register' },
  JOINED: { zh: '已并入已有商家', en: 'Joined to a seller on the register' },
  POSSIBLE_DUPLICATE: { zh: '可能重复，待他人核定', en: 'Possible duplicate, waits for a colleague’s decision' },
  REFUSED: { zh: '未予登记', en: 'Not kept' },
}

export const fieldVerdictWords: Record<FieldVerdict, Words> = {
  CONFIRMED: { zh: '核对一致', en: 'Confirmed' },
  WRONG: { zh: '有误', en: 'Wrong' },
}

/** Who decides on a likely duplicate; the right itself stands in server/policy/field-grants.ts. */
export const FIELD_DECIDERS: Words = {
  zh: '本单位的受理人员、办案人员或负责人（登记人本人除外）',
  en: 'An intake officer, an investigator or the head of the office, not the one who took it down',
}

/** The same name in the same division; and, only while a record is being written, a similar one. */
export const NAME_REASON = 'NAME'
export const NAME_LIKENESS = 'NAME_LIKENESS'

/** What two have in common, to show; otherwise the kind of an identifier. */
export const candidateReasonWords = (reason: string): Words =>
  reason === NAME_REASON
    ? { zh: '名称相同', en: 'Same name' }
    : reason === NAME_LIKENESS
      ? { zh: '名称相近', en: 'Similar name' }
      : identifierKindWords[reason as IdentifierKind]
