import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphql } from '../../app/graphql.ts'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import fieldClasses from '../../ui/field.module.css'
import { Field } from '../../ui/field.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import classes from './action-field.module.css'
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

/** A seller found by name or identifier; what is chosen stands above the search. */
export const SellerField = ({ id, field, value, error, onChange }: ControlProps) => {
  const { t } = useTranslation('cases')
  const [words, setWords] = useState('')
  const settled = useSettled(words.trim(), 250)
  const answer = useAnswer({
    query: findSellers,
    variables: { query: settled },
    about: 'sellers',
    pause: settled.length < 2,
  })
  const chosen = useAnswer({ query: chosenSeller, variables: { id: value }, about: value, pause: value === '' })
  const rows = settled.length < 2 ? [] : (answer.data?.sellers.nodes ?? [])
  return (
    <Field
      id={id}
      label={field.label}
      why={field.hint ?? t('panel.sellerWhy')}
      error={error}
      isOptional={!field.required}
    >
      {(control) => (
        <>
          {value !== '' && chosen.data?.seller && (
            <p className={classes.quiet}>
              {t('panel.sellerChosen', { name: chosen.data.seller.name, number: chosen.data.seller.number })}
            </p>
          )}
          <input
            {...control}
            type="search"
            className={fieldClasses.input}
            value={words}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setWords(event.target.value)}
          />
          <div aria-live="polite">
            {answer.error && settled.length >= 2 && <DeskTrouble error={answer.error} onRetry={answer.retry} />}
            {settled.length >= 2 && answer.data?.sellers.degraded && (
              <p className={classes.quiet}>{t('panel.degraded')}</p>
            )}
            {settled.length >= 2 && answer.data && !answer.isOld && rows.length === 0 && (
              <p className={classes.quiet}>{t('panel.noSellers')}</p>
            )}
          </div>
          {settled.length >= 2 && !answer.data && !answer.error && <GreyRows rows={3} height="3.5rem" gap="0.25rem" />}
          <ul className={classes.results}>
            {rows.map((seller) => (
              <li key={seller.id}>
                <button
                  type="button"
                  className={classes.result}
                  aria-pressed={seller.id === value}
                  onClick={() => onChange(seller.id)}
                >
                  {seller.name}
                  <span className={classes.facts}>
                    {seller.number} · {seller.kindLabel} · {t('seller.caseCount', { count: seller.caseCount })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Field>
  )
}
