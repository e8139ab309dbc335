import type { Words } from '../../core/words.ts'
import type { Verdict } from './authentication-tables.ts'

export const verdictWords: Record<Verdict, Words> = {
  GENUINE: { zh: '正品', en: 'Genuine' },
  COUNTERFEIT: { zh: '假冒或者侵权', en: 'Counterfeit or infringing' },
  CANNOT_TELL: { zh: '无法辨认', en: 'Cannot tell' },
}

/** The same as the step of the case that takes the answer in has them. */
export const findingOfVerdict: Record<Verdict, string> = {
  GENUINE: 'genuine',
  COUNTERFEIT: 'fake',
  CANNOT_TELL: 'unknown',
}
