import { Button } from '@mantine/core'
import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { loadMessages } from '../../app/i18n.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Problem } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RemedyDrawer } from '../../ui/remedies/remedy-drawer.tsx'
import { RequestProblem } from '../../ui/request-problem.tsx'
import { UploadList } from '../../ui/uploads/upload-list.tsx'
import { areDone } from '../../ui/uploads/upload-queue.ts'
import { useUploads } from '../../ui/uploads/use-uploads.ts'
import { useOnline } from '../../ui/use-online.ts'
import { type Choices, categoryOf } from './categories.ts'
import type { Draft } from './draft.ts'
import { EarlierFilings } from './earlier-filings.tsx'
import classes from './filing.module.css'
import { filingUploads } from './filing-uploads.ts'
import { JointNoticeChoice } from './joint-notices.tsx'
import { kindsOf } from './kinds.ts'
import { ReviewSections } from './review-sections.tsx'
import { StepHead } from './step-frame.tsx'
import { addressOf, stepOfPath } from './steps.ts'
import type { Sending } from './use-sending.ts'

const ReviewRemedies = lazy(async () => {
  const [{ ReviewRemedies: component }] = await Promise.all([
    import('./review-remedies.tsx'),
    loadMessages(['remedies']),
  ])
  return { default: component }
})

type ReviewStepProps = { draft: Draft; choices: Choices; problems: readonly Problem[]; sending: Sending }

/** The whole submission once more, and the one button that sends it. */
export const ReviewStep = ({ draft, choices, problems, sending }: ReviewStepProps) => {
  const { t } = useTranslation('filing')
  const navigate = useNavigate()
  const isOnline = useOnline()
  const category = categoryOf(choices, draft.category)
  const isUploading = !areDone(useUploads(filingUploads))
  return (
    <div className={classes.form}>
      <StepHead step="review" />
      <ErrorSummary
        problems={problems}
        attempt={sending.attempt}
        onGo={(path) => navigate(addressOf(stepOfPath(path)), { state: { focus: path } })}
      />
      {sending.trouble && <RequestProblem trouble={sending.trouble} />}
      {sending.trouble?.kind === 'noAnswer' && <p>{t('review.sameOnce')}</p>}
      <EarlierFilings draft={draft} />
      {category && kindsOf(draft, category).includes('DISPUTE') && <JointNoticeChoice draft={draft} />}
      <ReviewSections draft={draft} choices={choices} />
      {category && kindsOf(draft, category).includes('DISPUTE') && (
        <RemedyDrawer title={t('review.remedies')}>
          <ReviewRemedies draft={draft} category={category} />
        </RemedyDrawer>
      )}
      {isUploading && (
        <Notice kind="soon">
          <p>{t(sending.isWaitingForFiles ? 'review.sendsWhenUploaded' : 'review.stillUploading')}</p>
        </Notice>
      )}
      {isUploading && <UploadList queue={filingUploads} />}
      <p>{t('review.truth')}</p>
      <div className={classes.ways}>
        <LinkButton to={addressOf('you')} variant="default">
          {t('back')}
        </LinkButton>
        <Button className={classes.next} loading={sending.isSending} onClick={sending.send}>
          {t(sending.trouble ? 'review.sendAgain' : 'review.send')}
        </Button>
      </div>
      <p className={classes.saved} role="status">
        {sending.isSending ? t('review.sending') : isOnline ? t('saved') : t('review.offline')}
      </p>
    </div>
  )
}
