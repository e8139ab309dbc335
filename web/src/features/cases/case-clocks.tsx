import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import { DueSign } from '../../ui/desk/due-sign.tsx'
import { sayDay } from '../../ui/say-date.ts'
import classes from './case-clocks.module.css'
import type { Case } from './case-query.ts'

/** Whether a measure that ended by itself still has goods nobody has dealt with. */
const isUnsettled = ({ measures }: Case, ordinal: number | null): boolean =>
  measures.some((one) => one.ordinal === ordinal && one.hasLapsed && one.endedOn === null)

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
              <DueSign due={clock.endedOn ? { ...clock, on: clock.endedOn, at: null } : clock} />
            </summary>
            <ul className={classes.why}>
              <li>{clock.article}</li>
              {clock.explanation.map((line) => (
                <li key={line}>{line}</li>
              ))}
              {clock.endedOn && (
                <li>
                  {t(clock.state === 'LAPSED' ? 'case.clockLapsed' : 'case.clockEnded', {
                    day: sayDay(clock.endedOn, chosen),
                  })}
                </li>
              )}
              {clock.state === 'LAPSED' && isUnsettled(found, clock.measure) && <li>{t('case.stillToSettle')}</li>}
              {clock.provisional && <li>{t('case.provisional')}</li>}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  )
}
