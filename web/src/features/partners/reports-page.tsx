import { useTranslation } from 'react-i18next'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage, Toolbar } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { FilterChip } from '../../ui/desk/filter-chip.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { useRowKeys } from '../../ui/desk/use-row-keys.ts'
import { ReportCard } from './report-card.tsx'
import { reportsQuery } from './reports-query.ts'

const states = ['RECEIVED', 'CASE_OPENED', 'INFO_ONLY'] as const

/** What partner platforms posted: open a case, or keep it for information. Oldest first while it waits. */
export const ReportsPage = () => {
  const { t } = useTranslation('partners')
  const { read, change } = useAddress()
  const asked = read('state')
  const state = states.find((one) => one === asked) ?? 'RECEIVED'
  const answer = useAnswer({
    query: reportsQuery,
    variables: {
      filter: { state },
      orderBy: state === 'RECEIVED' ? ('RECEIVED_AT_ASC' as const) : ('RECEIVED_AT_DESC' as const),
      after: read('after'),
    },
    about: `reports ${state}`,
    alsoOf: ['PartnerReport'],
  })
  useRowKeys((answer.data?.partnerReports.nodes ?? []).map((report) => report.id))
  return (
    <DeskPage title={t('reports.title')}>
      <Toolbar label={t('reports.filter')}>
        <FilterChip
          label={t('reports.state')}
          all={t('reports.states.RECEIVED')}
          options={states.slice(1).map((value) => ({ value, label: t(`reports.states.${value}`) }))}
          value={state === 'RECEIVED' ? undefined : state}
          onChange={(next) => change({ state: next })}
        />
      </Toolbar>
      <Answered
        answer={answer}
        waiting={t('reports.waiting')}
        skeleton={<GreyRows rows={4} height="14rem" gap="0.5rem" />}
      >
        {({ partnerReports }) => (
          <>
            {partnerReports.nodes.length === 0 && (
              <Empty title={t(`reports.empty.${state}.title`)}>
                <p>{t(`reports.empty.${state}.text`)}</p>
              </Empty>
            )}
            <ul className={card.list}>
              {partnerReports.nodes.map((report) => (
                <li key={report.id} className={card.card} data-row>
                  <ReportCard report={report} />
                </li>
              ))}
            </ul>
            <KeysetPages page={partnerReports.pageInfo} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}
