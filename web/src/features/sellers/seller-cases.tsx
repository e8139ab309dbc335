import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { DueWhy } from '../../ui/desk/due-why.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { sayDay } from '../../ui/say-date.ts'
import type { Seller } from './seller-query.ts'

export const SellerCases = ({ seller }: { seller: Seller }) => {
  const { t } = useTranslation('sellers')
  const [chosen] = language.use()
  const { nodes, pageInfo } = seller.cases
  const hidden = seller.caseCount - nodes.length
  return (
    <section className={card.section}>
      <h2>{t('casesTitle')}</h2>
      {nodes.length === 0 && <p>{t('noCases')}</p>}
      <ul className={card.list}>
        {nodes.map((one) => (
          <li key={one.id} className={card.card}>
            <div className={card.between}>
              <h3>
                <Link to={`/desk/cases/${one.id}`}>{one.number}</Link>
              </h3>
              <Tag tone={one.isClosed ? 'plain' : 'accent'}>{one.stateLabel}</Tag>
            </div>
            <p className={card.quiet}>
              {[one.procedureLabel, one.categoryLabel, t('received', { day: sayDay(one.receivedOn, chosen) })].join(
                ' · ',
              )}
              {one.assignee && ` · ${one.assignee.name}`}
              {one.seller && one.seller.id !== seller.id && ` · ${t('underName', { name: one.seller.name })}`}
            </p>
            {one.due && <DueWhy due={one.due} />}
          </li>
        ))}
      </ul>
      {!pageInfo.hasNextPage && hidden > 0 && <p className={card.quiet}>{t('hiddenCases', { count: hidden })}</p>}
      {pageInfo.hasNextPage && <p className={card.quiet}>{t('moreCases', { count: seller.caseCount })}</p>}
    </section>
  )
}
