import { type RawBuilder, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { isPublicNumber } from '../core/public-number.ts'
import { IDENTIFIER_KINDS } from './identifier-kinds.ts'
import { storedKeyOf } from './sealed-identifier.ts'
import { tracesReadableOf } from './told-by-filer.ts'

/** The sellers that have exactly this identifier, where it may be read, or this number, as rows of (seller_id). */
export const holdersOf = (ctx: Ctx, text: string): RawBuilder<{ sellerId: string }> => {
  const keyed = IDENTIFIER_KINDS.map((kind) => [kind, storedKeyOf(ctx, kind, text)] as const).filter(([, key]) => key)
  const number = text.toUpperCase()
  return sql`(
    select seller_id from unnest(${keyed.map(([kind]) => kind)}::text[], ${keyed.map(([, key]) => key)}::text[]) as asked (kind, key)
    cross join lateral (
      select seller_id from seller_identifier where kind = asked.kind and value_key = asked.key offset 0) as known
    where ${tracesReadableOf(ctx, sql`known.seller_id`)}
    ${isPublicNumber(number) ? sql`union all select id from seller where number = ${number}` : sql``})`
}

/** Their ids, in an order that does not change. */
export const findHolders = async (ctx: Ctx, text: string): Promise<string[]> => {
  const { rows } = await sql<{ sellerId: string }>`
    select distinct seller_id from ${holdersOf(ctx, text)} as holder order by seller_id`.execute(ctx.db)
  return rows.map(({ sellerId }) => sellerId)
}
