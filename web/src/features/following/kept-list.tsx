import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keptReceipts, useKeptReceipts } from '../../app/kept-receipts.ts'
import { language } from '../../app/preferences.ts'
import type { FollowKey } from '../../ui/follow-address.ts'
import { sayTime } from '../../ui/say-date.ts'
import classes from './following.module.css'

/** What this device remembers of earlier submissions, each with the ways to open it and to have it forgotten. */
export const KeptList = ({ onOpen }: { onOpen: (key: FollowKey) => void }) => {
  const { t } = useTranslation('following')
  const [chosen] = language.use()
  const kept = useKeptReceipts()
  if (kept.length === 0) return null
  return (
    <section>
      <h2 className={classes.heading}>{t('kept.title')}</h2>
      <ul className={classes.kept}>
        {kept.map(({ number, secret, receivedAt, sellerName, seller }) => (
          <li key={number}>
            <p>
              <strong>{number}</strong>
              <span className={classes.facts}>
                {' '}
                {[sayTime(receivedAt, chosen), sellerName ?? seller.shopName ?? seller.wechatId]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            <div className={classes.adders}>
              <Button variant="default" onClick={() => onOpen({ number, secret: secret ?? '' })}>
                {t(secret ? 'kept.open' : 'kept.fillIn')}
                <span className="visually-hidden">{number}</span>
              </Button>
              <Button variant="subtle" onClick={() => keptReceipts.forget(number)}>
                {t('kept.forget')}
                <span className="visually-hidden">{number}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
