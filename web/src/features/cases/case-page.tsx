import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { isUuid } from '../../ui/desk/is-uuid.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { ActionPanel } from './action-panel.tsx'
import { BackToList } from './back-to-list.tsx'
import { CaseActions } from './case-actions.tsx'
import { CaseHead } from './case-head.tsx'
import classes from './case-page.module.css'
import { type AvailableAction, type Case, caseQuery } from './case-query.ts'
import { CaseTabs } from './case-tabs.tsx'
import { NextStep } from './next-step.tsx'

type CasePageProps = {
  /** Draws the papers of the case, which are a feature of their own. */
  Documents: ComponentType<{ caseId: string }>
}

export const CasePage = ({ Documents }: CasePageProps) => {
  const { t } = useTranslation('cases')
  const { caseId = '' } = useParams()
  const answer = useAnswer({
    query: caseQuery,
    variables: { id: caseId },
    about: caseId,
    alsoOf: ['Case'],
    pause: !isUuid(caseId),
  })
  // Which case was open here: one that goes away by a step, such as an offer returned, was no wrong address.
  const [openedId, setOpenedId] = useState<string>()
  const foundId = answer.data?.case?.id
  if (foundId && foundId !== openedId) setOpenedId(foundId)
  if (!isUuid(caseId)) return <NoSuchCase why="notFound" />
  return (
    <div className={classes.frame}>
      {answer.data === undefined && <h1 className="visually-hidden">{t('case.opening')}</h1>}
      <Answered answer={answer} waiting={t('case.waiting')} skeleton={<CaseSkeleton />}>
        {({ case: found }) =>
          found ? (
            <OpenCase key={found.id} found={found} Documents={Documents} onReload={answer.retry} />
          ) : (
            <NoSuchCase why={openedId === caseId ? 'gone' : 'notFound'} />
          )
        }
      </Answered>
    </div>
  )
}

const OpenCase = ({ found, Documents, onReload }: CasePageProps & { found: Case; onReload: () => void }) => {
  const [opened, setOpened] = useState<AvailableAction>()
  const open = (name: string) => setOpened(found.availableActions.find((one) => one.name === name))
  // Looked up anew after every change: what can be done follows the state the case is in now. What lies behind the case
  // is no longer listed, but what was typed for it stays in sight.
  const action = opened && (found.availableActions.find(({ name }) => name === opened.name) ?? passed(opened))
  return (
    <div className={classes.case} data-panel={action ? '' : undefined}>
      <article className={classes.facts}>
        <CaseHead found={found} />
        <CaseActions found={found} onOpen={open} onReload={onReload} />
        <NextStep found={found} />
        <CaseTabs found={found} documents={<Documents caseId={found.id} />} onOpen={open} onReload={onReload} />
      </article>
      {action && (
        <ActionPanel
          key={action.name}
          found={found}
          action={action}
          onReload={onReload}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  )
}

const passed = (action: AvailableAction): AvailableAction => ({ ...action, enabled: false, disabledReason: null })

const NoSuchCase = ({ why }: { why: 'notFound' | 'gone' }) => {
  const { t } = useTranslation('cases')
  return (
    <div className={classes.alone}>
      <PageHeading title={t(`case.${why}.title`)} />
      <Empty title={t(`case.${why}.what`)}>
        <p>{t(`case.${why}.text`)}</p>
        <p>
          <BackToList>{t('case.back')}</BackToList>
        </p>
      </Empty>
    </div>
  )
}

const CaseSkeleton = () => (
  <div className={classes.alone}>
    <GreyRows rows={4} height="1.5rem" />
    <div className={classes.gap} />
    <GreyRows rows={5} height="3.5rem" />
  </div>
)
