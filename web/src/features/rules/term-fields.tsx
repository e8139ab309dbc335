import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import type { Problem } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { lexiconChoicesQuery } from './lexicon-query.ts'
import type { RuleDraft } from './rule-draft.ts'

type TermFieldsProps = {
  draft: RuleDraft
  onChange: (changes: Partial<RuleDraft>) => void
  problems: readonly Problem[]
}

const lists = ['words', 'disguises', 'unless'] as const
const severities = [4, 3, 2, 1] as const
const picks = [
  ['harmlessIn', 'topics'],
  ['onlyIn', 'topics'],
  ['articles', 'articles'],
] as const

/** The parts of a term; a problem with one word of a list stands beside the list. */
export const TermFields = ({ draft, onChange, problems }: TermFieldsProps) => {
  const { t } = useTranslation('lexicon')
  const choices = useAnswer({ query: lexiconChoicesQuery, variables: {}, about: 'lexicon-choices' }).data
  const troubleOf = (part: string): string | undefined => {
    const found = problems.find(({ path }) => path === `term.${part}` || path.startsWith(`term.${part}.`))
    const at = found && /\.(\d+)$/.exec(found.path)?.[1]
    return at === undefined ? found?.message : t('form.lineTrouble', { line: Number(at) + 1, message: found?.message })
  }
  return (
    <>
      <SelectField
        id="category"
        label={t('category')}
        error={troubleOf('category')}
        value={draft.category}
        onChange={(category) => onChange({ category: category as RuleDraft['category'] })}
        choose={t('form.choose')}
        options={choices?.lexiconChoices.categories ?? []}
      />
      <SelectField
        id="severity"
        label={t('term.severity')}
        error={troubleOf('severity')}
        value={String(draft.severity)}
        onChange={(severity) => onChange({ severity: Number(severity) })}
        options={severities.map((value) => ({ value: String(value), label: t(`severities.${value}`) }))}
      />
      {lists.map((name) => (
        <TextField
          key={name}
          id={name}
          label={t(`term.${name}`)}
          why={t(`form.${name}Why`)}
          isOptional={name !== 'words'}
          isLong
          value={draft[name]}
          onChange={(text) => onChange({ [name]: text })}
          error={troubleOf(name)}
        />
      ))}
      <TextField
        id="caveat-zh"
        label={t('form.caveatZh')}
        why={t('form.caveatWhy')}
        isOptional
        maxLength={200}
        value={draft.caveatZh}
        onChange={(caveatZh) => onChange({ caveatZh })}
        error={troubleOf('caveat.zh')}
      />
      <TextField
        id="caveat-en"
        label={t('form.caveatEn')}
        isOptional
        maxLength={400}
        value={draft.caveatEn}
        onChange={(caveatEn) => onChange({ caveatEn })}
        error={troubleOf('caveat.en')}
      />
      {picks.map(([name, of]) => (
        <details key={name} open={draft[name].length > 0 || undefined}>
          <summary>{t('form.picked', { what: t(`term.${name}`), count: draft[name].length })}</summary>
          <ChoiceList
            id={name}
            legend={t(`term.${name}`)}
            isLegendHidden
            why={t(`form.${name}Why`)}
            kind="many"
            isOptional
            items={choices?.lexiconChoices[of] ?? []}
            chosen={draft[name]}
            onChange={(chosen) => onChange({ [name]: chosen })}
            error={troubleOf(name)}
          />
        </details>
      ))}
    </>
  )
}
