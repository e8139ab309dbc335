import { sql } from 'kysely'
import type { Ctx } from '../../../server/core/context.ts'
import type { CopyKind } from '../../../server/detection/copies/copies-tables.ts'

export type Planted = { seller: number; group?: number }

/** Pairs of listings of different sellers: how many of the planted ones are in one cluster, how many in one cluster are planted. */
export const judgeClusters = async (
  ctx: Ctx,
  { kind, ids, planted }: { kind: CopyKind; ids: readonly string[]; planted: readonly Planted[] },
): Promise<{ recall: number; precision: number; pairs: number }> => {
  const { rows } = await sql<{ listingId: string; clusterId: string }>`
    select distinct listing_id, cluster_id from copy_member where kind = ${kind}`.execute(ctx.db)
  const clusterOf = new Map(rows.map(({ listingId, clusterId }) => [listingId, clusterId]))
  const places = planted.map((_, i) => i)
  const real = pairsWithin(places, (i) => planted[i]!.group, planted)
  const found = pairsWithin(places, (i) => clusterOf.get(ids[i]!), planted)
  const hits = [...real].filter((pair) => found.has(pair)).length
  return { recall: hits / real.size, precision: hits / found.size, pairs: real.size }
}

const pairsWithin = (
  places: readonly number[],
  keyOf: (place: number) => string | number | undefined,
  planted: readonly Planted[],
): Set<string> => {
  const groups = new Map<string | number, number[]>()
  for (const place of places) {
    const key = keyOf(place)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), place])
  }
  return new Set(
    [...groups.values()].flatMap((group) =>
      group.flatMap((a, i) =>
        group.slice(i + 1).flatMap((b) => (planted[a]!.seller === planted[b]!.seller ? [] : [`${a} ${b}`])),
      ),
    ),
  )
}
