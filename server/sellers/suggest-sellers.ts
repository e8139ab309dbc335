import { type Expression, type SqlBool, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import { text as textOf, validate } from '../core/validate.ts'
import type { AccountPlatform } from './account-platforms.ts'
import { findSellerIds, idsOf } from './find-seller-ids.ts'
import { rankSellers } from './rank-sellers.ts'
import { searchKey } from './text/search-key.ts'
import { FILER_SOURCE } from './told-by-filer.ts'

export type SellerSuggestion = {
  id: string
  number: string
  name: string
  divisionCode: string | null
  accountPlatforms: AccountPlatform[]
}

/** `degraded`: the search server is away and the database answered, by plain text alone. */
export type SellerSuggestions = { degraded: boolean; sellers: SellerSuggestion[] }

const searchText = textOf(60)
const MOST = 8
const FEWEST_SIGNS = 2

/**
 * Up to 8 registered sellers whose name is like what was typed, for anybody: names only, no identifiers, and nobody
 * who came to be known by a filer's word, confirmed since or not: its name may be that word, and its number says so. Nothing below two signs. TooMany above the published limit.
 */
export const suggestSellers = async (ctx: Ctx, query: string): Promise<SellerSuggestions> => {
  const text = validate(ctx.locale, searchText, query, 'query').trim()
  if ([...searchKey(text)].length < FEWEST_SIGNS) return { degraded: false, sellers: [] }
  if (ctx.actor.kind === 'anonymous') await ctx.limits.consume('suggestByAddress', ctx.actor.address ?? 'unknown')
  try {
    const found = await findSellerIds(ctx, { text, equals: { status: 'active' }, limit: MOST })
    const ids = idsOf(found)
    const rows = await readSuggestions(ctx, sql`id = any(${ids}::uuid[])`, sql`array_position(${ids}::uuid[], id)`)
    const ranked = rankSellers(rows, found, { text, room: MOST })
    return { degraded: false, sellers: ranked.map(({ nameKey: _, why: __, ...suggestion }) => suggestion) }
  } catch (error) {
    if (!(error instanceof DependencyFailed)) throw error
    const isLike = sql<SqlBool>`name_key like ${`%${searchKey(text)}%`}`
    return { degraded: true, sellers: await readSuggestions(ctx, isLike, sql`length(name_key), id limit ${MOST}`) }
  }
}

const readSuggestions = async (ctx: Ctx, where: Expression<SqlBool>, order: Expression<unknown>) => {
  const { rows } = await sql<SellerSuggestion & { nameKey: string }>`
    select id, number, name, name_key, division_code, array(
      select distinct platform from seller_account where seller_id = seller.id order by platform
    ) as account_platforms
    from seller where status = 'active' and source <> ${FILER_SOURCE} and ${where} order by ${order}`.execute(ctx.db)
  return rows
}
