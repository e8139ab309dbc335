import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { language } from '../../app/preferences.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { may, useMe } from '../../ui/desk/me.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { sayDay, sayTime } from '../../ui/say-date.ts'
import { EndLinkForm } from './end-link-form.tsx'
import { LinkForm } from './link-form.tsx'
import { type SellerLink, sellerLinksQuery } from './links-query.ts'

/** For whom a seller sells and who sells for it, with the forms to record such a link and to end one. */
export const SellerLinks = ({ sellerId }: { sellerId: string }) => {
  const { t } = useTranslation('sellers')
  const me = useMe()
  const [isAdding, setAdding] = useState(false)
  const answer = useAnswer({
    query: sellerLinksQuery,
    variables: { id: sellerId },
    about: `links ${sellerId}`,
    alsoOf: ['SellerLink', 'SellerMerge'],
  })
  return (
    <section className={card.section}>
      <h2>{t('links.title')}</h2>
      <Answered answer={answer} waiting={t('links.title')}>
        {({ seller }) => {
          const links = seller?.operator?.links ?? []
          if (links.length === 0) return <p>{t('links.none')}</p>
          return (
            <ul className={card.list}>
              {links.map((link) => (
                <OneLink key={link.id} link={link} />
              ))}
            </ul>
          )
        }}
      </Answered>
      <p>
        <Link to={`/desk/sellers/${sellerId}/chain`}>{t('links.chain')}</Link>
      </p>
      {may(me, 'decide:SellerMerge') &&
        (isAdding ? (
          <LinkForm sellerId={sellerId} onClose={() => setAdding(false)} />
        ) : (
          <div className={card.buttons}>
            <Button variant="default" onClick={() => setAdding(true)}>
              {t('links.add')}
            </Button>
          </div>
        ))}
    </section>
  )
}

const OneLink = ({ link }: { link: SellerLink }) => {
  const { t } = useTranslation('sellers')
  const [chosen] = language.use()
  const me = useMe()
  const [isEnding, setEnding] = useState(false)
  const { id, upline, downline, note, sinceOn, recordedAt, sourceCase, sourceListing } = link
  return (
    <li className={card.card}>
      <h3>
        {t('links.of')} {upline && <Link to={`/desk/sellers/${upline.id}`}>{upline.name}</Link>} → {t('links.to')}{' '}
        {downline && <Link to={`/desk/sellers/${downline.id}`}>{downline.name}</Link>}
      </h3>
      <p className={card.prose}>{note}</p>
      {sourceCase && (
        <p>
          {t('links.fromCase')} <Link to={`/desk/cases/${sourceCase.id}`}>{sourceCase.number}</Link>
        </p>
      )}
      {sourceListing && (
        <p>
          {t('links.fromListing')} <Link to={`/desk/listings/${sourceListing.id}`}>{sourceListing.title}</Link>
        </p>
      )}
      <p className={card.quiet}>
        {[
          sinceOn === null ? t('links.sinceUnknown') : t('links.since', { day: sayDay(sinceOn, chosen) }),
          t('links.recorded', { at: sayTime(recordedAt, chosen) }),
        ].join(' · ')}
      </p>
      {isEnding ? (
        <EndLinkForm linkId={id} onClose={() => setEnding(false)} />
      ) : (
        may(me, 'decide:SellerMerge') && (
          <div className={card.buttons}>
            <Button variant="default" onClick={() => setEnding(true)}>
              {t('links.end.button')}
            </Button>
          </div>
        )
      )}
    </li>
  )
}
