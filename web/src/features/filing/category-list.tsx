import { useTranslation } from 'react-i18next'
import { FieldError } from '../../ui/field.tsx'
import type { Category } from './categories.ts'
import classes from './filing.module.css'

type CategoryListProps = {
  categories: readonly Category[]
  chosen: string
  error: string | undefined
  onChoose: (name: string) => void
}

/** Buttons, not radio buttons: choosing leads on at once, which arrow keys must not do. */
export const CategoryList = ({ categories, chosen, error, onChoose }: CategoryListProps) => {
  const { t } = useTranslation('filing')
  return (
    <>
      <FieldError id="category-error" error={error} />
      <ul className={classes.results} aria-label={t('what.category')}>
        {categories.map(({ name, label, description }, index) => (
          <li key={name}>
            <button
              type="button"
              id={index === 0 ? 'category' : undefined}
              className={classes.result}
              aria-current={name === chosen || undefined}
              onClick={() => onChoose(name)}
            >
              <strong>{label}</strong>
              <span className={classes.quiet}>{description}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
