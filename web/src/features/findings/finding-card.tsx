import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { AskBrand } from '../../ui/desk/ask-brand.tsx'
import card from '../../ui/desk/card.module.css'
import { FindingLine } from '../../ui/desk/finding-line.tsx'
import { ListingPrice } from '../../ui/desk/listing-price.tsx'
import { ListingWords } from '../../ui/desk/listing-words.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { Tag } from '../../ui/desk/tag.tsx'
import { rowId } from '../../ui/desk/use-row-keys.ts'
import { DecisionForm } from './decision-form.tsx'
import type { Finding } from './findings-query.ts'
import { useDeciding } from './use-deciding.ts'

/** A finding with the words it fired on, and the two things to make of it. */
export const FindingCard = ({ finding }: { finding: Finding }) => {
  const { t } = useTranslation('findings')
  const me = useMe()
  const [decision, setDecision] = useState<'confirm' | 'dismiss'>()
  const deciding = useDeciding()
  const { listing } = finding
  return (
    <>
      <FindingLine finding={finding} />
      {listing ? (
        <>
          <div className={card.prose}>
            <ListingWords title={listing.title} text={listing.text} findings={[finding]} />
          </div>
          <p className={card.row}>
            <Link id={rowId(finding.id)} to={`/desk/listings/${listing.id}`}>
              {t('listing')}
            </Link>
            {listing.seller && (
              <Link to={`/desk/sellers/${listing.seller.id}`}>
                {listing.seller.caseCount > 0
                  ? t('sellerSeen', { name: listing.seller.name, count: listing.seller.caseCount })
                  : listing.seller.name}
              </Link>
            )}
            {listing.seller?.findings
              .filter(({ state }) => state === 'OPEN')
              .map(({ signal, label, score }) => (
                <Tag key={signal} tone="soon">
                  {t('sellerSignal', { label, score: score.toFixed(2) })}
                </Tag>
              ))}
            {finding.case && (
              <Link to={`/desk/cases/${finding.case.id}`}>{t('evidenceOf', { number: finding.case.number })}</Link>
            )}
            {listing.brand && <span className={card.quiet}>{listing.brand}</span>}
            {listing.price && <ListingPrice fen={listing.price.fen} findings={[finding]} />}
          </p>
        </>
      ) : (
        <p className={card.quiet}>{t('noListing')}</p>
      )}
      <AskBrand finding={finding} />
      {finding.state === 'OPEN' && may(me, 'decide:Finding') && !decision && (
        <div className={card.buttons}>
          <Button variant="default" onClick={() => setDecision('confirm')}>
            {t('confirm')}
          </Button>
          <Button variant="default" onClick={() => setDecision('dismiss')}>
            {t('dismiss')}
          </Button>
        </div>
      )}
      {decision && (
        <DecisionForm
          id={finding.id}
          findingIds={[finding.id]}
          decision={decision}
          deciding={deciding}
          onDone={() => setDecision(undefined)}
          onCancel={() => setDecision(undefined)}
        />
      )}
    </>
  )
}
