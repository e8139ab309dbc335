import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import card from '../../ui/desk/card.module.css'
import { Tag } from '../../ui/desk/tag.tsx'
import { rowId, type Under, useRowKeys } from '../../ui/desk/use-row-keys.ts'
import { type Attention, AttentionTag } from './attention-tag.tsx'

type SellerRow = {
  id: string
  number: string
  name: string
  kindLabel: string
  realNameLevel: string
  realNameLabel: string
  status: string
  caseCount: number
  openFindingCount: number
  attentions: readonly Attention[]
  whyLabel: string | null
  alsoFound: readonly { whyLabel: string | null; node: { id: string; name: string } }[]
  accounts: readonly { id: string; platformLabel: string; handle: string }[]
}

export const SellerList = ({ sellers, under }: { sellers: readonly SellerRow[]; under: Under | undefined }) => {
  const { t } = useTranslation('sellers')
  useRowKeys(
    useMemo(() => sellers.map((seller) => seller.id), [sellers]),
    { under },
  )
  return (
    <ul className={card.list}>
      {sellers.map((seller) => (
        <li key={seller.id} className={card.card} data-row>
          <div className={card.between}>
            <h2>
              <Link id={rowId(seller.id)} to={`/desk/sellers/${seller.id}`}>
                {seller.name}
              </Link>
            </h2>
            <span className={card.row}>
              {seller.whyLabel && <Tag>{seller.whyLabel}</Tag>}
              {seller.caseCount > 0 && <Tag tone="soon">{t('cases', { count: seller.caseCount })}</Tag>}
              {seller.openFindingCount > 0 && (
                <Tag tone="soon">{t('findings', { count: seller.openFindingCount })}</Tag>
              )}
              {seller.status === 'told' && <Tag>{t('told')}</Tag>}
              {seller.attentions.map((attention) => (
                <AttentionTag key={attention} attention={attention} />
              ))}
            </span>
          </div>
          <p className={card.quiet}>
            {[seller.number, seller.kindLabel, seller.realNameLabel].join(' · ')}
            {seller.accounts.length > 0 &&
              ` · ${seller.accounts
                .slice(0, 3)
                .map((account) => t('account', { platform: account.platformLabel, handle: account.handle }))
                .join(t('and'))}`}
          </p>
          {seller.alsoFound.length > 0 && (
            <p className={card.quiet}>
              {t('alsoFound')}
              {seller.alsoFound.map(({ node, whyLabel }, i) => (
                <span key={node.id}>
                  {i > 0 && t('and')}
                  <Link to={`/desk/sellers/${node.id}`}>{node.name}</Link>
                  {whyLabel && t('alsoFoundWhy', { why: whyLabel })}
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
