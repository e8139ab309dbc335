import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { unmergeSellers, withdrawRejection } from './merging-query.ts'

type TakeBackProps = { kind: 'unmerge' | 'withdraw'; id: string; onClose: () => void }

/** Why a merge, or a decision against one, is taken back. */
export const TakeBackForm = ({ kind, id, onClose }: TakeBackProps) => {
  const { t } = useTranslation('merging')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [unmerged, unmerge] = useMutation(unmergeSellers)
  const [withdrawn, withdraw] = useMutation(withdrawRejection)
  const error = unmerged.error ?? withdrawn.error
  const isBusy = unmerged.fetching || withdrawn.fetching
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (reason.trim().length < 2) return setProblem(t('reasonMissing'))
    const input = { reason: reason.trim() }
    const answer =
      kind === 'unmerge'
        ? (await unmerge({ input: { mergeId: id, ...input } })).data?.unmergeSellers
        : (await withdraw({ input: { rejectionId: id, ...input } })).data?.withdrawRejection
    if (!answer) return
    if (answer.__typename === 'InvalidInput') return setProblem(answer.fields[0]?.message ?? answer.message)
    if (answer.__typename === 'IllegalTransition') return setProblem(t('takenBackBefore'))
    showToast({ text: t(`${kind}.done`) })
    onClose()
  }
  return (
    <form className={card.form} onSubmit={send} noValidate>
      {error && <DeskTrouble error={error} />}
      <p className={card.quiet}>{t(`${kind}.consequence`)}</p>
      <TextField
        id={`take-back-${id}`}
        label={t('reason')}
        isLong
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={problem}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={isBusy}>
          {t(`${kind}.button`)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
