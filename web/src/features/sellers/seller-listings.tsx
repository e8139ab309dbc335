import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { FindingLine } from '../../ui/desk/finding-line.tsx'
import { KeysetPages } from '../../ui/desk/keyset-pages.tsx'
import { ListingWords } from '../../ui/desk/listing-words.tsx'
import { sayMoney } from '../../ui/desk/money.ts'
import { useAddress } from '../../ui/desk/use-address.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { sellerListingsQuery } from './seller-query.ts'

/** What the seller offers, with what our signals found in it. */
export const SellerListings = ({ sellerId }: { sellerId: string }) => {
  const { t } = useTranslation('sellers')
  const [chosen] = language.use()
  const { read } = useAddress()
  const answer = useAnswer({
    query: sellerListingsQuery,
    variables: { id: sellerId, after: read('after') },
    about: sellerId,
    alsoOf: ['Listing', 'Finding'],
  })
  return (
    <section className={card.section}>
      <h2>{t('listings.title')}</h2>
      <Answered answer={answer} waiting={t('listings.waiting')}>
        {({ seller }) =>
          seller && (
            <>
              {seller.listings.nodes.length === 0 && <p>{t('listings.none')}</p>}
              <ul className={card.list}>
                {seller.listings.nodes.map((listing) => (
                  <li key={listing.id} className={card.card}>
                    <ListingWords title={listing.title} text={listing.text} findings={listing.findings} />
                    <p className={card.quiet}>
                      {[listing.brand, listing.price && sayMoney(listing.price.fen, chosen)]
                        .filter(Boolean)
                        .join(' · ')}{' '}
                      <Link to={`/desk/listings/${listing.id}`}>{t('listings.open')}</Link>
                    </p>
                    {listing.findings.map((finding) => (
                      <FindingLine key={finding.id} finding={finding} />
                    ))}
                  </li>
                ))}
              </ul>
              <KeysetPages page={seller.listings.pageInfo} />
            </>
          )
        }
      </Answered>
    </section>
  )
}
