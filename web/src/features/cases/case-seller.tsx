import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { graphql } from '../../app/graphql.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { Empty } from '../../ui/desk/empty.tsx'
import { Facts } from '../../ui/desk/facts.tsx'
import { Tag } from '../../ui/desk/tag.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import type { Case } from './case-query.ts'

const caseSellerQuery = graphql(`
  query CaseSeller($id: UUID!) {
    seller(id: $id) {
      id number name nameInFull kindLabel realNameLabel caseCount openFindingCount
      accounts { id platformLabel handle url }
      identifiers { id kindLabel value }
      cases(first: 6) { nodes { id number procedureLabel categoryLabel stateLabel isClosed } }
      listings(first: 5) { nodes { id title findings { id label state } } }
    }
  }
`)

/** Who the case is about and how sure that is; the whole of it stands on the seller's own page. */
export const CaseSeller = ({ found }: { found: Case }) => {
  const { t } = useTranslation('cases')
  if (!found.seller)
    return (
      <Empty title={t('seller.none')}>
        <p>{t('seller.noneWhy')}</p>
      </Empty>
    )
  return <SellerFacts sellerId={found.seller.id} caseId={found.id} />
}

const SellerFacts = ({ sellerId, caseId }: { sellerId: string; caseId: string }) => {
  const { t } = useTranslation('cases')
  const answer = useAnswer({ query: caseSellerQuery, variables: { id: sellerId }, about: sellerId })
  return (
    <Answered answer={answer} waiting={t('seller.waiting')}>
      {({ seller }) =>
        seller ? (
          <>
            <section className={card.section}>
              <h2>
                <Link to={`/desk/sellers/${seller.id}`}>{seller.nameInFull ?? seller.name}</Link>
              </h2>
              <Facts
                facts={[
                  { label: t('seller.number'), value: seller.number },
                  { label: t('seller.kind'), value: seller.kindLabel },
                  { label: t('seller.realName'), value: seller.realNameLabel },
                  { label: t('seller.cases'), value: t('seller.caseCount', { count: seller.caseCount }) },
                  ...seller.identifiers.map((one) => ({ label: one.kindLabel, value: one.value })),
                  ...seller.accounts.map((one) => ({ label: one.platformLabel, value: one.handle })),
                ]}
              />
            </section>
            <section className={card.section}>
              <h2>{t('seller.otherCases')}</h2>
              <ul className={card.list}>
                {seller.cases.nodes
                  .filter((one) => one.id !== caseId)
                  .map((one) => (
                    <li key={one.id} className={card.card}>
                      <div className={card.between}>
                        <Link to={`/desk/cases/${one.id}`}>{one.number}</Link>
                        <Tag tone={one.isClosed ? 'plain' : 'accent'}>{one.stateLabel}</Tag>
                      </div>
                      <p className={card.quiet}>
                        {one.procedureLabel} · {one.categoryLabel}
                      </p>
                    </li>
                  ))}
              </ul>
              {seller.cases.nodes.every((one) => one.id === caseId) && <p>{t('seller.noOtherCases')}</p>}
            </section>
            <section className={card.section}>
              <h2>{t('seller.listings')}</h2>
              {seller.listings.nodes.length === 0 && <p>{t('seller.noListings')}</p>}
              <ul className={card.list}>
                {seller.listings.nodes.map((listing) => (
                  <li key={listing.id} className={card.card}>
                    <Link to={`/desk/listings/${listing.id}`}>{listing.title}</Link>
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
            </section>
          </>
        ) : (
          <p>{t('seller.unreadable')}</p>
        )
      }
    </Answered>
  )
}
