import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ResultOf } from '../../app/graphql.ts'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { sayMoney } from '../../ui/desk/money.ts'
import { Tag } from '../../ui/desk/tag.tsx'
import { rowId, type Under, useRowKeys } from '../../ui/desk/use-row-keys.ts'
import type { listingsQuery } from './listings-query.ts'

type ListingListProps = { edges: ResultOf<typeof listingsQuery>['listings']['edges']; under: Under | undefined }

export const ListingList = ({ edges, under }: ListingListProps) => {
  const { t } = useTranslation('listings')
  const [chosen] = language.use()
  useRowKeys(
    useMemo(() => edges.map(({ node }) => node.id), [edges]),
    { under },
  )
  return (
    <ul className={card.list} aria-label={t('title')}>
      {edges.map(({ node: listing, whyLabel }) => (
        <li key={listing.id} className={card.card} data-row>
          <div className={card.between}>
            <h2>
              <Link id={rowId(listing.id)} to={`/desk/listings/${listing.id}`}>
                {listing.title}
              </Link>
            </h2>
            {whyLabel && <Tag>{whyLabel}</Tag>}
          </div>
          <p className={card.quiet}>
            {[listing.seller?.name, listing.brand, listing.price && sayMoney(listing.price.fen, chosen)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <div className={card.row}>
            {listing.findings.map((finding) => (
              <Tag key={finding.id} tone={finding.state === 'DISMISSED' ? 'plain' : 'soon'}>
                {finding.label}
              </Tag>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
