import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import { sayDay } from '../../ui/say-date.ts'
import type { Rung } from './deadlines-query.ts'
import classes from './due-ladder.module.css'

const toneOf: Record<Rung['rung'], 'late' | 'today' | 'soon' | 'calm'> = {
  OVERDUE_OVER_TEN: 'late',
  OVERDUE_TO_TEN: 'late',
  OVERDUE_TO_THREE: 'late',
  DUE_TODAY: 'today',
  DUE_SOON: 'soon',
  LATER: 'calm',
  UNDATED: 'calm',
}

/** How many cases stand on each rung, the most pressing on top; each rung opens the queue with its cases. */
export const DueLadder = ({ rungs, search }: { rungs: readonly Rung[]; search: Record<string, string> }) => {
  const { t } = useTranslation('deadlines')
  const most = Math.max(1, ...rungs.map(({ count }) => count))
  return (
    <section aria-labelledby="ladder">
      <h2 id="ladder" className={classes.heading}>
        {t('ladder.title')}
      </h2>
      <p className={classes.days}>{t('ladder.unit')}</p>
      <ol className={classes.ladder}>
        {rungs.map((rung) => (
          <li key={rung.rung} data-tone={toneOf[rung.rung]}>
            <Link
              className={classes.rung}
              data-none={rung.count === 0 || undefined}
              to={`/desk/cases?${new URLSearchParams({ ...search, rung: rung.rung })}`}
            >
              <span className={classes.words}>
                <span className={classes.label}>{rung.label}</span>
                <Days rung={rung} />
              </span>
              <span className={classes.count}>{t('ladder.count', { count: rung.count })}</span>
              <span className={classes.bar} style={{ width: `${(100 * rung.count) / most}%` }} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Which dates a rung holds, and that some of them may still move. */
const Days = ({ rung }: { rung: Rung }) => {
  const { t } = useTranslation('deadlines')
  const [chosen] = language.use()
  const { provisional } = rung
  // The dates of an overdue rung differ with the unit of the clock; its words say enough.
  const { from, to } = toneOf[rung.rung] === 'late' ? { from: null, to: null } : rung
  const say = (day: string) => sayDay(day, chosen)
  const days =
    from && to
      ? from === to
        ? say(from)
        : t('ladder.span', { from: say(from), to: say(to) })
      : to
        ? t('ladder.until', { to: say(to) })
        : from && t('ladder.since', { from: say(from) })
  return (
    <span className={classes.days}>
      {[days, provisional > 0 && t('ladder.provisional', { count: provisional })].filter(Boolean).join(' · ')}
    </span>
  )
}
