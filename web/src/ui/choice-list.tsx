import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './choice-list.module.css'
import { FieldError } from './field.tsx'

export type ChoiceItem = { value: string; label: ReactNode; description?: ReactNode }

type ChoiceListProps = {
  /** Id of the group; a link to a problem leads to its first choice. */
  id: string
  legend: ReactNode
  isLegendHidden?: boolean
  why?: ReactNode
  error?: string | undefined
  isOptional?: boolean
  items: readonly ChoiceItem[]
  chosen: readonly string[]
  /** One of them, or any number. */
  kind: 'one' | 'many'
  onChange: (chosen: string[]) => void
}

/** Choices as large cards with native radio buttons or check boxes inside. */
export const ChoiceList = (props: ChoiceListProps) => {
  const { t } = useTranslation('shell')
  const { id, legend, why, error, items, chosen, kind, onChange } = props
  const toggle = (value: string) => {
    if (kind === 'one') return onChange([value])
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  }
  const describedBy = [why && `${id}-why`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset className={classes.group} aria-describedby={describedBy}>
      <legend className={props.isLegendHidden ? 'visually-hidden' : classes.legend}>
        {legend}
        {props.isOptional && <span className={classes.optional}>{t('optional')}</span>}
      </legend>
      {why && (
        <p className={classes.why} id={`${id}-why`}>
          {why}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
      {items.map((item, index) => (
        <label key={item.value} className={classes.card}>
          <input
            type={kind === 'one' ? 'radio' : 'checkbox'}
            id={index === 0 ? id : `${id}-${item.value}`}
            name={id}
            value={item.value}
            checked={chosen.includes(item.value)}
            onChange={() => toggle(item.value)}
            className={classes.mark}
          />
          <span className={classes.text}>
            <span className={classes.label}>{item.label}</span>
            {item.description && <span className={classes.description}>{item.description}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
