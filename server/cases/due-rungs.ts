import type { Words } from '../core/words.ts'
import { subtractWorkingDays } from '../law/calendar.ts'
import { plusDays } from '../law/day.ts'
import { lastDueSoonOn } from '../law/due-state.ts'

/** The ladder of due dates, the most pressing first. */
export const DUE_RUNGS = [
  'OVERDUE_OVER_TEN',
  'OVERDUE_TO_TEN',
  'OVERDUE_TO_THREE',
  'DUE_TODAY',
  'DUE_SOON',
  'LATER',
  'UNDATED',
] as const
export type DueRung = (typeof DUE_RUNGS)[number]

export const rungWords: Record<DueRung, Words> = {
  OVERDUE_OVER_TEN: { zh: '超期10个工作日以上', en: 'Overdue by more than 10 working days' },
  OVERDUE_TO_TEN: { zh: '超期4至10个工作日', en: 'Overdue by 4 to 10 working days' },
  OVERDUE_TO_THREE: { zh: '超期3个工作日以内', en: 'Overdue by up to 3 working days' },
  DUE_TODAY: { zh: '今天到期', en: 'Due today' },
  DUE_SOON: { zh: '2个工作日内到期', en: 'Due within 2 working days' },
  LATER: { zh: '以后到期', en: 'Due later' },
  UNDATED: { zh: '没有期限在走', en: 'No clock is running' },
}

/** Due dates from `from` to `to`, both included; null: open on that side. 'infinity' is the date of what has none. */
export type DueSpan = { from: string | null; to: string | null }

const FOR_EVER = 'infinity'
/** The last date a clock can have; beyond it there is only 'infinity'. */
const LAST_DAY = '9999-12-31'

/** The dates that lie on a rung today. The rungs meet without gap or overlap; an overdue day counts as working days past it. */
export const spanOf = (rung: DueRung, today: string): DueSpan => {
  // Overdue by at most n working days: from the (n + 1)-th working day, counted back from today, which counts.
  const back = (days: number) => subtractWorkingDays(plusDays(today, 1), days + 1).on
  switch (rung) {
    case 'OVERDUE_OVER_TEN':
      return { from: null, to: plusDays(back(10), -1) }
    case 'OVERDUE_TO_TEN':
      return { from: back(10), to: plusDays(back(3), -1) }
    case 'OVERDUE_TO_THREE':
      return { from: back(3), to: plusDays(today, -1) }
    case 'DUE_TODAY':
      return { from: today, to: today }
    case 'DUE_SOON':
      return { from: plusDays(today, 1), to: lastDueSoonOn(today) }
    case 'LATER':
      return { from: plusDays(lastDueSoonOn(today), 1), to: LAST_DAY }
    case 'UNDATED':
      return { from: FOR_EVER, to: FOR_EVER }
  }
}

const isWithin = (on: string, { from, to }: DueSpan): boolean =>
  (from === null || on >= from) && (to === null || on <= to)

/** The rung a due date lies on today. */
export const rungOf = (dueOn: string, today: string): DueRung =>
  DUE_RUNGS.find((rung) => isWithin(dueOn, spanOf(rung, today)))!
