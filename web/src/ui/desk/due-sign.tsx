import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { type DueFacts, sayDaysLeft } from '../due-line.tsx'
import { sayDay, sayTime } from '../say-date.ts'
import classes from './due-sign.module.css'

type DueSignProps = {
  due: Omit<DueFacts, 'explanation' | 'article'>
  /** Where the day alone does not tell what is due. */
  isNamed?: boolean
}

/** When something is due, short enough for a row: a shape, the day and what is left, in words. */
export const DueSign = ({ due, isNamed }: DueSignProps) => {
  const { t } = useTranslation('desk')
  const [chosen] = language.use()
  const { t: shell } = useTranslation('shell')
  // A period in hours says the hours that are left also on its last day.
  const isCounting =
    due.state === 'WAITING' ||
    due.state === 'DUE_SOON' ||
    due.state === 'OVERDUE' ||
    (due.state === 'DUE_TODAY' && due.at)
  const left = isCounting
    ? sayDaysLeft(shell, due)
    : due.daysLate
      ? t(`due.late.${due.unit}`, { count: due.daysLate })
      : t(`due.${due.state}`)
  return (
    <span className={classes.due} data-state={due.daysLate ? 'LATE' : due.state} title={due.label}>
      <Shape state={due.daysLate ? 'OVERDUE' : due.state} />
      <span className={classes.words}>
        <span className={classes.left}>{left}</span>
        <span className={classes.day}>
          {due.at ? sayTime(due.at, chosen) : sayDay(due.on, chosen)}
          {due.provisional && due.state !== 'DONE' && due.state !== 'LAPSED' && t('due.provisional')}
        </span>
        {isNamed && <span className={classes.day}>{due.label}</span>}
      </span>
    </span>
  )
}

// A ring waits, a half-filled one is near, a full one is today, a triangle is late, two bars stand still, a tick is done.
const Shape = ({ state }: { state: DueFacts['state'] }) => (
  <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" className={classes.shape}>
    {state === 'OVERDUE' ? (
      <path d="M8 1.500 15 14.500H1z" fill="currentColor" />
    ) : state === 'PAUSED' ? (
      <path d="M5 2.500v11M11 2.500v11" fill="none" stroke="currentColor" strokeWidth="2.600" />
    ) : state === 'DONE' || state === 'LAPSED' ? (
      <path d="M2.500 8.500 6.500 12.500 13.500 4" fill="none" stroke="currentColor" strokeWidth="2.200" />
    ) : (
      <>
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
        {state === 'DUE_SOON' && <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />}
        {state === 'DUE_TODAY' && <circle cx="8" cy="8" r="6" fill="currentColor" />}
      </>
    )}
  </svg>
)
