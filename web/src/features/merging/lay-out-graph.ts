import type { Graph } from './merging-query.ts'

export type Place = { x: number; y: number }

const RING = 160
const APART = 46

/**
 * Rings around the seller in the middle, one for each step away and as wide as it needs; a node stands near the one
 * it hangs on. Grows with the number of nodes alone, so that five thousand are placed at once.
 */
export const layOutGraph = ({ nodes, edges }: Graph, middleId: string): Map<string, Place> => {
  const places = new Map<string, Place>()
  const angles = new Map<string, number>([[middleId, 0]])
  const neighbours = new Map<string, string[]>()
  for (const { fromId, toId } of edges) {
    neighbours.set(fromId, [...(neighbours.get(fromId) ?? []), toId])
    neighbours.set(toId, [...(neighbours.get(toId) ?? []), fromId])
  }
  const rings = Map.groupBy(nodes, ({ id, depth }) => (id === middleId ? 0 : Math.max(1, depth)))
  let radius = 0
  for (const depth of [...rings.keys()].toSorted((a, b) => a - b)) {
    const ring = rings.get(depth)!
    if (depth > 0) radius = Math.max(radius + RING, (ring.length * APART) / (2 * Math.PI))
    const wish = (id: string) => {
      const known = (neighbours.get(id) ?? []).flatMap((other) => angles.get(other) ?? [])
      return known.length === 0 ? 0 : known.reduce((sum, angle) => sum + angle, 0) / known.length
    }
    const wished = ring.map(({ id }) => ({ id, angle: wish(id) })).toSorted((a, b) => a.angle - b.angle)
    for (const [i, { id }] of wished.entries()) {
      const angle = (2 * Math.PI * i) / wished.length
      if (depth > 0) angles.set(id, angle)
      places.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) })
    }
  }
  return places
}
