import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../ui/choice-list.tsx'
import type { Typed } from '../../ui/desk/use-draft.ts'
import fieldClasses from '../../ui/field.module.css'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './action-field.module.css'
import { askedOf } from './asked-of.ts'
import { AuthorityField } from './authority-field.tsx'
import { CaseField } from './case-field.tsx'
import type { ActionField, Case } from './case-query.ts'
import { FileField } from './file-field.tsx'
import { PersonField } from './person-field.tsx'
import { SellerField } from './seller-field.tsx'
import { VenueAnswerField } from './venue-answer-field.tsx'

export type ControlProps = {
  id: string
  field: ActionField
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

type ActionControlProps = ControlProps & {
  found: Case
  /** What the other fields of the form hold. */
  typed: Typed
  /** The case and the step that the form belongs to. */
  form: string
}

// Up to so many choices are laid open; more go into a list. Grounds are always: each with its article, to be read before one is chosen.
const LAID_OPEN = 6

const isLaidOpen = (options: NonNullable<ActionField['options']>): boolean =>
  options.length <= LAID_OPEN || options.some(({ article }) => article)

/** One field of an action's form, by its kind. */
export const ActionFieldControl = ({ found, typed, form, ...props }: ActionControlProps) => {
  const { t } = useTranslation('cases')
  const { field, value, onChange } = props
  const shared = { ...askedOf(props), value, onChange }
  switch (field.kind) {
    case 'PERSON':
      return <PersonField {...props} colleagues={found.colleagues} />
    case 'SELLER':
      return <SellerField {...props} />
    case 'AUTHORITY':
      return <AuthorityField {...props} />
    case 'FILE':
      return <FileField {...props} form={form} />
    case 'VENUE_ANSWER':
      return <VenueAnswerField {...props} found={found} fact={typed.fact ?? ''} />
    case 'CASE':
      return <CaseField {...props} found={found} />
    case 'CHOICE':
      return <ChoiceField {...props} />
    case 'BOOLEAN':
      return <YesField {...props} />
    case 'LONG_TEXT':
      return <TextField {...shared} isLong maxLength={field.maxLength ?? 3_000} />
    case 'DATE':
      return <TextField {...shared} type="date" isShort />
    case 'TIME':
      return <TextField {...shared} type="time" isShort />
    case 'NUMBER':
      return <TextField {...shared} inputMode="numeric" isShort maxLength={12} />
    case 'MONEY':
      return <TextField {...shared} inputMode="decimal" isShort maxLength={16} after={<span>{t('panel.yuan')}</span>} />
    case 'TEXT':
      return <TextField {...shared} maxLength={field.maxLength ?? 200} />
  }
}

const ChoiceField = (props: ControlProps) => {
  const { t } = useTranslation('cases')
  const { field, value, onChange } = props
  const { label, ...asked } = askedOf(props)
  const options = field.options ?? []
  if (isLaidOpen(options))
    return (
      <ChoiceList
        {...asked}
        legend={label}
        kind="one"
        items={options.map((option) => ({ value: option.value, label: option.label, description: option.article }))}
        chosen={value ? [value] : []}
        onChange={([next]) => onChange(next ?? '')}
      />
    )
  const article = options.find((option) => option.value === value)?.article
  return (
    <SelectField
      {...asked}
      label={label}
      value={value}
      onChange={onChange}
      choose={t('panel.choose')}
      options={options}
      after={article && <span className={classes.article}>{article}</span>}
    />
  )
}

const YesField = ({ id, field, value, error, onChange }: ControlProps) => (
  <div className={classes.yes} data-wrong={error ? '' : undefined}>
    <label className={classes.tick}>
      <input
        id={id}
        type="checkbox"
        checked={value === 'true'}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.checked ? 'true' : 'false')}
      />
      <span>{field.label}</span>
    </label>
    {field.hint && <p className={classes.hint}>{field.hint}</p>}
    {error && (
      <p className={fieldClasses.error} id={`${id}-error`}>
        {error}
      </p>
    )}
  </div>
)
