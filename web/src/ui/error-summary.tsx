import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './error-summary.module.css'
import type { Problem } from './field.tsx'

type ErrorSummaryProps = {
  problems: readonly Problem[]
  attempt: number
  /** Where a line leads; to the field on this page unless told. */
  onGo?: (path: string) => void
}

const goToField = (path: string) => {
  const field = document.getElementById(path)
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

/**
 * What must be put right, on top of the form; takes the focus each time `attempt` changes, and each line
 * leads to its field.
 */
export const ErrorSummary = ({ problems, attempt, onGo = goToField }: ErrorSummaryProps) => {
  const { t } = useTranslation('shell')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (problems.length === 0) return null
  const goTo = (path: string) => (event: MouseEvent) => {
    event.preventDefault()
    onGo(path)
  }
  return (
    <div ref={box} className={classes.box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" className={classes.title}>
        {t('errorSummary', { count: problems.length })}
      </h2>
      <ul>
        {problems.map(({ path, message }) => (
          <li key={path + message}>
            <a href={`#${path}`} onClick={goTo(path)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
