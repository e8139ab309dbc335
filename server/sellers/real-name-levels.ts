import type { Words } from '../core/words.ts'

/** How far we know who the seller really is, weakest first. */
export const REAL_NAME_LEVELS = ['none', 'phone', 'identity', 'licence'] as const
export type RealNameLevel = (typeof REAL_NAME_LEVELS)[number]

export const realNameLevelWords: Record<RealNameLevel, Words> = {
  none: { zh: '未核实', en: 'Not verified' },
  phone: { zh: '手机号已核实', en: 'Phone verified' },
  identity: { zh: '身份已核实', en: 'Identity verified' },
  licence: { zh: '证照已核实', en: 'Licence verified' },
}
