import type { Graph } from './merging-query.ts'

export type Place = { x: number; y: number }

/** Ten labels of a case's number stand side by side on the first ring. */
const RING = 200
const APART = 46

/**
 * Rings around the seller in the middle, a wider one for each step away; what has no room on one ring stands on the
 * next outside it. A node stands near the one it hangs on. Grows with the number of nodes alone, so that five thousand
 * are placed at once.
 */
export const layOutGraph = ({ nodes, edges }: Graph, middleId: string): Map<string, Place> => {
  const places = new Map<string, Place>()
  const angles = new Map<string, number>([[middleId, 0]])
  const neighbours = new Map<string, string[]>()
  for (const { id } of nodes) neighbours.set(id, [])
  for (const { fromId, toId } of edges) {
    neighbours.get(fromId)?.push(toId)
    neighbours.get(toId)?.push(fromId)
  }
  const rings = Map.groupBy(nodes, ({ id, depth }) => (id === middleId ? 0 : Math.max(1, depth)))
  let radius = 0
  for (const depth of [...rings.keys()].toSorted((a, b) => a - b)) {
    const ring = rings.get(depth)!
    if (depth > 0) radius += RING
    const wish = (id: string) => {
      const known = (neighbours.get(id) ?? []).flatMap((other) => angles.get(other) ?? [])
      return known.length === 0 ? 0 : known.reduce((sum, angle) => sum + angle, 0) / known.length
    }
    const wished = ring.map(({ id }) => ({ id, angle: wish(id) })).toSorted((a, b) => a.angle - b.angle)
    const rounds = depth === 0 ? [{ far: 0, room: 1, taken: 0 }] : roundsFor(ring.length, radius)
    for (const [i, { id }] of wished.entries()) {
      const angle = (2 * Math.PI * i) / wished.length
      // Each ring takes its share all around, so that every node stays near its wish.
      const round = rounds.reduce((a, b) => (b.taken / b.room < a.taken / a.room ? b : a))
      round.taken++
      if (depth > 0) angles.set(id, angle)
      places.set(id, { x: round.far * Math.cos(angle), y: round.far * Math.sin(angle) })
    }
    radius = rounds.at(-1)!.far
  }
  return places
}

/** The rings it takes for so many nodes, the innermost at this radius, each with as many as have room on it. */
const roundsFor = (count: number, radius: number): { far: number; room: number; taken: number }[] => {
  const rounds: { far: number; room: number; taken: number }[] = []
  for (let left = count, far = radius; left > 0; far += APART) {
    const room = Math.floor((2 * Math.PI * far) / APART)
    rounds.push({ far, room, taken: 0 })
    left -= room
  }
  return rounds
}
