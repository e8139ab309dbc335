import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { problemAt } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type Dismissal, dismissals } from './findings-query.ts'
import type { Deciding } from './use-deciding.ts'

type DecisionFormProps = {
  /** Tells the fields of several forms on the page apart. */
  id: string
  findingIds: readonly string[]
  decision: 'confirm' | 'dismiss'
  deciding: Deciding
  onDone: () => void
  onCancel: () => void
}

/** Why one or many findings hold or do not; a dismissal names its reason from the list. */
export const DecisionForm = ({ id, findingIds, decision, deciding, onDone, onCancel }: DecisionFormProps) => {
  const { t } = useTranslation('findings')
  const [dismissal, setDismissal] = useState<Dismissal | ''>('')
  const [note, setNote] = useState('')
  const { problems, isBusy, decide } = deciding
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    const isDone = await decide({
      findingIds: [...findingIds],
      decision: decision === 'confirm' ? 'CONFIRM' : 'DISMISS',
      dismissal: decision === 'dismiss' && dismissal ? dismissal : null,
      note: note.trim() || null,
    })
    if (isDone) onDone()
  }
  return (
    <form onSubmit={submit} noValidate className={card.form}>
      {decision === 'dismiss' && (
        <SelectField
          id={`dismissal-${id}`}
          label={t('because')}
          error={problemAt(problems, 'dismissal')}
          value={dismissal}
          onChange={(value) => setDismissal(value as Dismissal | '')}
          choose={t('choose')}
          options={dismissals.map((value) => ({ value, label: t(`dismissals.${value}`) }))}
        />
      )}
      <TextField
        id={`note-${id}`}
        label={t(`note.${decision}`)}
        why={t('noteWhy')}
        isOptional={dismissal !== 'OTHER'}
        isLong
        maxLength={500}
        value={note}
        onChange={setNote}
        error={problemAt(problems, 'note') ?? problemAt(problems, '')}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={isBusy}>
          {t(findingIds.length > 1 ? `bulk.${decision}` : decision)}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
