import { useTranslation } from 'react-i18next'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { Facts } from '../../ui/desk/facts.tsx'
import { sayMoney } from '../../ui/desk/money.ts'
import { OutsideLink } from '../../ui/desk/outside-link.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { RegisterButtons } from './register-buttons.tsx'
import type { Seller } from './seller-query.ts'

/** Where the seller is met, and what each of its shops took in a year. */
export const SellerAccounts = ({ seller }: { seller: Seller }) => {
  const { t } = useTranslation('sellers')
  return (
    <>
      <section className={card.section}>
        <h2>{t('accounts.title')}</h2>
        {seller.accounts.length === 0 && <p>{t('accounts.none')}</p>}
        <ul className={card.list}>
          {seller.accounts.map((account) => (
            <li key={account.id} className={card.card}>
              <Facts
                facts={[
                  {
                    label: account.platformLabel,
                    value: (
                      <>
                        {account.handle}
                        {account.url && (
                          <>
                            <br />
                            <OutsideLink url={account.url} />
                          </>
                        )}
                      </>
                    ),
                  },
                ]}
              />
              <RegisterButtons names={['recordTurnover']} targetId={account.id} of={account.handle} />
            </li>
          ))}
        </ul>
        <RegisterButtons names={['addAccount']} />
      </section>
      <Turnover seller={seller} />
    </>
  )
}

const Turnover = ({ seller }: { seller: Seller }) => {
  const { t } = useTranslation('sellers')
  const [chosen] = language.use()
  const years = seller.register.turnoverYears
  const shopOf = (part: (typeof years)[number]['parts'][number]) =>
    part.seller && part.seller.id !== seller.id
      ? t('turnover.otherName', { name: part.seller.name })
      : (seller.accounts.find(({ id }) => id === part.accountId)?.handle ?? '')
  if (years.length === 0) return null
  return (
    <section className={card.section}>
      <h2>{t('turnover.title')}</h2>
      <ul className={card.list}>
        {years.map((year) => (
          <li key={year.year} className={card.card}>
            <div className={card.between}>
              <h3>
                {t('turnover.year', {
                  year: year.year,
                  total: sayMoney(Math.round(Number(year.totalYuan) * 100), chosen),
                })}
              </h3>
              {year.isOverLimit && <Tag tone="soon">{t('turnover.over')}</Tag>}
            </div>
            {year.parts.map((part) => (
              <p key={part.accountId} className={card.quiet}>
                {t('turnover.part', {
                  handle: shopOf(part),
                  amount: sayMoney(part.amount.fen, chosen),
                  source: part.sourceLabel,
                  day: part.reportedOn,
                })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
