import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { language } from '../../app/preferences.ts'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { DivisionName } from '../../ui/desk/division-name.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { Facts } from '../../ui/desk/facts.tsx'
import { isUuid } from '../../ui/desk/is-uuid.ts'
import { Tag } from '../../ui/desk/tag.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { Notice } from '../../ui/notice.tsx'
import { sayDay, sayTime } from '../../ui/say-date.ts'
import { AttentionTag } from './attention-tag.tsx'
import { RegisterButtons, RegisterDesk } from './register-buttons.tsx'
import { SellerAccounts } from './seller-accounts.tsx'
import { SellerCases } from './seller-cases.tsx'
import { SellerFindings } from './seller-findings.tsx'
import { SellerIdentifiers } from './seller-identifiers.tsx'
import { SellerLicences } from './seller-licences.tsx'
import { SellerLinks } from './seller-links.tsx'
import { SellerListings } from './seller-listings.tsx'
import { type Seller, sellerQuery } from './seller-query.ts'
import { SellerRisk } from './seller-risk.tsx'
import { SellerVisits } from './seller-visits.tsx'
import { SellerHistory, SellerWatch } from './seller-watch.tsx'

/** One seller: who it is and how sure that is, where it is met, what is known against it. */
export const SellerPage = () => {
  const { t } = useTranslation('sellers')
  const { sellerId = '' } = useParams()
  const answer = useAnswer({
    query: sellerQuery,
    variables: { id: sellerId },
    about: sellerId,
    alsoOf: ['Seller', 'Case'],
    pause: !isUuid(sellerId),
  })
  if (!isUuid(sellerId) || answer.data?.seller === null) return <NoSuchSeller />
  return (
    <DeskPage title={answer.data?.seller?.nameInFull ?? answer.data?.seller?.name ?? t('one')}>
      <Answered answer={answer} waiting={t('waitingOne')}>
        {({ seller }) =>
          seller && (
            <RegisterDesk seller={seller} onReload={answer.retry}>
              <SellerFacts seller={seller} onReload={answer.retry} />
            </RegisterDesk>
          )
        }
      </Answered>
    </DeskPage>
  )
}

const SellerFacts = ({ seller, onReload }: { seller: Seller; onReload: () => void }) => {
  const { t } = useTranslation('sellers')
  const [chosen] = language.use()
  return (
    <>
      <section className={card.section}>
        <p className={card.row}>
          <Tag tone={seller.realNameLevel === 'none' ? 'soon' : 'done'}>{seller.realNameLabel}</Tag>
          <Tag>{seller.kindLabel}</Tag>
          {seller.caseCount > 0 && <Tag tone="soon">{t('cases', { count: seller.caseCount })}</Tag>}
          {seller.openFindingCount > 0 && <Tag tone="soon">{t('findings', { count: seller.openFindingCount })}</Tag>}
          {seller.status === 'told' && <Tag>{t('told')}</Tag>}
          {seller.attentions.map((attention) => (
            <AttentionTag key={attention} attention={attention} />
          ))}
        </p>
        <Facts
          facts={[
            { label: t('number'), value: seller.number },
            seller.divisionCode !== null && {
              label: t('division'),
              value: <DivisionName code={seller.divisionCode} />,
            },
            { label: t('knownSince'), value: sayTime(seller.createdAt, chosen) },
            seller.realNameLevel !== 'none' && {
              label: t('verified.on'),
              value:
                seller.realNameCheckedOn === null ? t('verified.unknown') : sayDay(seller.realNameCheckedOn, chosen),
            },
            seller.realNameRecheckOn !== null && {
              label: t('verified.again'),
              value: sayDay(seller.realNameRecheckOn, chosen),
            },
            seller.goodsNeedLicence && { label: t('goodsNeedLicence.label'), value: t('goodsNeedLicence.yes') },
          ]}
        />
        <p>
          <Link to={`/desk/sellers/${seller.id}/operator`}>{t('operator')}</Link>
        </p>
        <SellerWatch seller={seller} />
        <RegisterButtons names={['confirmSeller', 'editSeller', 'recordRealName', 'watchSeller']} />
      </section>
      <SellerFindings seller={seller} onReload={onReload} />
      <SellerRisk seller={seller} />
      {seller.tracesHiddenReason !== null && (
        <Notice kind="info">
          <p>{seller.tracesHiddenReason}</p>
        </Notice>
      )}
      <SellerAccounts seller={seller} />
      <SellerIdentifiers seller={seller} />
      <SellerLicences seller={seller} />
      <SellerVisits seller={seller} />
      <SellerLinks sellerId={seller.id} />
      <SellerCases seller={seller} />
      <SellerListings sellerId={seller.id} />
      <SellerHistory seller={seller} />
    </>
  )
}

const NoSuchSeller = () => {
  const { t } = useTranslation('sellers')
  return (
    <DeskPage title={t('notFound.title')}>
      <Empty title={t('notFound.what')}>
        <p>{t('notFound.text')}</p>
      </Empty>
    </DeskPage>
  )
}
