import { sql } from 'kysely'
import './merging-tables.ts'
import '../sellers-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { BLOCK_MOST } from '../matching/block-pairs.ts'
import { type MatchRecord, matchRecord } from '../matching/match-record.ts'
import { isBlocking, TRAIT_NAMES, type Trait, type TraitName } from '../matching/traits.ts'

/** Keeps what some sellers show as it is now. Only what changed is written. */
export const replaceTraits = async (
  ctx: Ctx,
  sellers: readonly { sellerId: string; traits: readonly Trait[] }[],
): Promise<void> => {
  const known = await readRecords(
    ctx,
    sellers.map(({ sellerId }) => sellerId),
  )
  const now = new Map(sellers.map(({ sellerId, traits }) => [sellerId, matchRecord(sellerId, traits)]))
  const [gone, fresh] = [valuesBeyond(known, now), valuesBeyond(now, known)]
  if (gone.length > 0)
    await sql`
      delete from seller_trait using ${values(gone)}
      where seller_trait.seller_id = given.seller_id and seller_trait.trait = given.trait and seller_trait.key = given.key`.execute(
      ctx.db,
    )
  if (fresh.length > 0)
    await sql`
      insert into seller_trait (seller_id, trait, key) select seller_id, trait, key from ${values(fresh)}
      on conflict do nothing`.execute(ctx.db)
}

type Held = Trait & { sellerId: string }

const valuesBeyond = (these: ReadonlyMap<string, MatchRecord>, those: ReadonlyMap<string, MatchRecord>): Held[] =>
  [...these].flatMap(([sellerId, { keys }]) =>
    [...keys].flatMap(([trait, held]) =>
      [...held]
        .filter((key) => !those.get(sellerId)?.keys.get(trait)?.has(key))
        .map((key) => ({ sellerId, trait, key })),
    ),
  )

const values = (held: readonly Held[]) => sql`
  unnest(${held.map(({ sellerId }) => sellerId)}::uuid[], ${held.map(({ trait }) => trait)}::text[],
    ${held.map(({ key }) => key)}::text[]) as given (seller_id, trait, key)`

const BLOCKING = TRAIT_NAMES.filter(isBlocking)

/** Pairs of one of the sellers and another that share a value which few bear; the lower id first, each pair once. */
export const findPartners = async (ctx: Ctx, sellerIds: readonly string[]): Promise<[string, string][]> => {
  const { rows } = await sql<{ one: string; other: string }>`
    with mine as (
      select seller_id, trait, key from seller_trait
      where seller_id = any(${sellerIds}::uuid[]) and trait = any(${BLOCKING}::text[])
    ), block as (
      select value.trait, value.key from (select distinct trait, key from mine) as value cross join lateral (
        select count(*) as holders from (
          select from seller_trait as held where held.trait = value.trait and held.key = value.key
          limit ${BLOCK_MOST + 1}) as bearer
      ) as counted where holders between 2 and ${BLOCK_MOST}
    )
    select distinct least(mine.seller_id, held.seller_id) as one, greatest(mine.seller_id, held.seller_id) as other
    from mine join block using (trait, key) cross join lateral (
      select seller_id from seller_trait as held
      where held.trait = mine.trait and held.key = mine.key and held.seller_id <> mine.seller_id offset 0) as held`.execute(
    ctx.db,
  )
  return rows.map(({ one, other }) => [one, other])
}

/** The sellers as matching sees them. */
export const readRecords = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, MatchRecord>> => {
  const rows = await ctx.db
    .selectFrom('sellerTrait')
    .selectAll()
    .where('sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .execute()
  const bySeller = Map.groupBy(rows, ({ sellerId }) => sellerId)
  return new Map(sellerIds.map((id) => [id, matchRecord(id, bySeller.get(id) ?? [])]))
}

/** How many bear each of the values; counted up to a bound, above which a value says next to nothing. */
const COUNTED_TO = 20_000

export const countHolders = async (
  ctx: Ctx,
  values: readonly Trait[],
): Promise<(trait: TraitName, key: string) => number> => {
  const { rows } = await sql<{ trait: TraitName; key: string; holders: number }>`
    select value.trait, value.key, holders::int as holders
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as value (trait text, key text) cross join lateral (
      select count(*) as holders from (
        select from seller_trait as held where held.trait = value.trait and held.key = value.key
        limit ${COUNTED_TO}) as bearer) as counted`.execute(ctx.db)
  const counts = new Map(rows.map(({ trait, key, holders }) => [`${trait} ${key}`, holders]))
  return (trait, key) => counts.get(`${trait} ${key}`) ?? 0
}

/** How many sellers there are to be one of. */
export const countSellers = async (ctx: Ctx): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from seller`.execute(ctx.db)
  return rows[0]!.count
}
