import { useTranslation } from 'react-i18next'
import type { ResultOf } from '../app/graphql.ts'
import { graphql } from '../app/graphql.ts'
import { ChoiceList } from './choice-list.tsx'
import { TextField } from './text-field.tsx'

/** A category's own question, as it is asked for. */
export const AskedField = graphql(`
  fragment AskedField on CategoryField @_unmask {
    name
    label
    hint
    kind
    required
    maxLength
    options {
      value
      label
    }
  }
`)

export type AskedField = ResultOf<typeof AskedField>

type AskedQuestionProps = {
  /** `details.` and its name, unless told. */
  id?: string
  field: AskedField
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** One of a category's own questions, drawn from its kind. */
export const AskedQuestion = ({ id: given, field, value, error, onChange }: AskedQuestionProps) => {
  const { t } = useTranslation('shell')
  const id = given ?? `details.${field.name}`
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
  if (field.kind === 'MONEY')
    return <TextField {...common} inputMode="decimal" isShort after={<span>{t('yuan')}</span>} />
  return <TextField {...common} maxLength={field.maxLength ?? 200} isLong={field.kind === 'LONG_TEXT'} />
}
