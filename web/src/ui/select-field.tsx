import type { ReactNode } from 'react'
import classes from './field.module.css'
import { Field } from './field.tsx'

type SelectFieldProps = {
  id: string
  label: ReactNode
  why?: ReactNode
  error?: string | undefined
  isOptional?: boolean
  value: string
  onChange: (value: string) => void
  options: readonly { value: string; label: string }[]
  /** Stands while nothing is chosen; without it something always is. */
  choose?: string
  isDisabled?: boolean
  /** Under the list: what belongs to the choice. */
  after?: ReactNode
}

/** One of many; the device's own list, which opens large on a phone. */
export const SelectField = ({ value, onChange, options, choose, isDisabled, after, ...field }: SelectFieldProps) => (
  <Field {...field}>
    {(control) => (
      <>
        <select
          {...control}
          className={classes.input}
          value={value}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {choose !== undefined && <option value="">{choose}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        {after}
      </>
    )}
  </Field>
)
