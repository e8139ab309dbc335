import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../app/graphql.ts'
import { Picker } from '../../ui/desk/picker.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'

const findDivisions = graphql(`
  query FindDivisions($text: String!, $on: Date) {
    divisions(text: $text, on: $on) { code name path }
  }
`)

type DivisionFieldProps = {
  id: string
  label: string
  why?: string | undefined
  error: string | undefined
  isOptional?: boolean
  /** The day whose divisions are meant. */
  on: string
  value: string
  onChange: (code: string) => void
}

/** A county-level division found by its name; its code is what is kept. */
export const DivisionField = ({ id, label, why, error, isOptional, on, value, onChange }: DivisionFieldProps) => {
  const { t } = useTranslation('cases')
  const [words, setWords] = useState('')
  const answer = useAnswer({
    query: findDivisions,
    variables: { text: words, on },
    about: 'divisions',
    pause: words === '',
  })
  const chosen = useAnswer({
    query: findDivisions,
    variables: { text: value, on },
    about: value,
    pause: value === '',
  })
  return (
    <Picker
      id={id}
      label={label}
      why={why ?? t('division.why')}
      error={error}
      isOptional={isOptional ?? false}
      value={value}
      name={chosen.data?.divisions.find(({ code }) => code === value)?.name ?? value}
      onPick={(picked) => onChange(picked?.value ?? '')}
      onSearch={setWords}
      answer={answer}
      options={(answer.data?.divisions ?? []).map((one) => ({
        value: one.code,
        label: one.name,
        facts: [one.code, ...one.path].join(' · '),
      }))}
      none={t('division.none')}
    />
  )
}
