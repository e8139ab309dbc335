import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import type { Words } from '../core/words.ts'
import { memberIds } from './merging/members-of.ts'

export const SELLER_SORTS = ['RELEVANCE', 'NEWEST', 'NAME', 'MOST_CASES'] as const
export type SellerSort = (typeof SELLER_SORTS)[number]

export const sellerSortWords: Record<SellerSort, Words> = {
  RELEVANCE: { zh: '相关程度', en: 'Relevance' },
  NEWEST: { zh: '最近登记', en: 'Newest' },
  NAME: { zh: '名称（拼音序）', en: 'Name' },
  MOST_CASES: { zh: '案件数', en: 'Most cases' },
}

/** The order of one sort over `seller`; `cases` are the cases of sellers as (seller_id), of those the actor may read: counted for the operator. */
export const sellerOrderOf = (
  ctx: Ctx,
  sort: Exclude<SellerSort, 'RELEVANCE'>,
  cases: RawBuilder<{ sellerId: string }>,
): RawBuilder<unknown> => {
  switch (sort) {
    case 'NEWEST':
      return sql`seller.created_at desc, seller.id desc`
    case 'NAME':
      return sql`seller.name collate "zh-x-icu", seller.id desc`
    case 'MOST_CASES':
      return sql`(select count(*) from ${cases} as known where known.seller_id = any(${memberIds(ctx, sql.ref('seller.id'))})) desc, seller.id desc`
  }
}
