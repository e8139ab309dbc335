import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../app/graphql.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { SelectField } from '../../ui/select-field.tsx'
import type { ControlProps } from './action-field.tsx'
import type { Case } from './case-query.ts'
import { DivisionField } from './division-field.tsx'

const venueQuestions = graphql(`
  query VenueQuestions($id: UUID!) {
    case(id: $id) { id venueQuestions { fact label options { value label } } }
  }
`)

type VenueAnswerFieldProps = ControlProps & {
  found: Case
  /** Which fact is stated; '' while none is chosen. */
  fact: string
}

/** The answer to the fact of venue chosen above it: one of its options, or a division found by its name. */
export const VenueAnswerField = ({ id, field, value, error, onChange, found, fact }: VenueAnswerFieldProps) => {
  const { t } = useTranslation('cases')
  const answer = useAnswer({ query: venueQuestions, variables: { id: found.id }, about: found.id })
  const question = answer.data?.case?.venueQuestions.find((one) => one.fact === fact)
  const options = question?.options ?? []
  const label = question?.label ?? field.label
  // What was answered to another fact is no answer to this one.
  const isForeign = value !== '' && question?.options != null && !options.some((option) => option.value === value)
  useEffect(() => {
    if (isForeign) onChange('')
  })
  if (question && !question.options)
    return <DivisionField {...{ id, label, error, value, onChange }} key={fact} on={found.receivedOn} />
  return (
    <SelectField
      id={id}
      label={label}
      error={error}
      why={question ? undefined : t('panel.factFirst')}
      value={isForeign ? '' : value}
      onChange={onChange}
      isDisabled={!question}
      choose={t('panel.choose')}
      options={options}
    />
  )
}
