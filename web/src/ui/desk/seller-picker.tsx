import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../app/graphql.ts'
import { Picker } from './picker.tsx'
import { useAnswer } from './use-answer.ts'

const findSellers = graphql(`
  query FindSellers($query: String!) {
    sellers(query: $query, first: 6) { degraded nodes { id number name kindLabel caseCount } }
  }
`)

const chosenSeller = graphql(`
  query ChosenSeller($id: UUID!) {
    seller(id: $id) { id number name }
  }
`)

type SellerPickerProps = {
  id: string
  label: string
  why?: string | undefined
  error: string | undefined
  isOptional: boolean
  /** The seller's id. */
  value: string
  onChange: (id: string) => void
}

/** A seller found by name or identifier. */
export const SellerPicker = ({ id, label, why, error, isOptional, value, onChange }: SellerPickerProps) => {
  const { t } = useTranslation('desk')
  const [words, setWords] = useState('')
  const answer = useAnswer({ query: findSellers, variables: { query: words }, about: 'sellers', pause: words === '' })
  const chosen = useAnswer({ query: chosenSeller, variables: { id: value }, about: value, pause: value === '' })
  return (
    <Picker
      id={id}
      label={label}
      why={why ?? t('picker.seller.why')}
      error={error}
      isOptional={isOptional}
      value={value}
      name={chosen.data?.seller?.name}
      onPick={(picked) => onChange(picked?.value ?? '')}
      onSearch={setWords}
      answer={answer}
      options={(answer.data?.sellers.nodes ?? []).map((seller) => ({
        value: seller.id,
        label: seller.name,
        facts: `${seller.number} · ${seller.kindLabel} · ${t('picker.seller.cases', { count: seller.caseCount })}`,
      }))}
      none={t('picker.seller.none')}
      note={answer.data?.sellers.degraded && <p>{t('degraded')}</p>}
      least={2}
    />
  )
}
