import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { NewEvent } from '../core/event-log.ts'
import { isDecisive } from './identifier-key.ts'
import { IDENTIFIER_KINDS } from './identifier-kinds.ts'
import { insertSellers } from './insert-sellers.ts'
import { keyedIdentifiers } from './new-seller.ts'
import { storedKey } from './sealed-identifier.ts'
import { sellerOfTold, type ToldSeller } from './told-seller.ts'

export type Telling = {
  told: ToldSeller
  source: string
  /** The teller's own key for the seller, if it has one. */
  sourceKey?: string | null
}

export type Resolved = { sellerId: string; created: boolean }

export type ResolvedSellers = {
  /** In the order told. */
  sellers: Resolved[]
  /** The first events of the sellers made, which the caller appends. */
  events: NewEvent[]
}

type Asked = { place: number; rank: number; kind: string; key: string }

/** Above this many unknown keys one lock for all is cheaper, and kinder to the lock table, than one for each. */
const KEYS_LOCKED_ONE_BY_ONE = 64

/**
 * The seller each telling means: the one with the teller's own key, else the one with the strongest identifier told
 * (credit code, WeChat ID, link, phone), else a new one of kind UNKNOWN that only staff can see. What is told is never
 * added to a seller that exists, or one false telling would draw other people's complaints to it.
 *
 * In the caller's transaction; tellings of the same identifier at the same moment meet in one seller.
 */
export const resolveToldSellers = async (ctx: Ctx, tellings: readonly Telling[]): Promise<ResolvedSellers> => {
  const drafts = tellings.map(({ told, source, sourceKey }) => ({ ...sellerOfTold(told), source, sourceKey }))
  const asked = drafts.flatMap((draft, place): Asked[] => [
    ...(draft.sourceKey ? [{ place, rank: -1, kind: draft.source, key: draft.sourceKey }] : []),
    ...keyedIdentifiers(draft)
      .filter(({ kind, key }) => isDecisive(kind, key))
      .map(({ kind, key }) => ({ place, rank: IDENTIFIER_KINDS.indexOf(kind), kind, key: storedKey(ctx, kind, key) })),
  ])
  const known = await lookUp(ctx, asked)
  const missing = asked.filter(({ place }) => !known.has(place))
  const { leaders, followers } = grouped(drafts, missing, known)
  const { ids: made, events } = await insertSellers(
    ctx,
    leaders.map((place) => ({ ...drafts[place]!, unlessKnown: true as const })),
  )
  const created = new Map(leaders.flatMap((place, i) => (made[i] ? [[place, made[i]] as const] : [])))
  // Somebody else was faster between our look and our lock: theirs is the one.
  const late = created.size < leaders.length ? await lookUp(ctx, missing) : new Map<number, string>()
  const sellers = drafts.map((_, place) => {
    const leader = followers.get(place) ?? place
    const sellerId = known.get(place) ?? created.get(leader) ?? late.get(leader)
    if (!sellerId) throw new Error('A told seller was neither found nor made.')
    return { sellerId, created: leader === place && created.has(place) }
  })
  return { sellers, events }
}

/**
 * Place → seller, by the strongest key; among equals a registered seller before a told one, then the oldest. Holds back
 * others who are about to make a seller of a key that is not known, until this transaction ends.
 */
const lookUp = async (ctx: Ctx, asked: readonly Asked[]): Promise<Map<number, string>> => {
  if (asked.length === 0) return new Map()
  const all = sql`hashtextextended('sellers.told', 0)`
  const locks =
    asked.length > KEYS_LOCKED_ONE_BY_ONE
      ? sql`select pg_advisory_xact_lock(${all}) from missing limit 1`
      : sql`select pg_advisory_xact_lock_shared(${all}), pg_advisory_xact_lock(key) from missing`
  const { rows } = await sql<{ place: number | null; sellerId: string }>`
    with asked as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as asked (place integer, rank integer, kind text, key text)
    ), hit as (
      -- "offset 0": each key is looked up in the index, whatever number of them the planner expects
      select place, rank, seller_id from asked cross join lateral (
        select seller_id from seller_identifier where kind = asked.kind and value_key = asked.key offset 0) as known
      where rank >= 0
      union all
      select place, rank, id from asked cross join lateral (
        select id from seller where source = asked.kind and source_key = asked.key offset 0) as keyed
      where rank < 0
    ), best as (
      select distinct on (place) place, seller_id from hit cross join lateral (
        select id, status from seller where id = hit.seller_id offset 0) as seller
      order by place, rank, seller.status, seller.id
    ), missing as materialized (
      select distinct hashtextextended(kind || ' ' || key, 1) as key from asked
      where rank >= 0 and place not in (select place from best) order by key
    ), locked as materialized (${locks})
    select place, seller_id from best union all select null, null from locked`.execute(ctx.db)
  return new Map(rows.flatMap(({ place, sellerId }) => (place === null ? [] : [[place, sellerId] as const])))
}

/** Tellings of one batch that share a key make one seller: the first of them leads. */
const grouped = (
  drafts: readonly unknown[],
  missing: readonly Asked[],
  known: ReadonlyMap<number, string>,
): { leaders: number[]; followers: Map<number, number> } => {
  const keysOf = Map.groupBy(missing, ({ place }) => place)
  const leaderOf = new Map<string, number>()
  const followers = new Map<number, number>()
  const leaders: number[] = []
  for (const place of drafts.keys()) {
    if (known.has(place)) continue
    const keys = (keysOf.get(place) ?? []).map(({ kind, key }) => `${kind} ${key}`)
    const leader = keys.map((key) => leaderOf.get(key)).find((found) => found !== undefined)
    if (leader === undefined) leaders.push(place)
    else followers.set(place, leader)
    for (const key of keys) if (!leaderOf.has(key)) leaderOf.set(key, leader ?? place)
  }
  return { leaders, followers }
}
