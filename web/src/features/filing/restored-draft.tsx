import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { language } from '../../app/preferences.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayTime } from '../../ui/say-date.ts'
import { isStarted } from './draft.ts'
import { draftStore } from './draft-store.ts'
import classes from './filing.module.css'
import { addressOf, STEPS, type StepName } from './steps.ts'

/** Tells somebody who comes back that the draft is still there, with the way on and the way to begin afresh. */
export const RestoredDraft = ({ step }: { step: StepName }) => {
  const { t } = useTranslation('filing')
  const [chosen] = language.use()
  const navigate = useNavigate()
  // As it was when the page was opened: what is typed now needs no telling, and the next step ends it.
  const [found] = useState(() => ({ step, draft: draftStore.get() }))
  const [isAsking, setAsking] = useState(false)
  const [isCleared, setCleared] = useState(false)
  if (!isStarted(found.draft) || found.step !== step || isCleared) return null
  const furthest = STEPS[found.draft.reached] ?? 'what'
  return (
    <div className={classes.form}>
      <Notice kind="info">
        <p>{t('restored.text', { time: sayTime(found.draft.savedAt, chosen) })}</p>
        <div className={classes.restored}>
          {furthest !== step && (
            <LinkButton to={addressOf(furthest)}>{t('restored.goOn', { step: t(`${furthest}.heading`) })}</LinkButton>
          )}
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('restored.startOver')}
          </Button>
        </div>
        <ConfirmDialog
          isOpen={isAsking}
          title={t('startOver.title')}
          confirm={t('startOver.confirm')}
          cancel={t('startOver.cancel')}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            setCleared(true)
            draftStore.clear()
            void import('./filing-uploads.ts').then(({ filingUploads }) => filingUploads.takeAllBack())
            navigate('/file')
          }}
        >
          <p>{t('startOver.text')}</p>
          {found.draft.unanswered.length > 0 && <p>{t('startOver.unanswered')}</p>}
        </ConfirmDialog>
      </Notice>
    </div>
  )
}
