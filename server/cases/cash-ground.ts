import type { Field } from '../core/field.ts'
import type { Words } from '../core/words.ts'
import { cashLimit } from '../law/penalty-thresholds.ts'
import { articleOf } from '../law/rules.ts'
import type { Answers, CaseRow } from './define-case-action.ts'
import { cashGrounds } from './enforcement-words.ts'

/** Why a fine is taken in cash on the spot: asked with the article of each ground. */
export const cashGroundField: Field<CaseRow> = {
  name: 'cashGround',
  kind: 'CHOICE',
  words: { zh: '当场收缴的理由', en: 'Why in cash' },
  hint: { zh: '只在当场收缴时选择', en: 'Only where it is taken in cash.' },
  options: () =>
    Object.entries(cashGrounds).map(([value, { words, rule }]) => ({ value, words, article: articleOf(rule) })),
}

const WHY: Words = { zh: '当场收缴的，请选择依据哪一种情形', en: 'Say on which ground it is taken in cash.' }
const NOT_CASH: Words = { zh: '不是当场收缴的，不选择', en: 'It is not taken in cash: leave this out.' }
const TOO_MUCH: Words = {
  zh: `只适用于${cashLimit / 100}元以下的罚款（${articleOf('cashSmall').zh}）`,
  en: `Only for a fine of at most ¥${cashLimit / 100} (${articleOf('cashSmall').en}).`,
}

/** Why the ground given does not fit what is paid and how; null: it does. Money in fen. */
export const cashGroundFault = ({ collected, cashGround, fineFen }: Answers): Words | null => {
  if (collected !== 'cash') return cashGround ? NOT_CASH : null
  if (!cashGround) return WHY
  return cashGround === 'small' && Number(fineFen ?? 0) > cashLimit ? TOO_MUCH : null
}
