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
import { FindingCard } from './finding-card.tsx'
import { findingsQuery } from './findings-query.ts'

const states = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const

/** What our signals found, strongest first: a lead until somebody has looked. */
export const FindingsPage = () => {
  const { t } = useTranslation('findings')
  const { read, change } = useAddress()
  const asked = read('state')
  const state = states.find((one) => one === asked) ?? 'OPEN'
  const answer = useAnswer({
    query: findingsQuery,
    variables: { filter: { state }, after: read('after') },
    about: `findings ${state}`,
    alsoOf: ['Finding'],
  })
  useRowKeys((answer.data?.findings.nodes ?? []).map((finding) => finding.id))
  return (
    <DeskPage title={t('title')}>
      <p className={card.quiet}>{t('why')}</p>
      <Toolbar label={t('filter')}>
        <FilterChip
          label={t('state')}
          all={t('desk:finding.state.OPEN')}
          options={states.slice(1).map((value) => ({ value, label: t(`desk:finding.state.${value}`) }))}
          value={state === 'OPEN' ? undefined : state}
          onChange={(next) => change({ state: next })}
        />
      </Toolbar>
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={4} height="14rem" gap="0.5rem" />}>
        {({ findings }) => (
          <>
            {findings.nodes.length === 0 && (
              <Empty title={t(`empty.${state}.title`)}>
                <p>{t(`empty.${state}.text`)}</p>
              </Empty>
            )}
            <ul className={card.list}>
              {findings.nodes.map((finding) => (
                <li key={finding.id} className={card.card} data-row>
                  <FindingCard finding={finding} />
                </li>
              ))}
            </ul>
            <KeysetPages page={findings.pageInfo} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}
