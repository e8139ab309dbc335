import { useTranslation } from 'react-i18next'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Distribution } from './distribution.tsx'
import { LoadCard } from './load-card.tsx'
import { workloadsQuery } from './workload-query.ts'

/** Who carries how much, who is away, and a balanced distribution of what waits; the address holds whether it is open. */
export const WorkloadPage = () => {
  const { t } = useTranslation('workload')
  const { read } = useAddress()
  const isBalancing = read('balance') === '1'
  const answer = useAnswer({
    query: workloadsQuery,
    variables: { after: read('after') },
    about: 'workloads',
    alsoOf: ['Case', 'Workload'],
  })
  return (
    <DeskPage
      title={t('title')}
      tools={!isBalancing && <LinkButton to="/desk/workload?balance=1">{t('balance.open')}</LinkButton>}
    >
      <p className={card.quiet}>{t('why')}</p>
      {isBalancing && <Distribution />}
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={5} height="6.5rem" gap="0.5rem" />}>
        {({ workloads }) => (
          <section aria-labelledby="people">
            <h2 id="people" className="visually-hidden">
              {t('people')}
            </h2>
            {workloads.nodes.length === 0 && (
              <Empty title={t('empty.title')}>
                <p>{t('empty.text')}</p>
              </Empty>
            )}
            <ul className={card.list}>
              {workloads.nodes.map((load) => (
                <LoadCard key={load.person.id} load={load} onReload={answer.retry} />
              ))}
            </ul>
            <KeysetPages page={workloads.pageInfo} />
          </section>
        )}
      </Answered>
    </DeskPage>
  )
}
