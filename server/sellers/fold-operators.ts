type Found = { id: string; place: number; members?: readonly string[] }

/** A hit that stands for its operator. */
export type Folded<H> = {
  hit: H
  /** The others of its names that were found, likeliest first. */
  alsoFound: H[]
  /** How many of all of them were found by an identifier or number: their place is 0. */
  exactCount: number
  /** The furthest place of them. */
  reach: number
}

/**
 * One hit for each operator: the likeliest of its names that were found, the others behind it. Nobody whose operator was
 * shown `earlier`, on a page before, by another name.
 */
export const foldOperators = <H extends Found>(hits: readonly H[], earlier: ReadonlySet<string> = new Set()) => {
  const byMember = new Map<string, Folded<H>>()
  const folded: Folded<H>[] = []
  for (const hit of hits) {
    const first = byMember.get(hit.id)
    if (first) {
      first.alsoFound.push(hit)
      first.exactCount += hit.place === 0 ? 1 : 0
      first.reach = Math.max(first.reach, hit.place)
      continue
    }
    const others = hit.members?.filter((id) => id !== hit.id) ?? []
    if (others.some((id) => earlier.has(id))) continue
    const fresh: Folded<H> = { hit, alsoFound: [], exactCount: hit.place === 0 ? 1 : 0, reach: hit.place }
    folded.push(fresh)
    for (const id of others) byMember.set(id, fresh)
  }
  return folded
}
