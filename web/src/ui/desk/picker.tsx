import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import fieldClasses from '../field.module.css'
import { Field } from '../field.tsx'
import { useSettled } from '../use-settled.ts'
import { DeskTrouble } from './desk-trouble.tsx'
import classes from './picker.module.css'
import type { Answer } from './use-answer.ts'

/** One of what was found: what is sent, what it is called, and what tells it from others of that name. */
export type Picked = { value: string; label: string; facts?: string }

type PickerProps = {
  id: string
  label: string
  why: string
  error: string | undefined
  isOptional: boolean
  /** What is chosen; empty while nothing is. */
  value: string
  /** Its name, where it was chosen before this page was opened. */
  name: string | undefined
  onPick: (picked: Picked | undefined) => void
  /** Words to look up once the typing rests; empty while there is nothing to look up. */
  onSearch: (words: string) => void
  answer: Pick<Answer<unknown>, 'data' | 'error' | 'isFetching' | 'isOld' | 'retry'>
  options: readonly Picked[]
  /** What is said when nothing was found. */
  none: string
  /** What is said above the list, for instance that the search is degraded. */
  note?: ReactNode
  /** From how many characters on it is looked up. */
  least?: number
}

const RESTS_MS = 250

/**
 * Something of many, found by typing: a text field with a list under it. Arrow keys move in the list, Enter takes, Escape
 * closes it; what is chosen stands in the field, and typing anew takes it back.
 */
export const Picker = (props: PickerProps) => {
  const { id, label, why, error, isOptional, value, name, onPick, onSearch, options, least = 1 } = props
  const { t } = useTranslation('desk')
  const [typed, setTyped] = useState<string>()
  const [picked, setPicked] = useState<Picked>()
  const [at, setAt] = useState(-1)
  const shown = typed ?? (value === '' ? '' : ((picked?.value === value ? picked.label : name) ?? ''))
  const settled = useSettled(typed?.trim() ?? '', RESTS_MS)
  const asked = settled.length >= least ? settled : ''
  useEffect(() => onSearch(asked), [asked, onSearch])
  const isAsking = typed !== undefined && asked !== '' && typed.trim() === settled
  const rows = isAsking && !props.answer.isOld ? options : []

  const take = (option: Picked | undefined) => {
    if (!option) return
    setPicked(option)
    setTyped(undefined)
    setAt(-1)
    onPick(option)
  }
  const type = (words: string) => {
    setTyped(words)
    setAt(-1)
    if (value !== '') onPick(undefined)
  }
  const moveTo = (next: number) => {
    setAt(next)
    document.getElementById(`${id}-option-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || typed === undefined) return
    if (event.key === 'ArrowDown' && rows.length > 0) moveTo((at + 1) % rows.length)
    else if (event.key === 'ArrowUp' && rows.length > 0) moveTo((at - 1 + rows.length) % rows.length)
    else if (event.key === 'Enter' && rows.length > 0) take(rows[Math.max(at, 0)])
    else if (event.key === 'Escape') setTyped(undefined)
    else return
    event.preventDefault()
  }
  return (
    <Field id={id} label={label} why={why} error={error} isOptional={isOptional}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            role="combobox"
            aria-expanded={rows.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={at >= 0 ? `${id}-option-${at}` : undefined}
            className={fieldClasses.input}
            data-chosen={value !== '' || undefined}
            value={shown}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <div role="status" className={classes.status}>
            {typed === undefined && value !== '' && <p>{t('picker.chosen')}</p>}
            {isAsking && props.note}
            {isAsking && props.answer.isFetching && rows.length === 0 && <p>{t('picker.waiting')}</p>}
            {isAsking && !props.answer.isFetching && !props.answer.error && (
              <p>{rows.length > 0 ? t('picker.found', { count: rows.length }) : props.none}</p>
            )}
          </div>
          {isAsking && props.answer.error && <DeskTrouble error={props.answer.error} onRetry={props.answer.retry} />}
          {rows.length > 0 && (
            <div id={`${id}-list`} role="listbox" aria-label={label} tabIndex={-1} className={classes.list}>
              {rows.map((option, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field, where the focus stays
                <div
                  key={option.value}
                  id={`${id}-option-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  className={classes.option}
                  onClick={() => take(option)}
                >
                  {option.label}
                  {option.facts && <span className={classes.facts}>{option.facts}</span>}
                </div>
              ))}
            </div>
          )}
        </>
      )}
    </Field>
  )
}
