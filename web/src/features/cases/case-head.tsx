import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import { sayMoney } from '../../ui/desk/money.ts'
import { Tag } from '../../ui/desk/tag.tsx'
import { BackIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { sayDay } from '../../ui/say-date.ts'
import { BackToList } from './back-to-list.tsx'
import { CaseClocks } from './case-clocks.tsx'
import { CaseDrawing } from './case-drawing.tsx'
import classes from './case-head.module.css'
import type { Case } from './case-query.ts'
import { EscalatedNow } from './escalated-now.tsx'
import { ProcedureSteps } from './procedure-steps.tsx'

/** What every other part of the page is read against: number, parties, where it stands, what is due. */
export const CaseHead = ({ found }: { found: Case }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  return (
    <header className={classes.head}>
      <BackToList className={classes.back}>
        <BackIcon />
        {t('case.back')}
      </BackToList>
      <div className={classes.top}>
        <PageHeading title={t('case.title', { number: found.number })}>
          <span className={classes.number}>{found.number}</span>{' '}
          <span className={classes.procedure}>{found.procedureLabel}</span>
        </PageHeading>
        <Tag tone={found.isClosed ? 'plain' : 'accent'}>{found.stateLabel}</Tag>
      </div>
      <p className={classes.line}>
        {found.seller ? (
          <Link to={`/desk/sellers/${found.seller.id}`} className={classes.inline}>
            {found.seller.nameInFull ?? found.seller.name}
          </Link>
        ) : (
          t('noSeller')
        )}
        {(found.seller?.caseCount ?? 0) > 1 && <Tag tone="soon">{t('seen', { count: found.seller!.caseCount })}</Tag>}
        <Part>{found.categoryLabel}</Part>
        {found.amount && (
          <Part>
            {t(found.procedure === 'mediation' ? 'case.amount' : 'case.amountReported', {
              amount: sayMoney(found.amount.fen, chosen),
            })}
          </Part>
        )}
        <Part>{t('case.received', { day: sayDay(found.receivedOn, chosen) })}</Part>
        <Part>{found.assignee ? t('case.assignee', { name: found.assignee.name }) : t('case.unassigned')}</Part>
        <Part>{found.authority.name}</Part>
      </p>
      {found.linkedCases.map((linked) => (
        <p key={linked.id} className={classes.line}>
          <Link to={`/desk/cases/${linked.id}`} className={classes.inline}>
            {t('case.linked', { procedure: linked.procedureLabel, number: linked.number, state: linked.stateLabel })}
          </Link>
        </p>
      ))}
      <EscalatedNow escalations={found.escalations} />
      <TransferNow found={found} />
      <ProcedureSteps steps={found.steps} />
      <CaseDrawing found={found} />
      <CaseClocks found={found} />
    </header>
  )
}

/** Who answers for the case while another office is asked to take it. */
const TransferNow = ({ found }: { found: Case }) => {
  const { t } = useTranslation('cases')
  const { transferState, offeredTo, authority } = found
  if (!offeredTo) return null
  if (transferState !== 'OFFERED' && transferState !== 'DISPUTED' && transferState !== 'REFERRED') return null
  return (
    <Notice kind="soon">
      <p>{t(`case.transfer.${transferState}`, { office: offeredTo.name, keeper: authority.name })}</p>
    </Notice>
  )
}

const Part = ({ children }: { children: string }) => <span className={classes.part}>{children}</span>
