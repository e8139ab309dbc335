import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import { officeToday, sayDay } from '../../ui/say-date.ts'
import type { CalendarDay } from './deadlines-query.ts'
import classes from './month-table.module.css'
import { type Month, weeksOf } from './months.ts'

type MonthTableProps = { month: Month; days: readonly CalendarDay[]; search: Record<string, string> }

// Any week will do: 1 June 2026 is a Monday.
const week = Array.from({ length: 7 }, (_, n) => `2026-06-0${1 + n}`)

/** A month with what is due on each day; each day opens the queue with its cases. */
export const MonthTable = ({ month, days, search }: MonthTableProps) => {
  const { t } = useTranslation('deadlines')
  const [chosen] = language.use()
  const said = new Intl.DateTimeFormat(chosen === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
  }).format(new Date(`${month}-01T00:00:00Z`))
  const weekday = (day: string, length: 'short' | 'narrow') =>
    new Intl.DateTimeFormat(chosen === 'en' ? 'en-GB' : 'zh-CN', { timeZone: 'UTC', weekday: length }).format(
      new Date(`${day}T00:00:00Z`),
    )
  const isKnown = days.every((day) => !day.on.startsWith(month) || day.isKnown)
  return (
    <table className={classes.month}>
      <caption className={classes.caption}>
        {said}
        {!isKnown && <span className={classes.estimate}>{t('calendar.estimate')}</span>}
      </caption>
      <thead>
        <tr>
          {week.map((day) => (
            <th key={day} scope="col" abbr={weekday(day, 'short')}>
              {weekday(day, chosen === 'en' ? 'short' : 'narrow')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, days).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the weeks of a month do not move
          <tr key={at}>
            {row.map((day, column) =>
              day ? <Day key={day.on} day={day} search={search} /> : <td key={`empty ${week[column]}`} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Day = ({ day, search }: { day: CalendarDay; search: Record<string, string> }) => {
  const { t } = useTranslation('deadlines')
  const [chosen] = language.use()
  const { on, kind, count, provisional } = day
  const today = officeToday()
  const state = count === 0 ? undefined : on < today ? 'late' : on === today ? 'today' : 'ahead'
  return (
    <td className={classes.day} data-kind={kind} data-due={state} aria-current={on === today ? 'date' : undefined}>
      <span className={classes.top}>
        <time dateTime={on}>{Number(on.slice(8))}</time>
        {kind !== 'WORKDAY' && kind !== 'WEEKEND' && (
          <span className={classes.mark}>
            <span aria-hidden="true">{t(`calendar.mark.${kind}`)}</span>
            <span className="visually-hidden">{t(`calendar.kind.${kind}`)}</span>
          </span>
        )}
      </span>
      {count > 0 && (
        <Link
          className={classes.due}
          to={`/desk/cases?${new URLSearchParams({ ...search, dueFrom: on, dueBefore: on })}`}
          aria-label={t(provisional > 0 ? 'calendar.dueProvisional' : 'calendar.due', {
            day: sayDay(on, chosen),
            count,
            provisional,
          })}
        >
          {count}
          {provisional > 0 && <span className={classes.provisional}>{t('calendar.provisional')}</span>}
        </Link>
      )}
    </td>
  )
}
