import { useTranslation } from 'react-i18next'
import card from '../../ui/desk/card.module.css'
import { Tag } from '../../ui/desk/tag.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Indicators } from './checks-query.ts'

/** The factors of article 17 with their figures; that they decide nothing stands above them. */
export const CaseIndicators = ({ indicators }: { indicators: Indicators }) => {
  const { t } = useTranslation('cases')
  return (
    <section className={card.section}>
      <h2>{t('checks.indicators.title')}</h2>
      <Notice kind="info">
        <p>{indicators.neverDecides}</p>
        <p>{t('checks.indicators.own')}</p>
      </Notice>
      <ul className={card.list}>
        {indicators.indicators.map((one) => (
          <li key={one.factor} className={card.card}>
            <h3>{one.label}</h3>
            <p className={card.prose}>{one.meaning}</p>
            <ul>
              {one.figures.map((figure) => (
                <li key={figure.label}>
                  {figure.label}
                  {t('checks.indicators.is')}
                  <strong>{figure.value}</strong>{' '}
                  {figure.isNotable && <Tag tone="soon">{t('checks.indicators.notable')}</Tag>}
                </li>
              ))}
            </ul>
            <p className={card.quiet}>{one.article}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
