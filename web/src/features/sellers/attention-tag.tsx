import { useTranslation } from 'react-i18next'
import { Tag } from '../../ui/desk/tag.tsx'

import type { Seller } from './seller-query.ts'

export type Attention = Seller['attentions'][number]

/** Why a seller asks for somebody's eye. */
export const AttentionTag = ({ attention }: { attention: Attention }) => {
  const { t } = useTranslation('sellers')
  const tone = attention === 'LICENCE_EXPIRED' ? 'danger' : attention === 'WATCHED' ? 'accent' : 'soon'
  return <Tag tone={tone}>{t(`attention.${attention}`)}</Tag>
}
