import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { DueWhy } from '../../ui/desk/due-why.tsx'
import classes from './workload.module.css'
import type { Share } from './workload-query.ts'

/** Case by case who it would go to, and why. */
export const ShareTable = ({ shares }: { shares: readonly Share[] }) => {
  const { t } = useTranslation('workload')
  return (
    <table className={classes.shares}>
      <caption className="visually-hidden">{t('balance.cases')}</caption>
      <thead>
        <tr>
          {(['case', 'due', 'to', 'reason'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shares.map(({ case: found, person, reason, room, choices, away }) => (
          <tr key={found.id}>
            <th scope="row">
              <Link to={`/desk/cases/${found.id}`}>{found.number}</Link>
              <span className={classes.what}>
                {found.procedureLabel} · {found.categoryLabel}
              </span>
            </th>
            <td>{found.due ? <DueWhy due={found.due} /> : t('balance.noDue')}</td>
            <td data-none={person ? undefined : ''}>{person?.name ?? t('balance.nobody')}</td>
            <td>
              {t(`reason.${reason}`, { room: room ?? 0, choices })}
              {away > 0 && person && t('reason.away', { count: away })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
