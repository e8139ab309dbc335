import { sql } from 'kysely'
import './cases-tables.ts'
import type { Ctx } from '../core/context.ts'
import { text, validate } from '../core/validate.ts'
import { type Risk, riskValues } from '../detection/risks.ts'
import type { Facet } from '../sellers/count-facets.ts'
import { ofOperators, ofOperatorsAmong } from '../sellers/merging/operator-lists.ts'
import { type SellerPage, type SellerSearch, searchSellers } from '../sellers/search-sellers.ts'
import type { SellerKnowledge } from '../sellers/seller-knowledge.ts'
import type { SellerFilter } from '../sellers/seller-store.ts'

export type KnownSellerFilter = SellerFilter & {
  risk?: Risk | null
  /** With a case of this category, of those the actor may read. */
  category?: string | null
  /** With a case that this office handles, of those the actor may read. */
  authority?: string | null
}

const categoryText = text(60)

/** The seller search of those who handle cases: also by what cases, findings and watches say, each under its own rights. */
export const findSellers = (
  ctx: Ctx,
  { filter = {}, ...search }: Omit<SellerSearch, 'filter' | 'known'> & { filter?: KnownSellerFilter },
): Promise<SellerPage> => {
  const { risk, category, authority, ...own } = filter
  if (category) validate(ctx.locale, categoryText, category, 'filter.category')
  const known: SellerKnowledge = {
    chosen: { risk, category, authority },
    get facets() {
      return [
        { name: 'risk', values: riskValues(ctx) },
        ofCases(ctx, 'category', 'category'),
        ofCases(ctx, 'authority', 'authorityId'),
      ]
    },
    get cases() {
      return sql<never>`(${casesOf(ctx).select('sellerId')})`
    },
  }
  return searchSellers(ctx, { ...search, filter: own, known })
}

/** Which seller has, under any name of its operator, a case with which value; each pair once. */
const ofCases = (ctx: Ctx, name: string, column: 'category' | 'authorityId'): Facet => {
  const own = sql`(select seller_id as subject_id, ${sql.ref(column)}::text as value
    from (${casesOf(ctx).select(['sellerId', column])}) as own)`
  return { name, values: ofOperators(ctx, own), valuesAmong: (ids) => ofOperatorsAmong(ctx, own, ids) }
}

const casesOf = (ctx: Ctx) =>
  ctx.db.selectFrom('caseFile').where(ctx.readable('Case')).where('sellerId', 'is not', null)
