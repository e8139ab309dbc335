import { Button } from '@mantine/core'
import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { loadMessages } from '../../app/i18n.ts'
import { language } from '../../app/preferences.ts'
import { CaseNext } from '../../ui/case-next.tsx'
import type { FollowKey } from '../../ui/follow-address.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { RemedyDrawer } from '../../ui/remedies/remedy-drawer.tsx'
import { sayTime } from '../../ui/say-date.ts'
import { AddToSubmission } from './add-to-submission.tsx'
import { EvidenceReceived } from './evidence-received.tsx'
import type { FollowedSubmission } from './followed.ts'
import classes from './following.module.css'
import { Timeline } from './timeline.tsx'
import { WithdrawSubmission } from './withdraw-submission.tsx'

const FollowedRemedies = lazy(async () => {
  const [{ FollowedRemedies: component }] = await Promise.all([
    import('./followed-remedies.tsx'),
    loadMessages(['remedies']),
  ])
  return { default: component }
})

type FollowedPageProps = {
  followKey: FollowKey
  submission: FollowedSubmission
  onChanged: () => void
  onLeave: () => void
}

/** Which office has the case, and where to ask. */
const Office = ({ name, phone }: FollowedSubmission['cases'][number]['authority']) => {
  const { t } = useTranslation('following')
  return (
    <p className={classes.office}>
      {t('office', { name })}
      {phone && (
        <>
          {t('officePhone')}
          <a href={`tel:${phone}`}>{phone}</a>
        </>
      )}
    </p>
  )
}

/** What comes next on top, then all that happened with the newest last, then what the filer can do. */
export const FollowedPage = ({ followKey, submission, onChanged, onLeave }: FollowedPageProps) => {
  const { t } = useTranslation('following')
  const [chosen] = language.use()
  return (
    <>
      <PageHeading title={t('found', { number: submission.number })}>
        <span className={classes.number}>{submission.number}</span>
      </PageHeading>
      <p className={classes.facts}>
        {submission.categoryLabel}
        {' · '}
        {t('received', { time: sayTime(submission.receivedAt, chosen) })}
      </p>
      {submission.withdrawnAt && (
        <Notice kind="done">
          <p>{t('withdrawn', { time: sayTime(submission.withdrawnAt, chosen) })}</p>
        </Notice>
      )}
      <h2 className={classes.heading}>{t(submission.cases.every((one) => one.isClosed) ? 'outcome' : 'next')}</h2>
      {submission.cases.map((facts) => (
        <CaseNext key={facts.number} facts={facts}>
          <Office {...facts.authority} />
        </CaseNext>
      ))}
      <h2 className={classes.heading}>{t('timeline')}</h2>
      <Timeline entries={submission.timeline} />
      {submission.kinds.includes('DISPUTE') && (
        <RemedyDrawer title={t('remedies')}>
          <FollowedRemedies followKey={followKey} />
        </RemedyDrawer>
      )}
      <EvidenceReceived evidence={submission.evidence} />
      {submission.canAdd ? (
        <AddToSubmission followKey={followKey} onAdded={onChanged} />
      ) : (
        <p className={classes.facts}>{t('cannotAdd')}</p>
      )}
      <div className={classes.ends}>
        {submission.canWithdraw && (
          <WithdrawSubmission followKey={followKey} kinds={submission.kinds} onWithdrawn={onChanged} />
        )}
        <Button variant="default" onClick={onLeave}>
          {t('leave')}
        </Button>
      </div>
      <p className={classes.facts}>{t('leaveWhy')}</p>
    </>
  )
}
