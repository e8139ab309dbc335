import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { isPublicNumber } from '../core/public-number.ts'
import { IDENTIFIER_KINDS, type IdentifierKind } from './identifier-kinds.ts'
import { storedKeyOf } from './sealed-identifier.ts'
import { tracesReadableOf } from './told-by-filer.ts'

type Keys = [kinds: string[], keys: string[]]

/** Four figures, or a card number in full: a phone number ends in figures that are somebody else's card. */
const CARD = /^[\s*x-]*(?:\d{4}|\d(?:[\s-]?\d){11,18})\s*$/i

const couldBe = (kind: IdentifierKind, text: string): boolean =>
  (kind !== 'BANK_TAIL' && kind !== 'WALLET_TAIL') || CARD.test(text)

/** What the texts would be kept as, were they identifiers of each kind; kinds they cannot be left out. */
const keysOf = (ctx: Ctx, texts: readonly string[]): Keys => {
  const keyed = texts.flatMap((text) =>
    IDENTIFIER_KINDS.filter((kind) => couldBe(kind, text))
      .map((kind) => [kind, storedKeyOf(ctx, kind, text)] as const)
      .filter(([, key]) => key),
  )
  return [keyed.map(([kind]) => kind), keyed.map(([, key]) => key)]
}

/** Who has exactly one of these identifiers, whoever may know that, as rows of (seller_id). */
const identifiedBy = ([kinds, keys]: Keys): RawBuilder<{ sellerId: string }> => sql`(
  select seller_id from unnest(${kinds}::text[], ${keys}::text[]) as asked (kind, key)
  cross join lateral (
    select seller_id from seller_identifier where kind = asked.kind and value_key = asked.key offset 0) as known)`

/** Whose number this is, as rows of (seller_id). */
const numberedAs = (number: string): RawBuilder<{ sellerId: string }> =>
  sql`(select id as seller_id from seller where number = ${number})`

const numberIn = (texts: readonly string[]): string | undefined =>
  texts.map((text) => text.toUpperCase()).find(isPublicNumber)

/** The sellers that have exactly one of these identifiers, where it may be read, or this number, as rows of (seller_id). */
export const holdersOf = (ctx: Ctx, texts: readonly string[]): RawBuilder<{ sellerId: string }> => {
  const number = numberIn(texts)
  return sql`(
    select seller_id from ${identifiedBy(keysOf(ctx, texts))} as known where ${tracesReadableOf(ctx, sql`known.seller_id`)}
    ${number ? sql`union all select seller_id from ${numberedAs(number)} as numbered` : sql``})`
}

/** Their ids, in an order that does not change. */
export const findHolders = async (ctx: Ctx, texts: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ sellerId: string }>`
    select distinct seller_id from ${holdersOf(ctx, texts)} as holder order by seller_id`.execute(ctx.db)
  return rows.map(({ sellerId }) => sellerId)
}

export type Holder = {
  sellerId: string
  /** Found by its number, which everybody may know; else to be shown only to who may read by what it is known. */
  isNumbered: boolean
}

const possible = (keys: Keys, number?: string) => sql<Holder>`
  select seller_id as "sellerId", bool_or(is_numbered) as "isNumbered" from (
    select seller_id, false as is_numbered from ${identifiedBy(keys)} as identified
    ${number === undefined ? sql`` : sql`union all select seller_id, true from ${numberedAs(number)} as numbered`}
  ) as holder group by seller_id order by seller_id`

/** Its text, which is the same each time, by whether a number is asked for too: putting it together takes as long as asking. */
const statements = new Map<boolean, string>()

const statementFor = (ctx: Ctx, hasNumber: boolean): string => {
  const statement = statements.get(hasNumber) ?? possible([[], []], hasNumber ? '' : undefined).compile(ctx.db).sql
  statements.set(hasNumber, statement)
  return statement
}

/** The same, asked for faster by whoever reads the sellers anyway: whether the identifier may be read is left to them. */
export const findPossibleHolders = async (ctx: Ctx, texts: readonly string[]): Promise<Holder[]> => {
  const number = numberIn(texts)
  const asked = [...keysOf(ctx, texts), ...(number === undefined ? [] : [number])]
  const query = CompiledQuery.raw(statementFor(ctx, number !== undefined), asked) as CompiledQuery<Holder>
  return (await ctx.db.withoutPlugins().executeQuery(query)).rows
}
