import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './field.module.css'

/** A problem with one answer; `path` is the id of the field it stands beside. */
export type Problem = { path: string; message: string }

export const problemAt = (problems: readonly Problem[], path: string): string | undefined =>
  problems.find((problem) => problem.path === path)?.message

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type FieldProps = {
  id: string
  label: ReactNode
  /** Why it is asked, or what to write. */
  why?: ReactNode
  error?: string | undefined
  isOptional?: boolean
  children: (control: Control) => ReactNode
}

/** One question: its label, why it is asked, the control, and beside it what is wrong with the answer. */
export const Field = ({ id, label, why, error, isOptional, children }: FieldProps) => {
  const { t } = useTranslation('shell')
  const describedBy = [why && `${id}-why`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className={classes.field} data-wrong={error ? '' : undefined}>
      <label className={classes.label} htmlFor={id}>
        {label}
        {isOptional && <span className={classes.optional}>{t('optional')}</span>}
      </label>
      {why && (
        <p className={classes.why} id={`${id}-why`}>
          {why}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

export const FieldError = ({ id, error }: { id: string; error?: string | undefined }) =>
  error ? (
    <p className={classes.error} id={id}>
      {error}
    </p>
  ) : null
