import { useTranslation } from 'react-i18next'
import { CloseIcon } from '../icons.tsx'
import classes from './filter-chip.module.css'

type Options = readonly { value: string; label: string }[]

type FilterChipProps = {
  label: string
  options?: Options
  /** Options that belong to something each, under its name. */
  groups?: readonly { label: string; options: Options }[]
  value: string | undefined
  onChange: (value: string | null) => void
  /** What "no filter" is called. */
  all?: string
}

/** One filter as a chip: a native list inside, filled when it narrows, with a cross to take it off. */
export const FilterChip = ({ label, options = [], groups = [], value, onChange, all }: FilterChipProps) => {
  const { t } = useTranslation('desk')
  return (
    <span className={classes.chip} data-on={value !== undefined || undefined}>
      <label className={classes.label}>
        <span>{label}</span>
        <select
          className={classes.select}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        >
          <option value="">{all ?? t('filter.all')}</option>
          <OptionList options={options} />
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              <OptionList options={group.options} />
            </optgroup>
          ))}
        </select>
      </label>
      {value !== undefined && (
        <button
          type="button"
          className={classes.clear}
          aria-label={t('filter.clear', { label })}
          onClick={() => onChange(null)}
        >
          <CloseIcon />
        </button>
      )}
    </span>
  )
}

const OptionList = ({ options }: { options: Options }) =>
  options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ))

/** The same for a day. */
export const DayChip = ({ label, value, onChange }: Omit<FilterChipProps, 'options' | 'groups' | 'all'>) => {
  const { t } = useTranslation('desk')
  return (
    <span className={classes.chip} data-on={value !== undefined || undefined}>
      <label className={classes.label}>
        <span>{label}</span>
        <input
          type="date"
          className={classes.select}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        />
      </label>
      {value !== undefined && (
        <button
          type="button"
          className={classes.clear}
          aria-label={t('filter.clear', { label })}
          onClick={() => onChange(null)}
        >
          <CloseIcon />
        </button>
      )}
    </span>
  )
}
