import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { ChoiceList } from '../../ui/choice-list.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { decideRecord, type FoundRecord } from './fieldwork-query.ts'

/** Says whether a record is one of the sellers it resembles, another party, or not to be kept. */
export const DecideRecord = ({ record, onDone }: { record: FoundRecord; onDone: () => void }) => {
  const { t } = useTranslation('fieldwork')
  const [choice, setChoice] = useState('')
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [{ fetching, error }, decide] = useMutation(decideRecord)
  const choiceId = `decision-${record.id}`
  const reasonId = `reason-${record.id}`
  const refuse = (found: Problem[]) => {
    setProblems(found)
    setAttempt((before) => before + 1)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    const missing: Problem[] = [
      ...(choice ? [] : [{ path: choiceId, message: t('decide.missing') }]),
      ...(reason.trim().length < 2 ? [{ path: reasonId, message: t('decide.reasonMissing') }] : []),
    ]
    if (missing.length > 0) return refuse(missing)
    const decision = choice === 'CREATE' || choice === 'REFUSE' ? choice : 'JOIN'
    const sellerId = decision === 'JOIN' ? choice : null
    const { data } = await decide({ input: { recordId: record.id, decision, sellerId, reason: reason.trim() } })
    const answer = data?.decideFieldRecord
    if (!answer) return
    if (answer.__typename === 'InvalidInput')
      return refuse(
        answer.fields.map(({ path, message }) => ({ path: path === 'reason' ? reasonId : choiceId, message })),
      )
    if (answer.__typename !== 'FieldRecord') return refuse([{ path: choiceId, message: answer.message }])
    showToast({ text: `${record.told.name}: ${answer.outcomeLabel}` })
    onDone()
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate className={card.form}>
      {error && <DeskTrouble error={error} />}
      <ErrorSummary problems={problems} attempt={attempt} />
      <ChoiceList
        id={choiceId}
        legend={t('decide.legend', { name: record.told.name })}
        error={problemAt(problems, choiceId)}
        items={[
          ...record.candidates.flatMap(({ seller, reasons }) =>
            seller
              ? [
                  {
                    value: seller.id,
                    label: t('decide.join', { name: seller.name, number: seller.number }),
                    description: `${seller.kindLabel} · ${t('decide.same', { what: reasons.join(t('and')) })}`,
                  },
                ]
              : [],
          ),
          { value: 'CREATE', label: t('decide.create') },
          { value: 'REFUSE', label: t('decide.refuse') },
        ]}
        chosen={choice ? [choice] : []}
        kind="one"
        onChange={([value]) => setChoice(value ?? '')}
      />
      <TextField
        id={reasonId}
        label={t('decide.reason')}
        error={problemAt(problems, reasonId)}
        isLong
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={fetching}>
          {t('decide.submit')}
        </Button>
      </div>
    </form>
  )
}
