import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { CategoryField } from './categories.ts'

type CategoryQuestionProps = {
  field: CategoryField
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** One of a category's own questions, drawn from its kind. */
export const CategoryQuestion = ({ field, value, error, onChange }: CategoryQuestionProps) => {
  const { t } = useTranslation('filing')
  const id = `details.${field.name}`
  if (field.kind === 'CHOICE' || field.kind === 'BOOLEAN') {
    const isChoice = field.kind === 'CHOICE'
    return (
      <ChoiceList
        id={id}
        legend={field.label}
        isLegendHidden={!isChoice}
        why={field.hint}
        error={error}
        isOptional={!field.required}
        items={isChoice ? (field.options ?? []) : [{ value: 'true', label: field.label }]}
        chosen={value ? [value] : []}
        kind={isChoice ? 'one' : 'many'}
        onChange={(chosen) => onChange(chosen.at(-1) ?? '')}
      />
    )
  }
  const common = { id, label: field.label, why: field.hint, error, isOptional: !field.required, value, onChange }
  if (field.kind === 'DATE') return <TextField {...common} type="date" isShort />
  if (field.kind === 'NUMBER') return <TextField {...common} inputMode="numeric" isShort />
  if (field.kind === 'MONEY') return <TextField {...common} inputMode="decimal" isShort after={t('yuan')} />
  return <TextField {...common} maxLength={field.maxLength ?? 200} isLong={field.kind === 'LONG_TEXT'} />
}
