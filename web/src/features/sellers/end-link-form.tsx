import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { officeToday } from '../../ui/say-date.ts'
import { TextField } from '../../ui/text-field.tsx'
import { endSellerLink } from './links-query.ts'

/** On which day a link of upline and downline ended, and why. */
export const EndLinkForm = ({ linkId, onClose }: { linkId: string; onClose: () => void }) => {
  const { t } = useTranslation('sellers')
  const [endedOn, setEndedOn] = useState(officeToday())
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [answer, end] = useMutation(endSellerLink)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (answer.fetching) return
    const missing = [
      ...(endedOn ? [] : [{ path: 'endedOn', message: t('links.end.dayMissing') }]),
      ...(reason.trim().length < 2 ? [{ path: 'reason', message: t('links.end.reasonMissing') }] : []),
    ]
    setProblems(missing)
    if (missing.length > 0) return
    const result = (await end({ input: { linkId, endedOn, reason: reason.trim() } })).data?.endSellerLink
    if (!result) return
    if (result.__typename === 'InvalidInput') return setProblems(result.fields)
    if (result.__typename === 'IllegalTransition')
      return setProblems([{ path: 'reason', message: t('links.end.before') }])
    showToast({ text: t('links.end.done') })
    onClose()
  }
  return (
    <form className={card.form} onSubmit={send} noValidate aria-label={t('links.end.button')}>
      {answer.error && <DeskTrouble error={answer.error} />}
      <p className={card.quiet}>{t('links.end.consequence')}</p>
      <TextField
        id={`link-ended-${linkId}`}
        type="date"
        label={t('links.end.day')}
        max={officeToday()}
        isShort
        value={endedOn}
        onChange={setEndedOn}
        error={problemAt(problems, 'endedOn')}
      />
      <TextField
        id={`link-reason-${linkId}`}
        label={t('links.end.reason')}
        isLong
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={problemAt(problems, 'reason')}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={answer.fetching}>
          {t('links.end.button')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
