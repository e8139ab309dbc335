import type { Words } from '../core/words.ts'

/** Who reported a year's turnover of an account. */
export const TURNOVER_SOURCES = ['platform', 'officer'] as const
export type TurnoverSource = (typeof TURNOVER_SOURCES)[number]

export const turnoverSourceWords: Record<TurnoverSource, Words> = {
  platform: { zh: '平台报送', en: 'Reported by the platform' },
  officer: { zh: '执法人员核实', en: 'Established by an officer' },
}
