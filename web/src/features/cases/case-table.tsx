import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import { DueWhy } from '../../ui/desk/due-why.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { sayMoney } from '../../ui/desk/money.ts'
import { rowId } from '../../ui/desk/use-row-keys.ts'
import type { Selection } from '../../ui/desk/use-selection.ts'
import type { Column } from './case-columns.ts'
import classes from './case-table.module.css'
import type { CaseRow } from './queue-query.ts'

type CaseTableProps = {
  rows: readonly CaseRow[]
  openId: string | undefined
  listSearch: string
  caption: string
  columns: readonly Column[]
  /** Where rows can be chosen. */
  selection: Selection<CaseRow> | undefined
}

/** The rows of a queue; narrow screens and the list beside an open case show each as a small card. */
export const CaseTable = ({ rows, openId, listSearch, caption, columns, selection }: CaseTableProps) => {
  const { t } = useTranslation('cases')
  return (
    <table
      className={classes.table}
      data-compact={openId !== undefined || undefined}
      data-select={selection ? '' : undefined}
    >
      <caption className="visually-hidden">{caption}</caption>
      <thead className={classes.head}>
        <tr>
          {selection && (
            <th scope="col" data-column="select">
              <span className="visually-hidden">{t('column.select')}</span>
            </th>
          )}
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            isOpen={row.id === openId}
            listSearch={listSearch}
            columns={columns}
            selection={selection}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Pick<CaseTableProps, 'listSearch' | 'columns' | 'selection'> & { row: CaseRow; isOpen: boolean }

const Row = ({ row, isOpen, listSearch, columns, selection }: RowProps) => {
  const { t } = useTranslation('cases')
  return (
    <tr
      className={classes.row}
      data-row={row.id}
      data-open={isOpen || undefined}
      data-selected={selection?.isSelected(row.id) || undefined}
    >
      {selection && (
        <td data-column="select">
          <label className={classes.select}>
            <input
              type="checkbox"
              checked={selection.isSelected(row.id)}
              onChange={() => selection.toggle(row.id)}
              aria-label={t('select.one', { number: row.number })}
            />
          </label>
        </td>
      )}
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
      {columns
        .filter((column) => column !== 'number')
        .map((column) => (
          <Cell key={column} column={column} row={row} />
        ))}
    </tr>
  )
}

const Cell = ({ column, row }: { column: Column; row: CaseRow }) => (
  <td data-column={column} data-none={column === 'assignee' && !row.assignee ? '' : undefined}>
    <CellWords column={column} row={row} />
  </td>
)

const CellWords = ({ column, row }: { column: Column; row: CaseRow }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  const seen = row.seller?.caseCount ?? 0
  switch (column) {
    case 'number':
      return row.number
    case 'seller':
      return (
        <>
          <span className={classes.seller}>{row.seller?.name ?? t('noSeller')}</span>
          {seen > 1 && <span className={classes.seen}>{t('seen', { count: seen })}</span>}
        </>
      )
    case 'category':
      return row.categoryLabel
    case 'amount':
      return row.amount ? sayMoney(row.amount.fen, chosen) : <None />
    case 'step':
      return row.stateLabel
    case 'due':
      return row.due ? <DueWhy due={row.due} isNamed={row.due.measure !== null} /> : <None />
    case 'assignee':
      return row.assignee?.name ?? t('nobody')
  }
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
