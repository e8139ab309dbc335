import { useTranslation } from 'react-i18next'
import fieldClasses from '../../ui/field.module.css'
import { Field } from '../../ui/field.tsx'

type ChoiceFieldProps = {
  id: string
  label: string
  why?: string
  error: string | undefined
  isOptional?: boolean
  options: readonly { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}

/** One of a few; the phone's own list, which opens large. */
export const ChoiceField = ({ id, label, why, error, isOptional, options, value, onChange }: ChoiceFieldProps) => {
  const { t } = useTranslation('field')
  return (
    <Field id={id} label={label} why={why} error={error} isOptional={isOptional ?? false}>
      {(control) => (
        <select
          {...control}
          className={fieldClasses.input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
