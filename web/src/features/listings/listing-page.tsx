import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { language } from '../../app/preferences.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import { AskBrand } from '../../ui/desk/ask-brand.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { Facts } from '../../ui/desk/facts.tsx'
import { FindingLine } from '../../ui/desk/finding-line.tsx'
import { firstWords } from '../../ui/desk/first-words.ts'
import { isUuid } from '../../ui/desk/is-uuid.ts'
import { ListingPrice } from '../../ui/desk/listing-price.tsx'
import { ListingWords } from '../../ui/desk/listing-words.tsx'
import { OutsideLink } from '../../ui/desk/outside-link.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { sayTime } from '../../ui/say-date.ts'
import { ListingCopies } from './listing-copies.tsx'
import { ListingPictures } from './listing-pictures.tsx'
import { type Listing, listingQuery } from './listing-query.ts'
import { ListingScore } from './listing-score.tsx'

export const ListingPage = () => {
  const { t } = useTranslation('listings')
  const { listingId = '' } = useParams()
  const answer = useAnswer({
    query: listingQuery,
    variables: { id: listingId },
    about: listingId,
    alsoOf: ['Listing', 'Finding'],
    pause: !isUuid(listingId),
  })
  if (!isUuid(listingId) || answer.data?.listing === null)
    return (
      <DeskPage title={t('notFound.title')}>
        <Empty title={t('notFound.what')}>
          <p>{t('notFound.text')}</p>
        </Empty>
      </DeskPage>
    )
  return (
    <DeskPage title={answer.data?.listing ? firstWords(answer.data.listing.title) : t('one')}>
      <Answered answer={answer} waiting={t('waitingOne')}>
        {({ listing }) => listing && <ListingFacts listing={listing} />}
      </Answered>
    </DeskPage>
  )
}

const ListingFacts = ({ listing }: { listing: Listing }) => {
  const { t } = useTranslation('listings')
  const [chosen] = language.use()
  return (
    <>
      <section className={card.section}>
        <Facts
          facts={[
            listing.seller && {
              label: t('seller'),
              value: <Link to={`/desk/sellers/${listing.seller.id}`}>{listing.seller.name}</Link>,
            },
            listing.brand && { label: t('brand'), value: listing.brand },
            listing.price && {
              label: t('price'),
              value: <ListingPrice fen={listing.price.fen} findings={listing.findings} />,
            },
            listing.url && { label: t('url'), value: <OutsideLink url={listing.url} /> },
            { label: t('knownSince'), value: sayTime(listing.createdAt, chosen) },
            {
              label: t('screened'),
              value: listing.screenedAt ? sayTime(listing.screenedAt, chosen) : t('notScreened'),
            },
          ]}
        />
      </section>
      <section className={card.section}>
        <h2>{t('words')}</h2>
        <ListingWords title={listing.title} text={listing.text} findings={listing.findings} />
      </section>
      <ListingPictures listing={listing} />
      <section className={card.section}>
        <h2>{t('findings')}</h2>
        {listing.findings.length === 0 && <p>{t('noFindings')}</p>}
        {listing.findings.map((finding) => (
          <div key={finding.id}>
            <FindingLine finding={finding} />
            <AskBrand finding={finding} />
          </div>
        ))}
      </section>
      {listing.scores.length > 0 && (
        <section className={card.section}>
          <h2>{t('scores')}</h2>
          {listing.scores.map((score) => (
            <ListingScore key={score.kind} score={score} />
          ))}
        </section>
      )}
      <ListingCopies listingId={listing.id} copies={listing.copies} />
    </>
  )
}
