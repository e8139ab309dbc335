import { type RawBuilder, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { isPublicNumber } from '../core/public-number.ts'
import { IDENTIFIER_KINDS } from './identifier-kinds.ts'
import { storedKeyOf } from './sealed-identifier.ts'
import { tracesReadableOf } from './told-by-filer.ts'

/** Who has exactly this identifier, whoever may know that, as rows of (seller_id). */
const identifiedBy = (ctx: Ctx, text: string): RawBuilder<{ sellerId: string }> => {
  const keyed = IDENTIFIER_KINDS.map((kind) => [kind, storedKeyOf(ctx, kind, text)] as const).filter(([, key]) => key)
  return sql`(
    select seller_id from unnest(${keyed.map(([kind]) => kind)}::text[], ${keyed.map(([, key]) => key)}::text[]) as asked (kind, key)
    cross join lateral (
      select seller_id from seller_identifier where kind = asked.kind and value_key = asked.key offset 0) as known)`
}

/** Whose number this is, as rows of (seller_id); undefined for what is no number. */
const numberedAs = (text: string): RawBuilder<{ sellerId: string }> | undefined => {
  const number = text.toUpperCase()
  return isPublicNumber(number) ? sql`(select id as seller_id from seller where number = ${number})` : undefined
}

/** The sellers that have exactly this identifier, where it may be read, or this number, as rows of (seller_id). */
export const holdersOf = (ctx: Ctx, text: string): RawBuilder<{ sellerId: string }> => {
  const numbered = numberedAs(text)
  return sql`(
    select seller_id from ${identifiedBy(ctx, text)} as known where ${tracesReadableOf(ctx, sql`known.seller_id`)}
    ${numbered ? sql`union all select seller_id from ${numbered} as numbered` : sql``})`
}

/** Their ids, in an order that does not change. */
export const findHolders = async (ctx: Ctx, text: string): Promise<string[]> => {
  const { rows } = await sql<{ sellerId: string }>`
    select distinct seller_id from ${holdersOf(ctx, text)} as holder order by seller_id`.execute(ctx.db)
  return rows.map(({ sellerId }) => sellerId)
}

export type Holder = {
  sellerId: string
  /** Found by its number, which everybody may know; else to be shown only to who may read by what it is known. */
  isNumbered: boolean
}

/** The same, asked for faster by whoever reads the sellers anyway: whether the identifier may be read is left to them. */
export const findPossibleHolders = async (ctx: Ctx, text: string): Promise<Holder[]> => {
  const numbered = numberedAs(text)
  const { rows } = await sql<Holder>`
    select seller_id, bool_or(is_numbered) as is_numbered from (
      select seller_id, false as is_numbered from ${identifiedBy(ctx, text)} as identified
      ${numbered ? sql`union all select seller_id, true from ${numbered} as numbered` : sql``}
    ) as holder group by seller_id order by seller_id`.execute(ctx.db)
  return rows
}
