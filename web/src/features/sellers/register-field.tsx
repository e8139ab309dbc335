import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { fieldId } from './register-answers.ts'
import type { RegisterField } from './seller-query.ts'

type RegisterFieldProps = {
  field: RegisterField
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

// Up to so many choices are laid open; more go into a list.
const LAID_OPEN = 4

/** One field of an action's form, by its kind. */
export const RegisterFieldControl = ({ field, value, error, onChange }: RegisterFieldProps) => {
  const { t } = useTranslation('sellers')
  const { label, hint, kind, required } = field
  const shared = { id: fieldId(field.name), why: hint ?? undefined, error, isOptional: !required }
  const text = { ...shared, label, value, onChange }
  const options = field.options ?? []
  switch (kind) {
    case 'BOOLEAN':
      return (
        <ChoiceList
          {...shared}
          isOptional={false}
          legend={label}
          kind="one"
          items={[
            { value: 'true', label: t('form.yes') },
            { value: 'false', label: t('form.no') },
          ]}
          chosen={[value || 'false']}
          onChange={([next]) => onChange(next ?? '')}
        />
      )
    case 'CHOICE':
      if (options.length <= LAID_OPEN)
        return (
          <ChoiceList
            {...shared}
            legend={label}
            kind="one"
            items={[...options]}
            chosen={value ? [value] : []}
            onChange={([next]) => onChange(next ?? '')}
          />
        )
      return <SelectField {...text} choose={t('form.choose')} options={options} />
    case 'LONG_TEXT':
      return <TextField {...text} isLong maxLength={field.maxLength ?? 3_000} />
    case 'DATE':
      return <TextField {...text} type="date" isShort />
    case 'NUMBER':
      return <TextField {...text} inputMode="numeric" isShort maxLength={9} />
    case 'MONEY':
      return <TextField {...text} inputMode="decimal" isShort maxLength={16} after={<span>{t('form.yuan')}</span>} />
    default:
      return <TextField {...text} maxLength={field.maxLength ?? 200} />
  }
}
