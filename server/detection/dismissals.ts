import type { Words } from '../core/words.ts'

/** Why a finding does not hold, from a closed list: what is dismissed for the same reason again and again is a rule to mend. */
export const dismissals = {
  OTHER_MEANING: { zh: '词语在此另有含义', en: 'The words mean something else here' },
  NOT_AN_OFFER: { zh: '不是在销售（提醒、求助、引用）', en: 'Not an offer: a warning, a question, a quotation' },
  PROVEN_GENUINE: { zh: '已有证据证明为正品或者已获授权', en: 'Shown to be genuine or authorised' },
  LAWFUL_EXCEPTION: { zh: '属于法律或者指南规定的例外', en: 'A lawful exception applies' },
  MISREAD: { zh: '原文没有这个意思，识别有误', en: 'The text was misread' },
  OTHER: { zh: '其他（请写明）', en: 'Something else; say what' },
} as const satisfies Record<string, Words>

export type Dismissal = keyof typeof dismissals
export const DISMISSALS = Object.keys(dismissals) as [Dismissal, ...Dismissal[]]
