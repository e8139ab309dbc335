import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { peopleMeant } from '../../ui/desk/people-meant.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FormColleague, FormField } from './documents-query.ts'
import { fieldId } from './form-answers.ts'

type FormFieldControlProps = {
  field: FormField
  value: string
  error: string | undefined
  onChange: (value: string) => void
  colleagues: readonly FormColleague[]
}

/** One field of a form, by its kind. */
export const FormFieldControl = ({ field, value, error, onChange, colleagues }: FormFieldControlProps) => {
  const { t } = useTranslation('documents')
  const { label, hint, kind, required } = field
  const shared = { id: fieldId(field.name), why: hint ?? undefined, error, isOptional: !required }
  const text = { ...shared, label, value, onChange }
  const choices = (items: { value: string; label: string; description?: string | null }[]) => (
    <ChoiceList
      {...shared}
      legend={label}
      kind="one"
      items={items}
      chosen={value ? [value] : []}
      onChange={([next]) => onChange(next ?? '')}
    />
  )
  switch (kind) {
    case 'CHOICE':
      return choices((field.options ?? []).map(({ article, ...option }) => ({ ...option, description: article })))
    case 'BOOLEAN':
      return choices([
        { value: 'true', label: t('issue.yes') },
        { value: 'false', label: t('issue.no') },
      ])
    case 'LONG_TEXT':
      return <TextField {...text} isLong maxLength={field.maxLength ?? 3_000} />
    case 'DATE':
      return <TextField {...text} type="date" isShort />
    case 'TIME':
      return <TextField {...text} type="time" isShort />
    case 'PERSON':
      return (
        <SelectField
          {...text}
          choose={t('issue.choose')}
          options={peopleMeant(colleagues, field).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )
    case 'NUMBER':
      return <TextField {...text} inputMode="numeric" isShort maxLength={12} />
    case 'MONEY':
      return <TextField {...text} inputMode="decimal" isShort maxLength={16} after={<span>{t('issue.yuan')}</span>} />
    default:
      return <TextField {...text} maxLength={field.maxLength ?? 200} />
  }
}
