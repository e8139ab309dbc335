import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { Tag } from '../../ui/desk/tag.tsx'
import { sayTime } from '../../ui/say-date.ts'
import type { Seller } from './seller-query.ts'

/** The visits on which the party was taken down: when, by whom, and what was decided of it. */
export const SellerVisits = ({ seller }: { seller: Seller }) => {
  const { t } = useTranslation('sellers')
  const [chosen] = language.use()
  if (seller.fieldRecords.length === 0) return null
  return (
    <section className={card.section}>
      <h2>{t('visits.title')}</h2>
      <ul className={card.list}>
        {seller.fieldRecords.map((visit) => (
          <li key={visit.id} className={card.card}>
            <div className={card.between}>
              <h3>{sayTime(visit.takenAt, chosen)}</h3>
              <Tag>{visit.outcomeLabel}</Tag>
            </div>
            {visit.collector && <p className={card.quiet}>{t('visits.collector', { name: visit.collector.name })}</p>}
            {visit.decidedAt && (
              <p className={card.quiet}>
                {t('visits.decided', { name: visit.decidedBy?.name ?? '', time: sayTime(visit.decidedAt, chosen) })}
                {visit.decisionReason && t('visits.reason', { reason: visit.decisionReason })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
