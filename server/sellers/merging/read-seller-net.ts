import { sql } from 'kysely'
import './merging-tables.ts'
import '../sellers-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { accountPlatformWords } from '../account-platforms.ts'
import { identifierKindWords } from '../identifier-kinds.ts'
import { maskIdentifier } from '../mask-identifier.ts'
import { BLOCK_MOST } from '../matching/block-pairs.ts'
import { type KeptIdentifier, openIdentifier } from '../sealed-identifier.ts'
import { findSellersByIds, keptIdentifiersOf, listAccountsOf } from '../seller-store.ts'
import type { GraphEdge, GraphNode, SellerGraph } from './seller-graph.ts'

type Held = KeptIdentifier & { id: string; sellerId: string }

/** Merges and upline links in force that touch the sellers; the sellers at both ends. */
const tiesOf = async (ctx: Ctx, sellerIds: readonly string[]): Promise<GraphEdge[]> => {
  const { rows } = await sql<GraphEdge>`
    select seller_id as "fromId", into_id as "toId", 'MERGED' as kind from seller_merge
    where undone_at is null and (seller_id = any(${sellerIds}::uuid[]) or into_id = any(${sellerIds}::uuid[]))
    union
    select upline_id, downline_id, 'UPLINE' from seller_link
    where ended_at is null and (upline_id = any(${sellerIds}::uuid[]) or downline_id = any(${sellerIds}::uuid[]))`.execute(
    ctx.db,
  )
  return rows
}

/** Others who show what these show, where few enough do for it to say something. */
const sharersOf = async (ctx: Ctx, held: readonly Held[], most: number): Promise<string[]> => {
  const { rows } = await sql<{ sellerId: string }>`
    select distinct other.seller_id
    from (select distinct kind, key from unnest(${held.map(({ kind }) => kind)}::text[],
      ${held.map(({ valueKey }) => valueKey)}::text[]) as given (kind, key)) as value
    cross join lateral (
      select array_agg(seller_id) as ids from (
        select seller_id from seller_identifier where kind = value.kind and value_key = value.key
        limit ${BLOCK_MOST + 1}) as bearer
    ) as bearers cross join lateral unnest(ids) as other (seller_id)
    where cardinality(ids) <= ${BLOCK_MOST}
    order by other.seller_id limit ${most}`.execute(ctx.db)
  return rows.map(({ sellerId }) => sellerId)
}

export type NetRequest = { sellerId: string; depth: number; most: number }

/**
 * What hangs together around a seller, step by step: its accounts and identifiers, who is merged with it, sells for it
 * or shows the same. Never more than `most` nodes; of the sellers further out only what they share with others is
 * shown.
 */
export const readSellerNet = async (ctx: Ctx, { sellerId, depth, most }: NetRequest): Promise<SellerGraph> => {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  const bearers = new Map<string, Held[]>()
  let isCut = false
  const add = (node: GraphNode): boolean => {
    if (nodes.has(node.id)) return true
    if (nodes.size >= most) {
      isCut = true
      return false
    }
    nodes.set(node.id, node)
    return true
  }
  const tie = (edge: GraphEdge) => edges.set(`${edge.fromId} ${edge.toId} ${edge.kind}`, edge)
  let frontier = [sellerId]
  for (let step = 0; step <= depth && frontier.length > 0; step++) {
    const sellers = await findSellersByIds(ctx, frontier)
    const shown = sellers.filter(({ id, name }) => add({ id, kind: 'SELLER', label: name, what: null, depth: step }))
    const ids = shown.map(({ id }) => id)
    if (ids.length === 0) break
    for (const { id, sellerId, platform, handle } of await listAccountsOf(ctx, ids))
      if (add({ id, kind: 'ACCOUNT', label: handle, what: accountPlatformWords[platform], depth: step + 1 }))
        tie({ fromId: sellerId, toId: id, kind: 'HAS' })
    const held = await keptIdentifiersOf(ctx, ids)
    for (const one of held) {
      const key = `${one.kind} ${one.valueKey}`
      bearers.set(key, [...(bearers.get(key) ?? []), one])
    }
    const ties = await tiesOf(ctx, ids)
    for (const edge of ties) tie(edge)
    const beyond = [...(await sharersOf(ctx, held, most)), ...ties.flatMap(({ fromId, toId }) => [fromId, toId])]
    frontier = [...new Set(beyond)].filter((id) => !nodes.has(id))
    if (step === depth && frontier.length > 0) isCut = true
  }
  for (const held of bearers.values()) {
    const isNear = held.some((one) => one.sellerId === sellerId)
    if (!isNear && held.length < 2) continue
    const first = held[0]!
    const label = maskIdentifier(first.kind, openIdentifier(ctx, first))
    const step = Math.min(...held.map((one) => nodes.get(one.sellerId)!.depth)) + 1
    if (add({ id: first.id, kind: 'IDENTIFIER', label, what: identifierKindWords[first.kind], depth: step }))
      for (const one of held) tie({ fromId: one.sellerId, toId: first.id, kind: 'SHOWS' })
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].filter(({ fromId, toId }) => nodes.has(fromId) && nodes.has(toId)),
    isCut,
  }
}
