import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { graphql, type ResultOf } from '../../app/graphql.ts'
import { FieldError } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import type { Draft } from './draft.ts'
import classes from './filing.module.css'

const SellerSuggestions = graphql(`
  query SellerSuggestions($query: String!) {
    sellerSuggestions(query: $query) {
      degraded
      sellers {
        id
        name
        number
      }
    }
  }
`)

type Suggestion = ResultOf<typeof SellerSuggestions>['sellerSuggestions']['sellers'][number]
type Chosen = Draft['chosenSeller']

type SellerSearchProps = { chosen: Chosen; problem: string | undefined; onChoose: (chosen: Chosen) => void }

/** Search as one types over the sellers already known; nothing in it says more than the public name. */
export const SellerSearch = ({ chosen, problem, onChoose }: SellerSearchProps) => {
  const { t } = useTranslation('filing')
  const [typed, setTyped] = useState('')
  if (chosen) {
    return (
      <>
        <div className={classes.chosen}>
          <p>
            <span className={classes.quiet}>{t('seller.chosen')}</span>
            <strong>{chosen.name}</strong>
            <span className={classes.quiet}>{chosen.number}</span>
          </p>
          <Button id="sellerId" variant="default" onClick={() => onChoose(null)}>
            {t('seller.notThis')}
          </Button>
        </div>
        <FieldError id="sellerId-error" error={problem} />
      </>
    )
  }
  return (
    <>
      <TextField
        id="sellerId"
        label={t('seller.search')}
        why={t('seller.searchWhy')}
        error={problem}
        type="search"
        value={typed}
        onChange={setTyped}
        maxLength={100}
        isOptional
      />
      <Results
        typed={typed}
        onChoose={(suggestion) => {
          setTyped('')
          onChoose({ id: suggestion.id, name: suggestion.name, number: suggestion.number })
        }}
      />
    </>
  )
}

const Results = ({ typed, onChoose }: { typed: string; onChoose: (suggestion: Suggestion) => void }) => {
  const { t } = useTranslation('filing')
  const query = useSettled(typed.trim(), 250)
  const isAsking = query.length >= 2
  const [{ data, fetching, error }] = useQuery({ query: SellerSuggestions, variables: { query }, pause: !isAsking })
  const answer = isAsking ? data?.sellerSuggestions : undefined
  const found = answer?.sellers ?? []
  const told = () => {
    if (!isAsking) return ''
    if (error) return t('seller.searchFailed')
    if (fetching) return ''
    return found.length > 0 ? t('seller.found', { count: found.length }) : t('seller.notFound')
  }
  return (
    <>
      <div className={classes.quiet} role="status">
        {told()}
        {answer?.degraded && <p>{t('seller.searchDegraded')}</p>}
      </div>
      {found.length > 0 && (
        <ul className={classes.results}>
          {found.map((suggestion) => (
            <li key={suggestion.id}>
              <button type="button" className={classes.result} onClick={() => onChoose(suggestion)}>
                <strong>{suggestion.name}</strong>
                <span className={classes.quiet}>{suggestion.number}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
