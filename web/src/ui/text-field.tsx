import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './field.module.css'
import { Field } from './field.tsx'

type TextFieldProps = {
  id: string
  label: ReactNode
  why?: ReactNode
  error?: string | undefined
  isOptional?: boolean
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'tel' | 'url' | 'date' | 'time' | 'search' | 'password'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'url' | 'email'
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** Nothing typed is ever cut: what is beyond is told, and refused where the form is sent. */
  maxLength?: number
  max?: string
  isLong?: boolean
  isShort?: boolean
  /** What stands after the control, for instance a unit. */
  after?: ReactNode
}

// The count appears when a fifth of the room is left, so that it does not hurry anybody.
const isNearlyFull = (length: number, maxLength: number) => maxLength >= 200 && length > maxLength * 0.8

export const TextField = (props: TextFieldProps) => {
  const { id, label, why, error, isOptional, value, onChange, maxLength, isLong, isShort, after } = props
  return (
    <Field id={id} label={label} why={why} error={error} isOptional={isOptional ?? false}>
      {(control) => (
        <>
          {isLong ? (
            <textarea
              {...control}
              className={classes.input}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          ) : (
            <div className={classes.unit}>
              <input
                {...control}
                className={isShort ? `${classes.input} ${classes.short}` : classes.input}
                type={props.type ?? 'text'}
                inputMode={props.inputMode}
                autoComplete={props.autoComplete ?? 'off'}
                max={props.max}
                value={value}
                onChange={(event) => onChange(event.target.value)}
              />
              {after}
            </div>
          )}
          <Count length={value.trim().length} maxLength={maxLength} />
        </>
      )}
    </Field>
  )
}

/** How many signs are left, or too many. */
const Count = ({ length, maxLength }: { length: number; maxLength: number | undefined }) => {
  const { t } = useTranslation('shell')
  if (maxLength === undefined) return null
  if (length > maxLength)
    return (
      <strong className={classes.tooLong} role="status">
        {t('charactersTooMany', { count: length - maxLength, maxLength })}
      </strong>
    )
  return isNearlyFull(length, maxLength) ? (
    <span className={classes.count}>{t('charactersLeft', { count: maxLength - length })}</span>
  ) : null
}
