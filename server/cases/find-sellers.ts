import { sql } from 'kysely'
import './cases-tables.ts'
import type { Ctx } from '../core/context.ts'
import { text, validate } from '../core/validate.ts'
import { type Risk, riskValues } from '../detection/risks.ts'
import { type SellerPage, type SellerSearch, searchSellers } from '../sellers/search-sellers.ts'
import type { SellerFilter } from '../sellers/seller-store.ts'

export type KnownSellerFilter = SellerFilter & {
  risk?: Risk | null
  /** With a case of this category, of those the actor may read. */
  category?: string | null
}

const categoryText = text(60)

/** The seller search of those who handle cases: also by what cases, findings and watches say, each under its own rights. */
export const findSellers = (
  ctx: Ctx,
  { filter = {}, ...search }: Omit<SellerSearch, 'filter' | 'known'> & { filter?: KnownSellerFilter },
): Promise<SellerPage> => {
  const { risk, category, ...own } = filter
  if (category) validate(ctx.locale, categoryText, category, 'filter.category')
  return searchSellers(ctx, {
    ...search,
    filter: own,
    known: {
      chosen: { risk, category },
      get facets() {
        return [
          { name: 'risk', values: riskValues(ctx) },
          {
            name: 'category',
            values: sql<never>`(select distinct seller_id as subject_id, category as value from (${casesOf(ctx).select(['sellerId', 'category'])}) as known)`,
          },
        ]
      },
      get cases() {
        return sql<never>`(${casesOf(ctx).select('sellerId')})`
      },
    },
  })
}

const casesOf = (ctx: Ctx) =>
  ctx.db.selectFrom('caseFile').where(ctx.readable('Case')).where('sellerId', 'is not', null)
