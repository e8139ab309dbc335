import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Picker } from '../../ui/desk/picker.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import fieldClasses from '../../ui/field.module.css'
import { Field } from '../../ui/field.tsx'
import { affiliations, platforms } from './people-query.ts'

type AffiliationProps = { id: string; value: string; error: string | undefined; onChange: (id: string) => void }

/** A brand of the register, found by its name. */
export const BrandPicker = ({ onChange, ...rest }: AffiliationProps & { name: string | undefined }) => {
  const { t } = useTranslation('people')
  const [words, setWords] = useState('')
  const answer = useAnswer({
    query: affiliations,
    variables: { query: words },
    about: 'brands',
    pause: words === '',
  })
  return (
    <Picker
      {...rest}
      label={t('form.brand')}
      why={t('form.brandWhy')}
      isOptional={false}
      onPick={(picked) => onChange(picked?.value ?? '')}
      onSearch={setWords}
      answer={answer}
      options={(answer.data?.brands.nodes ?? []).map(({ id, nameZh, nameLatin }) => ({
        value: id,
        label: nameZh,
        ...(nameLatin ? { facts: nameLatin } : {}),
      }))}
      none={t('form.noBrand')}
    />
  )
}

/** One of the partner platforms. */
export const PlatformField = ({ id, value, error, onChange }: AffiliationProps) => {
  const { t } = useTranslation('people')
  const answer = useAnswer({ query: platforms, variables: {}, about: 'partners' })
  return (
    <Field id={id} label={t('form.platform')} error={error}>
      {(control) => (
        <select
          {...control}
          className={fieldClasses.input}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('form.choose')}</option>
          {(answer.data?.partners ?? [])
            .filter(({ id: known, disabledAt }) => !disabledAt || known === value)
            .map((partner) => (
              <option key={partner.id} value={partner.id}>
                {partner.name}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
}
