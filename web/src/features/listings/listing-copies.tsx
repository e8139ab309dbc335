import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import card from '../../ui/desk/card.module.css'
import { sayMoney } from '../../ui/desk/money.ts'
import { sayTime } from '../../ui/say-date.ts'
import { PicturePair } from './picture-pair.tsx'

type Copies = readonly {
  kind: 'TEXT' | 'PICTURE'
  listingCount: number
  sellerCount: number
  isBounded: boolean
  pictures: readonly { id: string; listingId: string; previewUrl: string | null }[]
  listings: readonly {
    id: string
    title: string
    createdAt: string
    price: { fen: number } | null
    seller: { id: string; name: string } | null
  }[]
}[]

/** Where the words or pictures of a listing stand at other sellers too. */
export const ListingCopies = ({ listingId, copies }: { listingId: string; copies: Copies }) => {
  const { t } = useTranslation('listings')
  const [chosen] = language.use()
  return copies.map(({ kind, listings, listingCount, sellerCount, isBounded, pictures }) => (
    <section key={`${kind} ${listings[0]?.id}`} className={card.section}>
      <h2>{t(`copies.${kind}`)}</h2>
      <p>{t('copies.count', { listings: listingCount, sellers: sellerCount })}</p>
      <p className={card.quiet}>{t('copies.why')}</p>
      {isBounded && <p className={card.quiet}>{t('copies.bounded')}</p>}
      <ul className={card.list} aria-label={t(`copies.${kind}`)}>
        {listings.map((listing, place) => (
          <li key={listing.id} className={card.card}>
            <p>
              {listing.id === listingId ? (
                t('copies.this', { title: listing.title })
              ) : (
                <Link to={`/desk/listings/${listing.id}`}>{listing.title}</Link>
              )}
            </p>
            {listing.id !== listingId && <PicturePair listingId={listingId} other={listing} pictures={pictures} />}
            <p className={card.row}>
              {listing.seller && <Link to={`/desk/sellers/${listing.seller.id}`}>{listing.seller.name}</Link>}
              {listing.price && <span className={card.quiet}>{sayMoney(listing.price.fen, chosen)}</span>}
              <span className={card.quiet}>
                {t(place === 0 ? 'copies.first' : 'copies.since', { when: sayTime(listing.createdAt, chosen) })}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {listingCount > listings.length && <p className={card.quiet}>{t('copies.more', { shown: listings.length })}</p>}
    </section>
  ))
}
