import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage, Toolbar } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { GreyRows } from '../../ui/desk/grey-rows.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { sayMoney } from '../../ui/desk/money.ts'
import { SearchBox } from '../../ui/desk/search-box.tsx'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { sayDay } from '../../ui/say-date.ts'
import { type PriceRangeRow, priceRangesQuery } from './rules-query.ts'
import classes from './table.module.css'

/** What brands' goods are offered at, and below which price an offer becomes a lead. */
export const PricesPage = () => {
  const { t } = useTranslation('rules')
  const [chosen] = language.use()
  const { read, change } = useAddress()
  const search = useCallback((brand: string) => change({ brand: brand || null }, { replace: true }), [change])
  const brand = read('brand')?.slice(0, 100)
  const answer = useAnswer({
    query: priceRangesQuery,
    variables: { brand, after: read('after') },
    about: 'price-ranges',
  })
  return (
    <DeskPage title={t('prices.title')}>
      <p className={card.quiet}>
        {t('prices.why')} <Link to="/desk/precision">{t('prices.back')}</Link>
      </p>
      <Toolbar label={t('prices.brand')}>
        <SearchBox label={t('prices.brand')} value={brand ?? ''} onChange={search} />
      </Toolbar>
      <Answered
        answer={answer}
        waiting={t('prices.waiting')}
        skeleton={<GreyRows rows={6} height="3rem" gap="0.5rem" />}
      >
        {({ priceEdition, priceRanges }) => (
          <>
            <p>
              {priceEdition
                ? t('prices.asOf', { day: sayDay(priceEdition.asOf, chosen), offers: priceEdition.offers })
                : t('prices.never')}
            </p>
            {priceRanges.nodes.length === 0 ? (
              <Empty title={t('prices.none.title')}>
                <p>{t('prices.none.text')}</p>
              </Empty>
            ) : (
              <table className={classes.table}>
                <caption className="visually-hidden">{t('prices.caption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('prices.goods')}</th>
                    <th scope="col">{t('prices.sellers')}</th>
                    <th scope="col">{t('prices.range')}</th>
                    <th scope="col">{t('prices.middle')}</th>
                    <th scope="col">{t('prices.low')}</th>
                    <th scope="col">{t('prices.far')}</th>
                  </tr>
                </thead>
                <tbody>
                  {priceRanges.nodes.map((range) => (
                    <Row key={`${range.brand} ${range.goods} ${range.amount}`} range={range} />
                  ))}
                </tbody>
              </table>
            )}
            <KeysetPages page={priceRanges.pageInfo} />
          </>
        )}
      </Answered>
    </DeskPage>
  )
}

const Row = ({ range }: { range: PriceRangeRow }) => {
  const { t } = useTranslation('rules')
  const [chosen] = language.use()
  const money = ({ fen }: { fen: number }) => sayMoney(fen, chosen)
  const { p05, p25, p50, p75, p95, sellers, listings } = range
  return (
    <tr>
      <th scope="row">
        {range.brand} · {range.goodsLabel}
        {range.amount && <span className={classes.small}>{range.amount}</span>}
      </th>
      <td data-label={t('prices.sellers')}>{t('prices.of', { sellers, listings })}</td>
      <td data-label={t('prices.range')}>{t('prices.to', { low: money(p05), high: money(p95) })}</td>
      <td data-label={t('prices.middle')}>
        {t('prices.quartiles', { p25: money(p25), p50: money(p50), p75: money(p75) })}
      </td>
      <td data-label={t('prices.low')}>{money(range.low)}</td>
      <td data-label={t('prices.far')}>{money(range.far)}</td>
    </tr>
  )
}
