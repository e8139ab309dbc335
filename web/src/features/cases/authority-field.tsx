import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../app/graphql.ts'
import { Picker } from '../../ui/desk/picker.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import type { ControlProps } from './action-field.tsx'

const findAuthorities = graphql(`
  query FindAuthorities($text: String!) {
    authorities(text: $text) { id name divisionCode }
  }
`)

const chosenAuthority = graphql(`
  query ChosenAuthority($id: UUID!) {
    authority(id: $id) { id name }
  }
`)

/** An office found by its name or division code. */
export const AuthorityField = ({ id, field, value, error, onChange }: ControlProps) => {
  const { t } = useTranslation('cases')
  const [words, setWords] = useState('')
  const answer = useAnswer({
    query: findAuthorities,
    variables: { text: words },
    about: 'authorities',
    pause: words === '',
  })
  const chosen = useAnswer({ query: chosenAuthority, variables: { id: value }, about: value, pause: value === '' })
  return (
    <Picker
      id={id}
      label={field.label}
      why={field.hint ?? t('panel.officeWhy')}
      error={error}
      isOptional={!field.required}
      value={value}
      name={chosen.data?.authority?.name}
      onPick={(picked) => onChange(picked?.value ?? '')}
      onSearch={setWords}
      answer={answer}
      options={(answer.data?.authorities ?? []).map((office) => ({
        value: office.id,
        label: office.name,
        facts: office.divisionCode,
      }))}
      none={t('panel.noOffices')}
    />
  )
}
