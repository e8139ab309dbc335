import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../app/graphql.ts'
import { Picker } from './picker.tsx'
import { useAnswer } from './use-answer.ts'

const findAuthorities = graphql(`
  query FindAuthorities($text: String!) {
    authorities(text: $text) { id name divisionCode }
  }
`)

type OfficePickerProps = {
  id: string
  label: string
  why?: string | undefined
  error: string | undefined
  isOptional: boolean
  /** The office's id. */
  value: string
  /** Its name, where it was chosen before this page was opened. */
  name: string | undefined
  onChange: (id: string) => void
}

/** An office found by its name or division code. */
export const OfficePicker = ({ why, onChange, ...rest }: OfficePickerProps) => {
  const { t } = useTranslation('desk')
  const [words, setWords] = useState('')
  const answer = useAnswer({
    query: findAuthorities,
    variables: { text: words },
    about: 'authorities',
    pause: words === '',
  })
  return (
    <Picker
      {...rest}
      why={why ?? t('picker.office.why')}
      onPick={(picked) => onChange(picked?.value ?? '')}
      onSearch={setWords}
      answer={answer}
      options={(answer.data?.authorities ?? []).map((office) => ({
        value: office.id,
        label: office.name,
        facts: office.divisionCode,
      }))}
      none={t('picker.office.none')}
    />
  )
}
