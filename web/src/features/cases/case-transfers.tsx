import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { Tag } from '../../ui/desk/tag.tsx'
import { sayTime } from '../../ui/say-date.ts'
import type { Checks } from './checks-query.ts'

/** Where the case was offered and what became of it, oldest first. */
export const CaseTransfers = ({ transfers }: { transfers: Checks['transfers'] }) => {
  const { t } = useTranslation('cases')
  const [chosen] = language.use()
  if (transfers.length === 0) return null
  return (
    <section className={card.section}>
      <h2>{t('checks.transfers.title')}</h2>
      <ul className={card.list}>
        {transfers.map((one) => (
          <li key={one.id} className={card.card}>
            <div className={card.between}>
              <strong>{t('checks.transfers.way', { from: one.from?.name ?? '', to: one.to?.name ?? '' })}</strong>
              <Tag tone={one.answeredAt ? 'plain' : 'soon'}>{t(`checks.transfers.state.${one.state}`)}</Tag>
            </div>
            <p className={card.quiet}>{sayTime(one.answeredAt ?? one.offeredAt, chosen)}</p>
            <p className={card.prose}>{one.reason}</p>
            {one.answer && <p className={card.prose}>{t('checks.transfers.answer', { answer: one.answer })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
