import { useTranslation } from 'react-i18next'
import { AskedQuestion } from '../../ui/asked-question.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { problemAt } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './paper-form.module.css'
import { categoryOf, detailId, KINDS, manyOf } from './paper-input.ts'
import type { PartProps } from './part-props.ts'

/** Complaint or report, its category with its own questions, and the words of the paper. */
export const PaperWhat = ({ choices, typed, problems, write }: PartProps) => {
  const { t } = useTranslation('papers')
  const category = categoryOf(choices, typed)
  return (
    <section className={classes.part}>
      <h2>{t('section.what')}</h2>
      <ChoiceList
        id="kinds"
        legend={t('kinds')}
        why={t('kindsWhy')}
        error={problemAt(problems, 'kinds')}
        items={KINDS.map((value) => ({ value, label: t(`kind.${value}`), description: t(`kind.${value}Why`) }))}
        chosen={manyOf(typed, 'kinds')}
        kind="many"
        onChange={(kinds) => write('kinds', kinds.join(','))}
      />
      <SelectField
        id="category"
        label={t('category')}
        error={problemAt(problems, 'category')}
        value={typed.category ?? ''}
        onChange={(value) => write('category', value)}
        choose={t('choose')}
        options={choices.categories.map(({ name, label }) => ({ value: name, label }))}
      />
      {category?.fields.map((field) => {
        const id = detailId(category.name, field.name)
        return (
          <AskedQuestion
            key={id}
            id={id}
            field={field}
            value={typed[id] ?? ''}
            error={problemAt(problems, id)}
            onChange={(value) => write(id, value)}
          />
        )
      })}
      <TextField
        id="narrative"
        label={t('narrative')}
        why={t('narrativeWhy')}
        error={problemAt(problems, 'narrative')}
        value={typed.narrative ?? ''}
        onChange={(value) => write('narrative', value)}
        maxLength={3_000}
        isLong
      />
      <div className={classes.pair}>
        <TextField
          id="happenedOn"
          label={t('happenedOn')}
          error={problemAt(problems, 'happenedOn')}
          type="date"
          {...(typed.receivedOn ? { max: typed.receivedOn } : {})}
          value={typed.happenedOn ?? ''}
          onChange={(value) => write('happenedOn', value)}
          isShort
          isOptional
        />
        <TextField
          id="amountFen"
          label={t('amount')}
          error={problemAt(problems, 'amountFen')}
          inputMode="decimal"
          value={typed.amountFen ?? ''}
          onChange={(value) => write('amountFen', value)}
          after={<span>{t('shell:yuan')}</span>}
          maxLength={20}
          isShort
          isOptional
        />
      </div>
    </section>
  )
}
