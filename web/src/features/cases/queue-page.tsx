import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { PageOutlet } from '../../app/page-outlet.tsx'
import { Answered } from '../../ui/desk/answered.tsx'
import { AssignmentsKept } from '../../ui/desk/assignments-kept.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { useShortcuts } from '../../ui/desk/shortcuts.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { useAssignCases } from '../../ui/desk/use-assign-cases.ts'
import { rowId, useRowKeys } from '../../ui/desk/use-row-keys.ts'
import { useSelection } from '../../ui/desk/use-selection.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { BulkAssign } from './bulk-assign.tsx'
import { columns, useColumns } from './case-columns.ts'
import { CaseTable, CaseTableSkeleton } from './case-table.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import { NoCases } from './no-cases.tsx'
import { filterOf, isHandled, listSearchOf } from './queue-filter.ts'
import { QueueFilters } from './queue-filters.tsx'
import classes from './queue-page.module.css'
import { casesQuery, choicesQuery } from './queue-query.ts'
import tools from './queue-tools.module.css'
import { SavedFilters } from './saved-filters.tsx'
import { useKeptScroll } from './use-kept-scroll.ts'

/** A queue, and beside it the case that stands open; the address without a queue shows the case alone. */
export const QueuePage = () => {
  const { t } = useTranslation('cases')
  const { caseId } = useParams()
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const listSearch = listSearchOf(params)
  const hasList = caseId === undefined || params.has('queue')
  const toList = () => void navigate(`/desk/cases${listSearch}`)
  useShortcuts(caseId && hasList ? [{ keys: 'Escape', label: t('keys.back'), run: toList }] : [])
  return (
    <div className={classes.panes} data-open={caseId !== undefined || undefined} data-list={hasList || undefined}>
      {hasList && <CaseList openId={caseId} listSearch={listSearch} />}
      {caseId && (
        <div className={classes.item}>
          <PageOutlet />
        </div>
      )}
    </div>
  )
}

const CaseList = ({ openId, listSearch }: { openId: string | undefined; listSearch: string }) => {
  const { t } = useTranslation('cases')
  const [params] = useSearchParams()
  const pane = useRef<HTMLElement>(null)
  const { shown, toggle } = useColumns()
  const { filter, orderBy, after } = filterOf(params)
  const choices = useAnswer({ query: choicesQuery, variables: {}, about: 'choices', alsoOf: ['Case'] })
  const answer = useAnswer({
    query: casesQuery,
    variables: { filter, orderBy, after },
    about: 'cases',
    alsoOf: ['Case'],
  })
  const rows = answer.data?.cases.nodes ?? []
  const canSelect = may(useMe(), 'assignCase:Case') && openId === undefined && !isHandled(filter.queue)
  const selection = useSelection(rows, canSelect, {
    row: t('select.row'),
    page: t('select.page'),
    clear: t('select.clear'),
  })
  const assigning = useAssignCases()
  useRowKeys(
    rows.map((row) => row.id),
    { openId },
  )
  useKeptScroll(pane, `cases ${listSearch}`, rows.length > 0)
  useFocusOnReturn(openId)
  const title =
    choices.data?.queues.find((queue) => queue.name === filter.queue)?.label ??
    t(filter.queue ? 'queue.title' : 'queue.all')
  return (
    <section ref={pane} className={classes.list} aria-label={title}>
      {openId ? <h2 className={classes.title}>{title}</h2> : <PageHeading title={title} />}
      {!openId && (
        <>
          <QueueFilters choices={choices.data} />
          <div className={tools.tools}>
            <SavedFilters />
            <ColumnChooser shown={shown} toggle={toggle} />
          </div>
        </>
      )}
      {!openId && params.get('text') && filter.queue && !isHandled(filter.queue) && (
        <p>
          {t('queue.closedLeftOut')}{' '}
          <Link to={`/desk/cases?text=${encodeURIComponent(params.get('text') ?? '')}`}>{t('queue.searchAll')}</Link>
        </p>
      )}
      <AssignmentsKept kept={assigning.kept} trouble={assigning.trouble} onClose={assigning.forget} />
      <Answered answer={answer} waiting={t('queue.waiting')} skeleton={<CaseTableSkeleton />}>
        {({ cases }) =>
          cases.nodes.length === 0 ? (
            <NoCases queue={filter.queue ?? undefined} />
          ) : (
            <>
              {canSelect && <BulkAssign selection={selection} count={cases.nodes.length} assigning={assigning} />}
              <CaseTable
                rows={cases.nodes}
                openId={openId}
                listSearch={listSearch}
                caption={title}
                columns={openId ? columns : shown}
                selection={canSelect ? selection : undefined}
              />
              <KeysetPages page={cases.pageInfo} />
            </>
          )
        }
      </Answered>
    </section>
  )
}

/** Who comes back from a case finds the focus on its row. */
const useFocusOnReturn = (openId: string | undefined) => {
  const last = useRef(openId)
  useEffect(() => {
    if (last.current && !openId) document.getElementById(rowId(last.current))?.focus()
    last.current = openId
  }, [openId])
}
