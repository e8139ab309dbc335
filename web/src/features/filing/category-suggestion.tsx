import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { graphql } from '../../app/graphql.ts'
import { RequestProblem, troubleOf } from '../../ui/request-problem.tsx'
import classes from './filing.module.css'
import { NARRATIVE } from './lengths.ts'

const SuggestCategory = graphql(`
  query SuggestCategory($text: String!) {
    categorySuggestion(text: $text) {
      because
      category {
        name
        label
      }
    }
  }
`)

type CategorySuggestionProps = {
  text: string
  /** What the person chose already. */
  chosen: string
  onTake: (name: string) => void
}

/**
 * Asks, when told to and not before, what the words sound like; shows the answer with the words that say so and one
 * button to take it. Never chooses by itself.
 */
export const CategorySuggestion = ({ text, chosen, onTake }: CategorySuggestionProps) => {
  const { t } = useTranslation('filing')
  const [asked, setAsked] = useState('')
  const told = text.trim()
  const isAsked = asked !== '' && asked === told
  const [{ data, fetching, error }, ask] = useQuery({
    query: SuggestCategory,
    variables: { text: asked },
    pause: !isAsked,
  })
  const suggestion = isAsked && !fetching && !error ? data?.categorySuggestion : undefined
  if (told === '' || told.length > NARRATIVE.max) return null
  return (
    <>
      <p>
        <Button variant="default" onClick={() => setAsked(told)}>
          {t('what.suggest')}
        </Button>
      </p>
      {isAsked && error && (
        <RequestProblem trouble={troubleOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      <div role="status">
        {suggestion === null && <p>{t('what.noSuggestion')}</p>}
        {suggestion && suggestion.category.name === chosen && <p>{t('what.sameAsChosen')}</p>}
        {suggestion && suggestion.category.name !== chosen && (
          <div className={classes.chosen}>
            <p>
              <span className={classes.quiet}>{t(chosen ? 'what.alsoLike' : 'what.soundsLike')}</span>
              <strong>{suggestion.category.label}</strong>
              <span className={classes.quiet}>
                {t('what.because', { words: suggestion.because.map((words) => t('what.quoted', { words })).join(' ') })}
              </span>
            </p>
            <Button variant="default" onClick={() => onTake(suggestion.category.name)}>
              {t('what.take', { label: suggestion.category.label })}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
