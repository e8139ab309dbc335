import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient, useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import {
  dismissSellerFinding,
  type SellerDismissal,
  type SellerFinding,
  sellerDismissals,
  undoSellerFindingDismissal,
} from './seller-query.ts'

type DismissFindingFormProps = {
  sellerId: string
  finding: SellerFinding
  onReload: () => void
  onClose: () => void
}

/** Why nothing follows from what a signal finds on a seller; for ten seconds it can be taken back. */
export const DismissFindingForm = ({ sellerId, finding, onReload, onClose }: DismissFindingFormProps) => {
  const { t } = useTranslation('sellers')
  const client = useClient()
  const [dismissal, setDismissal] = useState<SellerDismissal | ''>('')
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isChanged, setChanged] = useState(false)
  const [result, dismiss] = useMutation(dismissSellerFinding)
  const { signal, label, basis } = finding
  const undo = async () => {
    const { data } = await client.mutation(undoSellerFindingDismissal, { input: { sellerId, signal } }).toPromise()
    const isUndone = data?.undoSellerFindingDismissal.__typename === 'Seller'
    showToast({ text: t(isUndone ? 'signals.dismiss.undone' : 'signals.dismiss.notUndone', { label }) })
    onReload()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    setChanged(false)
    setProblems(dismissal ? [] : [{ path: 'dismissal', message: t('signals.dismiss.missing') }])
    if (!dismissal) return
    const input = { sellerId, signal, basis, dismissal, note: note.trim() || null }
    const answer = (await dismiss({ input })).data?.dismissSellerFinding
    if (answer?.__typename === 'InvalidInput') return setProblems(answer.fields)
    if (answer?.__typename === 'IllegalTransition') {
      setChanged(true)
      return onReload()
    }
    if (!answer) return
    showToast({
      text: t('signals.dismiss.done', { label }),
      action: { label: t('signals.dismiss.undo'), run: () => void undo() },
    })
    onReload()
    onClose()
  }
  return (
    <form className={card.form} onSubmit={send} noValidate>
      <p className={card.prose}>{t('signals.dismiss.consequence')}</p>
      {result.error && <DeskTrouble error={result.error} />}
      {isChanged && (
        <div role="alert">
          <Notice kind="soon">
            <p>{t('signals.dismiss.changed')}</p>
          </Notice>
        </div>
      )}
      <SelectField
        id={`dismissal-${signal}`}
        label={t('signals.dismiss.because')}
        error={problemAt(problems, 'dismissal')}
        value={dismissal}
        onChange={(value) => setDismissal(value as SellerDismissal | '')}
        choose={t('signals.dismiss.choose')}
        options={sellerDismissals.map((value) => ({ value, label: t(`signals.dismiss.dismissals.${value}`) }))}
      />
      <TextField
        id={`note-${signal}`}
        label={t('signals.dismiss.note')}
        isOptional
        isLong
        maxLength={500}
        value={note}
        onChange={setNote}
        error={problemAt(problems, 'note') ?? problemAt(problems, '')}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={result.fetching}>
          {t('signals.dismiss.button')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
