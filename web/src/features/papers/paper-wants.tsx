import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './paper-form.module.css'
import { manyOf } from './paper-input.ts'
import type { PartProps } from './part-props.ts'

/** What a complainant asks of the seller. */
export const PaperWants = ({ choices, typed, problems, write }: PartProps) => {
  const { t } = useTranslation('papers')
  return (
    <section className={classes.part}>
      <h2>{t('section.wants')}</h2>
      <ChoiceList
        id="wants"
        legend={t('wants')}
        error={problemAt(problems, 'wants')}
        items={choices.remedies}
        chosen={manyOf(typed, 'wants')}
        kind="many"
        onChange={(wants) => write('wants', wants.join(','))}
      />
      <TextField
        id="otherWant"
        label={t('otherWant')}
        error={problemAt(problems, 'otherWant')}
        value={typed.otherWant ?? ''}
        onChange={(value) => write('otherWant', value)}
        maxLength={300}
        isOptional
      />
    </section>
  )
}
