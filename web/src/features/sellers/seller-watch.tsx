import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { Notice } from '../../ui/notice.tsx'
import { sayDay, sayTime } from '../../ui/say-date.ts'
import { RegisterButtons } from './register-buttons.tsx'
import type { Seller } from './seller-query.ts'

/** What should be looked into, and who of the office watches the seller and why. */
export const SellerWatch = ({ seller }: { seller: Seller }) => {
  const { t } = useTranslation('sellers')
  const [chosen] = language.use()
  const { hints, watches } = seller.register
  if (hints.length === 0 && watches.length === 0) return null
  return (
    <div className={card.form}>
      {hints.map((hint) => (
        <Notice key={hint.name} kind="soon">
          <p>{hint.text}</p>
          <p className={card.quiet}>{t('hint', { article: hint.article })}</p>
        </Notice>
      ))}
      {watches.map((watch) => (
        <div key={watch.id} className={card.card}>
          <p className={card.prose}>
            {t('watch.running', { day: sayDay(watch.endsOn, chosen), reason: watch.reason })}
          </p>
          <p className={card.quiet}>{[watch.putBy?.name, sayTime(watch.putAt, chosen)].filter(Boolean).join(' · ')}</p>
          <RegisterButtons names={['endWatch']} targetId={watch.id} />
        </div>
      ))}
    </div>
  )
}

/** What happened to the entry, newest first. */
export const SellerHistory = ({ seller }: { seller: Seller }) => {
  const { t } = useTranslation('sellers')
  const [chosen] = language.use()
  return (
    <section className={card.section}>
      <h2>{t('history.title')}</h2>
      <ul className={card.list}>
        {seller.history.map((entry) => (
          <li key={entry.id}>
            {entry.label}{' '}
            <span className={card.quiet}>
              {[entry.by?.name ?? t('history.system'), sayTime(entry.at, chosen)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
