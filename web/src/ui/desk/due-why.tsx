import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DueFacts } from '../due-line.tsx'
import { DueSign } from './due-sign.tsx'
import classes from './due-why.module.css'

type DueWhyProps = { due: DueFacts; isNamed?: boolean }

/** A date in a row or on a card, with how it was counted, and by which article, one tap away. */
export const DueWhy = ({ due, isNamed }: DueWhyProps) => {
  const id = useId()
  const { t } = useTranslation('shell')
  return (
    <>
      <button type="button" className={classes.date} popoverTarget={id}>
        <DueSign due={due} isNamed={isNamed ?? false} />
        <span className="visually-hidden">{t('due.why')}</span>
      </button>
      <div id={id} popover="auto" className={classes.why}>
        <p className={classes.what}>{due.label}</p>
        <ul>
          {[due.article, ...due.explanation].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </>
  )
}
