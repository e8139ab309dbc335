import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, choosable } from './case-columns.ts'
import classes from './queue-tools.module.css'

/** Which columns the queue shows. */
export const ColumnChooser = ({ shown, toggle }: { shown: readonly Column[]; toggle: (column: Column) => void }) => {
  const { t } = useTranslation('cases')
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={classes.columns} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>{t('columns.title')}</summary>
      {isOpen && (
        <fieldset className={classes.choices}>
          <legend className="visually-hidden">{t('columns.title')}</legend>
          {choosable.map((column) => (
            <label key={column} className={classes.choice}>
              <input type="checkbox" checked={shown.includes(column)} onChange={() => toggle(column)} />
              {t(`column.${column}`)}
            </label>
          ))}
        </fieldset>
      )}
    </details>
  )
}
