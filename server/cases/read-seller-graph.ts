import { sql } from 'kysely'
import './cases-tables.ts'
import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import { validate } from '../core/validate.ts'
import { readSellerNet } from '../sellers/merging/read-seller-net.ts'
import type { SellerGraph } from '../sellers/merging/seller-graph.ts'

export const GRAPH_MOST = 5_000
export const GRAPH_DEPTH_MOST = 4

const graphRequest = z.object({
  sellerId: z.uuid(),
  depth: z.int().min(1).max(GRAPH_DEPTH_MOST),
  nodes: z.int().min(1).max(GRAPH_MOST),
})

export type GraphRequest = z.input<typeof graphRequest>

/**
 * What hangs together around a seller, with the cases about each of them that the actor may read. A case hangs on the
 * seller that was known when it was opened, whatever was merged since. Throws NotFound, InvalidInput.
 */
export const readSellerGraph = async (ctx: Ctx, request: GraphRequest): Promise<SellerGraph> => {
  const { sellerId, depth, nodes: most } = validate(ctx.locale, graphRequest, request)
  if (!ctx.can('read', 'SellerMerge')) throw new NotFound('seller')
  const net = await readSellerNet(ctx, { sellerId, depth, most })
  const sellers = net.nodes.filter(({ kind }) => kind === 'SELLER')
  if (sellers.length === 0) throw new NotFound('seller')
  const room = most - net.nodes.length
  const cases = await ctx.db
    .selectFrom('caseFile')
    .select(['id', 'number', 'sellerId'])
    .where('sellerId', '=', sql<string>`any(${sellers.map(({ id }) => id)}::uuid[])`)
    .where(ctx.readable('Case'))
    .orderBy('id', 'desc')
    .limit(room + 1)
    .execute()
  const depthOf = new Map(sellers.map(({ id, depth }) => [id, depth]))
  const shown = cases.slice(0, room)
  return {
    nodes: [
      ...net.nodes,
      ...shown.map(({ id, number, sellerId }) => ({
        ...{ id, label: number, what: null, depth: depthOf.get(sellerId!)! + 1 },
        kind: 'CASE' as const,
      })),
    ],
    edges: [
      ...net.edges,
      ...shown.map(({ id, sellerId }) => ({ fromId: id, toId: sellerId!, kind: 'ABOUT' as const })),
    ],
    isCut: net.isCut || cases.length > room,
  }
}
