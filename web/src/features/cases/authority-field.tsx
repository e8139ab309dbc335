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

const findAuthorities = graphql(`
  query FindAuthorities($text: String!) {
    authorities(text: $text) { id name divisionCode }
  }
`)

/** An office found by its name or division code; the one chosen stands above the search. */
export const AuthorityField = ({ id, field, value, error, onChange }: ControlProps) => {
  const { t } = useTranslation('cases')
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<{ id: string; name: string }>()
  const settled = useSettled(words.trim(), 250)
  const isAsking = settled.length > 0
  const answer = useAnswer({
    query: findAuthorities,
    variables: { text: settled },
    about: 'authorities',
    pause: !isAsking,
  })
  const rows = isAsking ? (answer.data?.authorities ?? []) : []
  return (
    <Field
      id={id}
      label={field.label}
      why={field.hint ?? t('panel.officeWhy')}
      error={error}
      isOptional={!field.required}
    >
      {(control) => (
        <>
          {chosen?.id === value && <p className={classes.quiet}>{t('panel.officeChosen', { name: chosen.name })}</p>}
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
            {answer.error && isAsking && <DeskTrouble error={answer.error} onRetry={answer.retry} />}
            {isAsking && answer.data && !answer.isOld && rows.length === 0 && (
              <p className={classes.quiet}>{t('panel.noOffices')}</p>
            )}
          </div>
          {isAsking && !answer.data && !answer.error && <GreyRows rows={3} height="3.5rem" gap="0.25rem" />}
          <ul className={classes.results}>
            {rows.map((office) => (
              <li key={office.id}>
                <button
                  type="button"
                  className={classes.result}
                  aria-pressed={office.id === value}
                  onClick={() => {
                    setChosen(office)
                    onChange(office.id)
                  }}
                >
                  {office.name}
                  <span className={classes.facts}>{office.divisionCode}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Field>
  )
}
