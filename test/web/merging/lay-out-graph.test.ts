import { describe, expect, it } from '@jest/globals'
import { layOutGraph } from '../../../web/src/features/merging/lay-out-graph.ts'

type Graph = Parameters<typeof layOutGraph>[0]

const graphOf = (count: number): Graph => ({
  isCut: false,
  nodes: [
    { id: 'middle', kind: 'SELLER', label: '', what: '', depth: 0 },
    ...Array.from({ length: count }, (_, i) => ({
      id: `${i}`,
      kind: 'IDENTIFIER' as const,
      label: '',
      what: '',
      depth: 1 + (i % 3),
    })),
  ],
  edges: Array.from({ length: count }, (_, i) => ({
    fromId: i < 10 ? 'middle' : `${i % 10}`,
    toId: `${i}`,
    kind: 'SHOWS' as const,
    label: '',
  })),
})

describe('layOutGraph', () => {
  it('puts the seller in the middle, and what is further away further out', () => {
    const places = layOutGraph(graphOf(30), 'middle')
    const far = (id: string) => Math.hypot(places.get(id)!.x, places.get(id)!.y)
    expect(far('middle')).toBe(0)
    expect(far('0')).toBeLessThan(far('1'))
    expect(far('1')).toBeLessThan(far('2'))
  })

  it('places all of five thousand nodes, no two on one spot', () => {
    const places = layOutGraph(graphOf(5_000), 'middle')
    expect(places.size).toBe(5_001)
    const widest = Math.max(...[...places.values()].map(({ x, y }) => Math.hypot(x, y)))
    expect(widest).toBeLessThan(3_000)
    expect(new Set([...places.values()].map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)).size).toBe(5_001)
  })
})
