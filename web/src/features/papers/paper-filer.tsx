import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './paper-form.module.css'
import { FILER_WORDS, manyOf } from './paper-input.ts'
import type { PartProps } from './part-props.ts'

const MAX_LENGTH = { name: 50, phone: 20, address: 200 }

/** Who filed: needed for a complaint, free for a report; and what a complainant agrees to. */
export const PaperFiler = ({ typed, problems, write }: PartProps) => {
  const { t } = useTranslation('papers')
  const isDispute = manyOf(typed, 'kinds').includes('DISPUTE')
  return (
    <section className={classes.part}>
      <h2>{t('section.filer')}</h2>
      {!isDispute && <p>{t('filerNone')}</p>}
      {FILER_WORDS.map((word) => (
        <TextField
          key={word}
          id={`filer.${word}`}
          label={t(word)}
          error={problemAt(problems, `filer.${word}`)}
          value={typed[`filer.${word}`] ?? ''}
          onChange={(value) => write(`filer.${word}`, value)}
          maxLength={MAX_LENGTH[word]}
          isOptional={!isDispute}
        />
      ))}
      {isDispute && (
        <ChoiceList
          id="consents"
          legend={t('consents')}
          items={(['consentDelegate', 'consentPublish'] as const).map((value) => ({ value, label: t(value) }))}
          chosen={manyOf(typed, 'consents')}
          kind="many"
          isOptional
          onChange={(consents) => write('consents', consents.join(','))}
        />
      )}
    </section>
  )
}
