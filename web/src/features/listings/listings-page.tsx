import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { graphql } from '../../app/graphql.ts'
import { language } from '../../app/preferences.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { Degraded } from '../../ui/desk/degraded.tsx'
import { DeskPage, Toolbar } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { sayMoney } from '../../ui/desk/money.ts'
import { SearchBox } from '../../ui/desk/search-box.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { rowId, useRowKeys } from '../../ui/desk/use-row-keys.ts'

const listingsQuery = graphql(`
  query Listings($query: String, $after: String) {
    listings(query: $query, first: 30, after: $after) {
      degraded
      nodes {
        id title brand
        price { fen }
        seller { id name }
        findings { id label state }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

/** Everything offered that we know of, by its words. */
export const ListingsPage = () => {
  const { t } = useTranslation('listings')
  const [chosen] = language.use()
  const { read, change } = useAddress()
  const search = useCallback((query: string) => change({ query }, { replace: true }), [change])
  const query = read('query')?.slice(0, 100)
  const answer = useAnswer({
    query: listingsQuery,
    variables: { query, after: read('after') },
    about: 'listings',
    alsoOf: ['Listing', 'Finding'],
  })
  useRowKeys((answer.data?.listings.nodes ?? []).map((listing) => listing.id))
  return (
    <DeskPage title={t('title')}>
      <Toolbar label={t('filter')}>
        <SearchBox label={t('query')} placeholder={t('placeholder')} value={query ?? ''} onChange={search} />
      </Toolbar>
      <Answered answer={answer} waiting={t('waiting')} skeleton={<GreyRows rows={8} height="4.75rem" gap="0.5rem" />}>
        {({ listings }) => (
          <>
            <Degraded isDegraded={listings.degraded} />
            {listings.nodes.length === 0 && (
              <Empty title={query ? t('empty.found', { query }) : t('empty.title')}>
                <p>{query ? t('empty.foundText') : t('empty.text')}</p>
              </Empty>
            )}
            <ul className={card.list}>
              {listings.nodes.map((listing) => (
                <li key={listing.id} className={card.card} data-row>
                  <h2>
                    <Link id={rowId(listing.id)} to={`/desk/listings/${listing.id}`}>
                      {listing.title}
                    </Link>
                  </h2>
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
            <KeysetPages page={listings.pageInfo} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}
