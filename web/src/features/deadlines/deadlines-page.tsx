import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import { Chips, DeskPage, Toolbar } from '../../ui/desk/desk-page.tsx'
import { FilterChip } from '../../ui/desk/filter-chip.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { useShortcuts } from '../../ui/desk/shortcuts.ts'
import { searchWith, useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { officeToday } from '../../ui/say-date.ts'
import classes from './deadlines-page.module.css'
import { deadlinesQuery } from './deadlines-query.ts'
import { DueLadder } from './due-ladder.tsx'
import { MonthTable } from './month-table.tsx'
import { firstDayOf, lastDayOf, monthOf, plusMonth } from './months.ts'

/** What is due when: a ladder of how pressing it is, and two months with days off and workdays in exchange. */
export const DeadlinesPage = () => {
  const { t } = useTranslation('deadlines')
  const { read, change, params } = useAddress()
  const queue = read('whose') === 'MINE' ? ('MINE' as const) : ('OFFICE' as const)
  const procedure = read('procedure')
  const month = monthOf(read('month'), officeToday())
  const next = plusMonth(month, 1)
  const answer = useAnswer({
    query: deadlinesQuery,
    variables: { from: firstDayOf(month), to: lastDayOf(next), filter: { queue, procedure } },
    about: 'deadlines',
    alsoOf: ['Case'],
  })
  const search = { queue, ...(procedure ? { procedure } : {}) }
  const turn = (count: number) => searchWith(params, { month: plusMonth(month, count) })
  useShortcuts([
    { keys: '[', label: t('calendar.before'), run: () => change({ month: plusMonth(month, -1) }) },
    { keys: ']', label: t('calendar.after'), run: () => change({ month: next }) },
  ])
  return (
    <DeskPage title={t('title')}>
      <Toolbar label={t('filter.label')}>
        <Chips>
          <FilterChip
            label={t('filter.whose')}
            all={t('filter.OFFICE')}
            options={[{ value: 'MINE', label: t('filter.MINE') }]}
            value={read('whose')}
            onChange={(whose) => change({ whose })}
          />
          <FilterChip
            label={t('filter.procedure')}
            options={(answer.data?.procedures ?? []).map((one) => ({ value: one.name, label: one.label }))}
            value={procedure}
            onChange={(chosen) => change({ procedure: chosen })}
          />
        </Chips>
      </Toolbar>
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={9} height="3.25rem" gap="0.375rem" />}>
        {({ dueLadder, dueCalendar }) => (
          <>
            {dueLadder.every(({ count }) => count === 0) && <p className={classes.quiet}>{t('empty')}</p>}
            <DueLadder rungs={dueLadder} search={search} />
            <section aria-labelledby="calendar">
              <div className={classes.head}>
                <h2 id="calendar" className={classes.heading}>
                  {t('calendar.title')}
                </h2>
                <nav className={classes.turn} aria-label={t('calendar.turn')}>
                  <Link to={turn(-1)} preventScrollReset>
                    {t('calendar.before')}
                  </Link>
                  <Link to={searchWith(params, { month: null })} preventScrollReset>
                    {t('calendar.now')}
                  </Link>
                  <Link to={turn(1)} preventScrollReset>
                    {t('calendar.after')}
                  </Link>
                </nav>
              </div>
              <p className={classes.quiet}>{t('calendar.legend')}</p>
              <div className={classes.months}>
                {[month, next].map((one) => (
                  <MonthTable key={one} month={one} days={dueCalendar} search={search} />
                ))}
              </div>
            </section>
          </>
        )}
      </Answered>
    </DeskPage>
  )
}
