import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import { DueSign } from '../../ui/desk/due-sign.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { sayMoney } from '../../ui/desk/money.ts'
import { rowId } from '../../ui/desk/use-row-keys.ts'
import classes from './case-table.module.css'
import type { CaseRow } from './queue-query.ts'

type CaseTableProps = { rows: readonly CaseRow[]; openId: string | undefined; listSearch: string; caption: string }

const columns = ['number', 'seller', 'category', 'amount', 'step', 'due', 'assignee'] as const

/** The rows of a queue; narrow screens and the list beside an open case show each as a small card. */
export const CaseTable = ({ rows, openId, listSearch, caption }: CaseTableProps) => {
  const { t } = useTranslation('cases')
  return (
    <table className={classes.table} data-compact={openId !== undefined || undefined}>
      <caption className="visually-hidden">{caption}</caption>
      <thead className={classes.head}>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} isOpen={row.id === openId} listSearch={listSearch} />
        ))}
      </tbody>
    </table>
  )
}

const Row = ({ row, isOpen, listSearch }: { row: CaseRow; isOpen: boolean; listSearch: string }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  const seen = row.seller?.caseCount ?? 0
  return (
    <tr className={classes.row} data-row data-open={isOpen || undefined}>
      <th scope="row" data-column="number">
        <Link
          id={rowId(row.id)}
          to={`/desk/cases/${row.id}${listSearch}`}
          className={classes.link}
          aria-current={isOpen || undefined}
        >
          {row.number}
        </Link>
        <span className={classes.procedure}>{row.procedureLabel}</span>
      </th>
      <td data-column="seller">
        <span className={classes.seller}>{row.seller?.name ?? t('noSeller')}</span>
        {seen > 1 && <span className={classes.seen}>{t('seen', { count: seen })}</span>}
      </td>
      <td data-column="category">{row.categoryLabel}</td>
      <td data-column="amount">{row.amount ? sayMoney(row.amount.fen, chosen) : <None />}</td>
      <td data-column="step">{row.stateLabel}</td>
      <td data-column="due">{row.due ? <DueSign due={row.due} /> : <None />}</td>
      <td data-column="assignee" data-none={row.assignee ? undefined : ''}>
        {row.assignee?.name ?? t('nobody')}
      </td>
    </tr>
  )
}

const None = () => {
  const { t } = useTranslation('cases')
  return (
    <span className={classes.none}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('none')}</span>
    </span>
  )
}

export const CaseTableSkeleton = () => (
  <div className={classes.skeleton}>
    <GreyRows rows={10} height="3.5rem" gap="0.25rem" />
  </div>
)
