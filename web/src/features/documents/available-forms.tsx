import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import classes from './documents.module.css'
import type { AvailableForm } from './documents-query.ts'

type AvailableFormsProps = { forms: readonly AvailableForm[]; onOpen: (form: AvailableForm) => void }

/** Of what a case may have several of, each paper has its own way to be issued again. */
export const isOnItsPaper = ({ name, measure, replacesId }: AvailableForm, forms: readonly AvailableForm[]): boolean =>
  replacesId !== null && forms.some((one) => one.name === name && one.measure === measure && one.replacesId === null)

/** The forms that can be issued now, each a button; the others folded away, with the reason why not. */
export const AvailableForms = ({ forms, onOpen }: AvailableFormsProps) => {
  const { t } = useTranslation('documents')
  const possible = forms.filter((form) => form.enabled && !isOnItsPaper(form, forms))
  const others = forms.filter((form) => !form.enabled)
  return (
    <>
      {possible.length === 0 && <p className={card.quiet}>{t('forms.none')}</p>}
      <ul className={classes.forms}>
        {possible.map((form) => (
          <li key={`${form.name} ${form.measure}`}>
            <Button variant="default" className={classes.form ?? ''} onClick={() => onOpen(form)}>
              <span>
                {form.replacesId ? t('forms.again', { form: form.label }) : form.label}
                {form.measureLabel && <span className={classes.about}>{form.measureLabel}</span>}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary className={classes.summary}>{t('forms.others', { count: others.length })}</summary>
          <ul className={classes.others}>
            {others.map((form) => (
              <li key={form.name}>
                {form.label} <span className={card.quiet}>{form.disabledReason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
