import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type Report, triageReport } from './reports-query.ts'

type TriageFormProps = { report: Report; decision: 'OPEN_CASE' | 'INFO_ONLY'; onClose: () => void }

/** The decision on a report, said with its consequence; keeping it for information needs a reason. */
export const TriageForm = ({ report, decision, onClose }: TriageFormProps) => {
  const { t } = useTranslation('partners')
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string>()
  const [decidedBefore, setDecidedBefore] = useState(false)
  const [result, triage] = useMutation(triageReport)
  const needsNote = decision === 'INFO_ONLY'
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    if (needsNote && note.trim() === '') return setProblem(t('reports.noteMissing'))
    setProblem(undefined)
    const { data } = await triage({ input: { reportId: report.id, decision, note: note.trim() || null } })
    const answer = data?.triageReport
    if (answer?.__typename === 'PartnerReport') {
      showToast({ text: t(`reports.done.${decision}`, { number: answer.caseNumber ?? '' }) })
      onClose()
    }
    if (answer?.__typename === 'InvalidInput') setProblem(answer.fields[0]?.message ?? answer.message)
    if (answer?.__typename === 'IllegalTransition') setDecidedBefore(true)
  }
  return (
    <form onSubmit={send} noValidate className={card.form}>
      <p className={card.quiet}>{t(`reports.consequence.${decision}`)}</p>
      {result.error && <DeskTrouble error={result.error} />}
      {decidedBefore && (
        <Notice kind="soon">
          <p>{t('reports.decidedBefore')}</p>
        </Notice>
      )}
      <TextField
        id={`note-${report.id}`}
        label={t(needsNote ? 'reports.reason' : 'reports.noteLabel')}
        isOptional={!needsNote}
        isLong
        maxLength={500}
        value={note}
        onChange={setNote}
        error={problem}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={result.fetching}>
          {t(`reports.decide.${decision}`)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
