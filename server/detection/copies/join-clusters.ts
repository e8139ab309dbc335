import { randomUUID } from 'node:crypto'
import type { Ctx } from '../../core/context.ts'
import {
  deleteMembers,
  findClusters,
  findMembers,
  type Member,
  membersOf,
  moveMembers,
  upsertMembers,
} from './cluster-store.ts'
import type { CopyKind } from './copies-tables.ts'

/** A near-identical other one. Likeness from 0 to 1. */
export type Link = { itemId: string; listingId: string; likeness: number }

/** How like two items are; `load` makes those ready that are asked for. */
export type Resemblance = {
  load(ids: readonly string[]): Promise<void>
  likeness(a: string, b: string): number
}

/** An item as it is now. `isChanged`: what it was compared by is no longer so. */
export type Item = { itemId: string; listingId: string; sellerId: string | null; isChanged: boolean }

/** So like its first member must be whoever joins a cluster, lest a chain of small steps end anywhere. */
const LEAST_LIKE_FIRST: Readonly<Record<CopyKind, number>> = { text: 0.5, picture: 0.7 }

/**
 * Puts items into clusters: each joins those it is near-identical to, if it also resembles the first member known of
 * them (leader-based: by links alone, a row of small changes would end at quite another text). Two clusters become one
 * when an item links them and their first members resemble each other; the smaller moves. Returns the listings, other
 * than the items' own, for which it changed whether their cluster has more than one seller. Call it as the only writer.
 */
export const joinClusters = async (
  ctx: Ctx,
  kind: CopyKind,
  items: readonly Item[],
  { links, resemblance }: { links: ReadonlyMap<string, readonly Link[]>; resemblance: Resemblance },
  sellersOf: (listingIds: readonly string[]) => Promise<ReadonlyMap<string, string | null>>,
): Promise<string[]> => {
  if (items.length === 0) return []
  const linked = [...links.values()].flat()
  const known = await findMembers(
    ctx,
    kind,
    [...items, ...linked].map(({ itemId }) => itemId),
  )
  const before = await findClusters(ctx, [...new Set([...known.values()].map(({ clusterId }) => clusterId))])
  await deleteMembers(
    ctx,
    kind,
    items.filter(({ itemId, isChanged }) => isChanged && known.has(itemId)).map(({ itemId }) => itemId),
  )
  const firsts = new Map([...(await findClusters(ctx, [...before.keys()]))].map(([id, { firstId }]) => [id, firstId]))
  await resemblance.load([...firsts.values()])

  const clusterOf = new Map([...known].map(([itemId, { clusterId }]) => [itemId, clusterId]))
  for (const { itemId, isChanged } of items) if (isChanged) clusterOf.delete(itemId)
  const groups = oneFromMany()
  const isLike = (a: string, b: string) => a === b || resemblance.likeness(a, b) >= LEAST_LIKE_FIRST[kind]
  const join = (itemId: string, clusterId: string) => {
    const group = groups.of(clusterId)
    const first = firsts.get(group)
    if (first !== undefined && !isLike(itemId, first)) return
    clusterOf.set(itemId, group)
    if (first === undefined || itemId < first) firsts.set(group, itemId)
  }
  for (const { itemId } of items) {
    for (const link of links.get(itemId) ?? []) {
      const [mine, theirs] = [clusterOf.get(itemId), clusterOf.get(link.itemId)]
      if (mine === undefined && theirs === undefined) {
        const fresh = randomUUID()
        join(itemId, fresh)
        join(link.itemId, fresh)
      } else if (mine === undefined) join(itemId, theirs!)
      else if (theirs === undefined) join(link.itemId, mine)
      else {
        const [a, b] = [groups.of(mine), groups.of(theirs)]
        const [firstOfA, firstOfB] = [firsts.get(a), firsts.get(b)]
        if (a === b || firstOfA === undefined || firstOfB === undefined || !isLike(firstOfA, firstOfB)) continue
        const [kept, gone] = (before.get(a)?.size ?? 0) >= (before.get(b)?.size ?? 0) ? [a, b] : [b, a]
        groups.join(gone, kept)
        firsts.set(kept, firstOfA < firstOfB ? firstOfA : firstOfB)
      }
    }
  }

  const given = new Map(items.map((item) => [item.itemId, item]))
  const others = new Map(linked.filter(({ itemId }) => !given.has(itemId)).map((link) => [link.itemId, link.listingId]))
  const sellers = await sellersOf([...others.values()])
  const members: Member[] = [...clusterOf].map(([itemId, clusterId]) => {
    const listingId = given.get(itemId)?.listingId ?? others.get(itemId)!
    const sellerId = given.has(itemId) ? given.get(itemId)!.sellerId : (sellers.get(listingId) ?? null)
    return { itemId, listingId, sellerId, clusterId: groups.of(clusterId) }
  })
  await upsertMembers(ctx, kind, members)

  // Whose cluster spans sellers now and did not, or the other way round, is screened again.
  const after = await findClusters(ctx, [
    ...new Set([
      ...before.keys(),
      ...members.map(({ clusterId }) => clusterId),
      ...groups.moves().map(([gone]) => gone),
    ]),
  ])
  const told = new Set(items.map(({ listingId }) => listingId))
  const stirred = new Set<string>()
  const isCross = (ids: readonly string[]) => {
    const found = new Set(ids.flatMap((id) => [...(after.get(id)?.sellerIds ?? [])]))
    return found.size > 1
  }
  for (const [id, was] of before) {
    const parts = [groups.of(id), ...groups.under(groups.of(id))]
    if (was.sellerIds.size > 1 !== isCross(parts)) for (const one of await membersOf(ctx, id)) stirred.add(one)
  }
  for (const { itemId, listingId, clusterId } of members)
    if (!known.has(itemId) && isCross([clusterId, ...groups.under(clusterId)])) stirred.add(listingId)
  for (const [gone, kept] of groups.moves()) await moveMembers(ctx, gone, kept)
  return [...stirred].filter((id) => !told.has(id))
}

/** Which clusters became one. */
const oneFromMany = () => {
  const into = new Map<string, string>()
  const of = (id: string): string => {
    let at = id
    while (into.has(at)) at = into.get(at)!
    return at
  }
  return {
    of,
    join: (gone: string, kept: string) => into.set(gone, kept),
    moves: (): [string, string][] => [...into.keys()].map((id) => [id, of(id)]),
    under: (kept: string) => [...into.keys()].filter((id) => of(id) === kept),
  }
}
