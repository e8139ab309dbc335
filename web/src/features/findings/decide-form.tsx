import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { confirmFinding, dismissFinding, type Finding } from './findings-query.ts'

type DecideFormProps = { finding: Finding; decision: 'confirm' | 'dismiss'; onClose: () => void }

/** Why an officer agrees or does not; the reason is kept with the finding. */
export const DecideForm = ({ finding, decision, onClose }: DecideFormProps) => {
  const { t } = useTranslation('findings')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [decidedBefore, setDecidedBefore] = useState(false)
  const [confirmed, confirm] = useMutation(confirmFinding)
  const [dismissed, dismiss] = useMutation(dismissFinding)
  const isBusy = confirmed.fetching || dismissed.fetching
  const error = confirmed.error ?? dismissed.error
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (reason.trim().length < 2) return setProblem(t('reasonMissing'))
    setProblem(undefined)
    const input = { findingId: finding.id, reason: reason.trim() }
    const answer =
      decision === 'confirm'
        ? (await confirm({ input })).data?.confirmFinding
        : (await dismiss({ input })).data?.dismissFinding
    if (answer?.__typename === 'Finding') {
      showToast({ text: t(`done.${decision}`, { label: finding.label }) })
      onClose()
    }
    if (answer?.__typename === 'InvalidInput') setProblem(answer.fields[0]?.message ?? answer.message)
    if (answer?.__typename === 'IllegalTransition') setDecidedBefore(true)
  }
  return (
    <form onSubmit={send} noValidate className={card.form}>
      {error && <DeskTrouble error={error} />}
      {decidedBefore && (
        <Notice kind="soon">
          <p>{t('decidedBefore')}</p>
        </Notice>
      )}
      <TextField
        id={`reason-${finding.id}`}
        label={t(`reason.${decision}`)}
        why={t('reasonWhy')}
        isLong
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={problem}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={isBusy}>
          {t(decision)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
