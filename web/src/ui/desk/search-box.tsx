import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './search-box.module.css'
import { useShortcuts } from './shortcuts.ts'

const RESTS_MS = 300

type SearchBoxProps = {
  label: string
  placeholder?: string
  value: string
  onChange: (value: string) => void
  /** For a list whose rows the arrow keys lead to; see use-row-keys.ts. */
  id?: string
}

/** A search field whose words go into the address once the typing rests; "/" leads to it. */
export const SearchBox = ({ label, placeholder, value, onChange, id }: SearchBoxProps) => {
  const { t } = useTranslation('desk')
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Back, forward and "take off all filters" change the value from outside; its own echo changes nothing.
  useEffect(() => {
    clearTimeout(waiting.current)
    setTyped(value)
    return () => clearTimeout(waiting.current)
  }, [value])
  const type = (words: string) => {
    setTyped(words)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => onChange(words), RESTS_MS)
  }
  useShortcuts([{ keys: '/', label: t('keys.search'), run: () => input.current?.select() }])
  return (
    <label className={classes.box}>
      <span className="visually-hidden">{label}</span>
      <svg viewBox="0 0 24 24" width="1.25em" height="1.25em" aria-hidden="true" className={classes.lens}>
        <circle cx="10.5" cy="10.5" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M15 15l5 5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <input
        ref={input}
        id={id}
        type="search"
        className={classes.input}
        value={typed}
        placeholder={placeholder ?? label}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault()
            if (typed === '') input.current?.blur()
            else type('')
          }
        }}
      />
    </label>
  )
}
