import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { shippedTermsQuery } from './lexicon-query.ts'
import { draftOfTerm, type RuleDraft } from './rule-draft.ts'

type TargetFieldProps = {
  draft: RuleDraft
  onChange: (changes: Partial<RuleDraft>) => void
  error: string | undefined
}

/** The shipped term a rule changes or takes out, found by one of its words. */
export const TargetField = ({ draft, onChange, error }: TargetFieldProps) => {
  const { t } = useTranslation('lexicon')
  const [text, setText] = useState(draft.target.split(':')[1] ?? '')
  const found = useAnswer({ query: shippedTermsQuery, variables: { text }, about: 'shipped-terms' }).data?.shippedTerms
  const isListed = draft.target === '' || found?.some(({ key }) => key === draft.target)
  const choose = (key: string) => {
    const term = found?.find((one) => one.key === key)
    onChange({ ...(term && draft.kind === 'REPLACE' ? draftOfTerm(draft, term) : {}), target: key })
  }
  return (
    <>
      <TextField id="target-text" label={t('form.find')} value={text} onChange={setText} />
      <SelectField
        id="target"
        label={t('target')}
        error={error}
        value={draft.target}
        onChange={choose}
        choose={t('form.choose')}
        options={[
          ...(isListed ? [] : [{ value: draft.target, label: draft.target.split(':')[1]! }]),
          ...(found ?? []).map(({ key, categoryLabel, words }) => ({
            value: key,
            label: `${words.slice(0, 4).join(' ')} · ${categoryLabel}`,
          })),
        ]}
      />
    </>
  )
}
