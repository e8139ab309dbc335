import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { LinkButton } from '../../ui/link-button.tsx'
import classes from './paper-receipt-page.module.css'

type PaperReceiptPageProps = {
  /** The receipt itself, which is a feature of its own. */
  Receipt: ComponentType
}

/** The receipt to print and hand over, and where to go on. */
export const PaperReceiptPage = ({ Receipt }: PaperReceiptPageProps) => {
  const { t } = useTranslation('papers')
  return (
    <div className={classes.page}>
      <Receipt />
      <div className={`${card.buttons} ${classes.on}`}>
        <LinkButton to="/desk/papers">{t('done.another')}</LinkButton>
        <LinkButton to="/desk/cases?queue=OFFICE&order=UPDATED_AT_DESC" variant="default">
          {t('done.toCases')}
        </LinkButton>
      </div>
    </div>
  )
}
