import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Answered } from '../../ui/desk/answered.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskPage } from '../../ui/desk/desk-page.tsx'
import { Empty } from '../../ui/desk/empty.tsx'
import { Facts } from '../../ui/desk/facts.tsx'
import { isUuid } from '../../ui/desk/is-uuid.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { Notice } from '../../ui/notice.tsx'
import { type Chain, chainQuery } from './chain-query.ts'
import { ElementCard } from './element-card.tsx'
import { LevelTable } from './level-table.tsx'

/** The chain a seller stands in, and what it shows of the three elements of pyramid selling; to be examined. */
export const ChainPage = () => {
  const { t } = useTranslation('chains')
  const { sellerId = '' } = useParams()
  const answer = useAnswer({
    query: chainQuery,
    variables: { id: sellerId },
    about: `chain ${sellerId}`,
    alsoOf: ['SellerLink', 'SellerMerge', 'Finding', 'Case'],
    pause: !isUuid(sellerId),
  })
  const seller = answer.data?.seller
  if (!isUuid(sellerId) || seller === null || (seller && !seller.chain))
    return (
      <DeskPage title={t('title')}>
        <Empty title={t('notFound')}>
          <p>{t('notFoundText')}</p>
        </Empty>
      </DeskPage>
    )
  return (
    <DeskPage title={seller ? t('of', { name: seller.name }) : t('title')}>
      <p>
        <Link to={`/desk/sellers/${sellerId}`}>{t('back')}</Link>
      </p>
      <Answered answer={answer} waiting={t('waiting')}>
        {(data) => data.seller?.chain && <ChainFacts chain={data.seller.chain} />}
      </Answered>
    </DeskPage>
  )
}

const ChainFacts = ({ chain }: { chain: Chain }) => {
  const { t } = useTranslation('chains')
  return (
    <>
      <Notice kind="info">
        <p>{chain.notice}</p>
      </Notice>
      <section className={card.section}>
        <h2>{t('shape')}</h2>
        {chain.operators === 1 ? (
          <p>{t('alone')}</p>
        ) : (
          <>
            {chain.isCut && <p>{t('cut', { count: chain.operators })}</p>}
            <Facts
              facts={[
                { label: t('operators'), value: String(chain.operators) },
                { label: t('levels'), value: String(chain.levelSizes.length) },
                { label: t('breadth'), value: String(chain.breadth) },
                { label: t('ownLevel'), value: t('level', { level: chain.ownLevel }) },
                { label: t('above'), value: String(chain.above) },
                { label: t('below'), value: t('belowOf', { direct: chain.directlyBelow, all: chain.below }) },
              ]}
            />
            <LevelTable sizes={chain.levelSizes} own={chain.ownLevel} />
          </>
        )}
      </section>
      {chain.readings.map((reading) => (
        <ElementCard key={reading.element} reading={reading} />
      ))}
    </>
  )
}
