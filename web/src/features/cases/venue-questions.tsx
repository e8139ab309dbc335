import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { SelectField } from '../../ui/select-field.tsx'
import { ActionTrouble } from './action-trouble.tsx'
import type { AvailableAction, Case } from './case-query.ts'
import type { VenueQuestion } from './checks-query.ts'
import { DivisionField } from './division-field.tsx'
import { useAction } from './use-action.ts'

type VenueQuestionsProps = { found: Case; questions: readonly VenueQuestion[]; onReload: () => void }

/** What has to be stated before the list of offices is complete; to whoever may state it. */
export const VenueQuestions = ({ found, questions, onReload }: VenueQuestionsProps) => {
  const { t } = useTranslation('cases')
  const action = found.availableActions.find((one) => one.name === 'stateVenueFact')
  if (questions.length === 0) return null
  return (
    <>
      <p>{t('checks.venue.ask')}</p>
      {questions.map((question) =>
        action?.enabled ? (
          <VenueQuestionForm key={question.fact} {...{ found, question, action, onReload }} />
        ) : (
          <p key={question.fact}>{question.label}</p>
        ),
      )}
    </>
  )
}

type VenueQuestionFormProps = {
  found: Case
  question: VenueQuestion
  action: AvailableAction
  onReload: () => void
}

const VenueQuestionForm = ({ found, question, action, onReload }: VenueQuestionFormProps) => {
  const { t } = useTranslation('cases')
  const [value, setValue] = useState('')
  const [error, setError] = useState<string>()
  const act = useAction(found, action, { onReload, onDone: () => setValue('') })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (act.isBusy) return
    if (!value.trim()) return setError(t('panel.missing', { field: question.label }))
    const refused = await act.perform([
      { name: 'fact', value: question.fact },
      { name: 'value', value: value.trim() },
    ])
    setError(refused?.[0]?.message)
  }
  const id = `venue-${question.fact}`
  return (
    <form className={card.form} onSubmit={submit} noValidate>
      <ActionTrouble trouble={act.trouble} found={found} />
      {question.options ? (
        <SelectField
          id={id}
          label={question.label}
          error={error}
          value={value}
          onChange={setValue}
          choose={t('panel.choose')}
          options={question.options}
        />
      ) : (
        <DivisionField
          id={id}
          label={question.label}
          error={error}
          on={found.receivedOn}
          value={value}
          onChange={setValue}
        />
      )}
      <Button type="submit" variant="default" loading={act.isBusy}>
        {t('checks.venue.state')}
      </Button>
    </form>
  )
}
