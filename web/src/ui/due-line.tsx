import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { language } from '../app/preferences.ts'
import classes from './due-line.module.css'
import { CheckIcon, ClockIcon, WarningIcon } from './icons.tsx'
import { sayDay } from './say-date.ts'

type DaysLeft = Pick<DueFacts, 'unit' | 'daysLeft' | 'isOverdue' | 'at'>

export type DueFacts = {
  label: string
  article: string
  on: string
  /** The hour it ends, of a period in hours. */
  at?: string | null
  unit: 'WORKING_DAY' | 'DAY'
  /** In the clock's own unit; negative when past. */
  daysLeft: number | null
  /** Of what was done after its day. */
  daysLate?: number | null
  isOverdue: boolean
  provisional: boolean
  state: 'WAITING' | 'DUE_SOON' | 'DUE_TODAY' | 'OVERDUE' | 'PAUSED' | 'LAPSED' | 'DONE'
  explanation: readonly string[]
}

const signs = {
  WAITING: ClockIcon,
  DUE_SOON: ClockIcon,
  DUE_TODAY: WarningIcon,
  OVERDUE: WarningIcon,
  PAUSED: ClockIcon,
  LAPSED: CheckIcon,
  DONE: CheckIcon,
}

/** "5月13日 周三 · 还有 3 个工作日", with how the date was counted one tap away. */
export const DueLine = ({ due }: { due: DueFacts }) => {
  const { t } = useTranslation('shell')
  const [chosen] = language.use()
  const Sign = signs[due.state]
  return (
    <div className={classes.due} data-state={due.state}>
      <p className={classes.line}>
        <Sign />
        <span>
          <strong>{sayDay(due.on, chosen)}</strong>
          {due.provisional && ` ${t('due.provisional')}`}
          {' · '}
          <span>{sayLeft(t, due)}</span>
        </span>
      </p>
      <details className={classes.why}>
        <summary>{t('due.why')}</summary>
        <ul>
          {due.explanation.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}

/** "还有 3 个工作日", "已超期 2 天": what is left of a clock that runs, in its own unit. */
export const sayDaysLeft = (t: TFunction<'shell'>, { unit, daysLeft, isOverdue, at }: DaysLeft): string => {
  if (at) {
    // Whole hours: the hour it began in is not counted, so that a limit of 24 hours ends up to 25 later.
    const hours = Math.floor(Math.abs(Date.parse(at) - Date.now()) / 3_600_000)
    if (hours === 0) return t(isOverdue ? 'due.overdue.justNow' : 'due.left.underAnHour')
    return t(isOverdue ? 'due.overdue.HOUR' : 'due.left.HOUR', { count: hours })
  }
  const count = Math.abs(daysLeft ?? 0)
  if (!isOverdue) return t(`due.left.${unit}`, { count })
  return count === 0 ? t('due.overdue.justNow') : t(`due.overdue.${unit}`, { count })
}

const sayLeft = (t: TFunction<'shell'>, due: DueFacts): string => {
  if (due.state === 'DONE') return t('due.done')
  if (due.state === 'LAPSED') return t('due.lapsed')
  if (due.state === 'PAUSED') return t('due.paused')
  if (due.state === 'DUE_TODAY') return t('due.today')
  return sayDaysLeft(t, due)
}
