import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { DueSign } from '../../ui/desk/due-sign.tsx'
import { sayDay } from '../../ui/say-date.ts'
import classes from './case-clocks.module.css'
import type { Case } from './case-query.ts'

/** Each clock with what is left of it; how the date was counted, and by which article, is one tap away. */
export const CaseClocks = ({ found }: { found: Case }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  if (found.clocks.length === 0) return null
  return (
    <ul className={classes.clocks} aria-label={t('case.clocks')}>
      {found.clocks.map((clock) => (
        <li key={`${clock.clock} ${clock.measure} ${clock.startedOn}`}>
          <details className={classes.clock}>
            <summary className={classes.summary}>
              <span className={classes.label}>{clock.label}</span>
              <DueSign
                due={clock.endedOn ? { ...clock, on: clock.endedOn, at: null } : clock}
                isLate={clock.state === 'DONE' && clock.endedOn !== null && clock.endedOn > clock.on}
              />
            </summary>
            <ul className={classes.why}>
              <li>{clock.article}</li>
              {clock.explanation.map((line) => (
                <li key={line}>{line}</li>
              ))}
              {clock.endedOn && <li>{t('case.clockEnded', { day: sayDay(clock.endedOn, chosen) })}</li>}
              {clock.provisional && <li>{t('case.provisional')}</li>}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  )
}
