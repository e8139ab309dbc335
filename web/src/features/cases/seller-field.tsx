import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../app/graphql.ts'
import { Picker } from '../../ui/desk/picker.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import type { ControlProps } from './action-field.tsx'

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

/** A seller found by name or identifier. */
export const SellerField = ({ id, field, value, error, onChange }: ControlProps) => {
  const { t } = useTranslation('cases')
  const [words, setWords] = useState('')
  const answer = useAnswer({ query: findSellers, variables: { query: words }, about: 'sellers', pause: words === '' })
  const chosen = useAnswer({ query: chosenSeller, variables: { id: value }, about: value, pause: value === '' })
  return (
    <Picker
      id={id}
      label={field.label}
      why={field.hint ?? t('panel.sellerWhy')}
      error={error}
      isOptional={!field.required}
      value={value}
      name={chosen.data?.seller?.name}
      onPick={(picked) => onChange(picked?.value ?? '')}
      onSearch={setWords}
      answer={answer}
      options={(answer.data?.sellers.nodes ?? []).map((seller) => ({
        value: seller.id,
        label: seller.name,
        facts: `${seller.number} · ${seller.kindLabel} · ${t('seller.caseCount', { count: seller.caseCount })}`,
      }))}
      none={t('panel.noSellers')}
      note={answer.data?.sellers.degraded && <p>{t('panel.degraded')}</p>}
      least={2}
    />
  )
}
