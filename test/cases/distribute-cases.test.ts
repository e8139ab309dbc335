import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Carrier, distributeCases, type Share, type Waiting } from '../../server/cases/distribute-cases.ts'

const person = (id: string, open: number, capacity: number, isAway = false): Carrier => ({ id, open, capacity, isAway })
const cases = (count: number, carrierIds: readonly string[]): Waiting[] =>
  Array.from({ length: count }, (_, n) => ({ id: `case ${n}`, carrierIds }))
const given = (shares: readonly Share[]) => shares.map(({ carrierId }) => carrierId)

/** Small offices, so that every possible distribution can be looked at. */
const office = fc
  .record({
    people: fc.array(fc.record({ open: fc.nat(4), capacity: fc.nat(6), isAway: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    }),
    eligible: fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { maxLength: 5 }),
  })
  .map(({ people, eligible }) => {
    const carriers = people.map((one, n) => ({ id: `p${n}`, ...one }))
    const waiting = eligible.map((can, n) => ({
      id: `c${n}`,
      carrierIds: carriers.filter((_, at) => can[at]).map(({ id }) => id),
    }))
    return { carriers, waiting }
  })

/** Room left over, the smallest differences first: how many got somebody, then the sum of squares of what they carry over. */
const worth = (carriers: readonly Carrier[], shares: readonly (string | null)[]): [placed: number, uneven: number] => [
  shares.filter((one) => one !== null).length,
  carriers.reduce((sum, { id, open, capacity }) => {
    const room = capacity - open - shares.filter((one) => one === id).length
    return sum + room * room
  }, 0),
]

const everyDistribution = (
  carriers: readonly Carrier[],
  waiting: readonly Waiting[],
  before: (string | null)[] = [],
): (string | null)[][] => {
  const next = waiting[before.length]
  if (!next) return [before]
  const free = carriers.filter(
    ({ id, open, capacity, isAway }) =>
      !isAway && next.carrierIds.includes(id) && open + before.filter((one) => one === id).length < capacity,
  )
  return [null, ...free.map(({ id }) => id)].flatMap((id) => everyDistribution(carriers, waiting, [...before, id]))
}

/** Two chains end at the same room here, so which of them is found must not hang on the order of a list. */
const longChain = {
  carriers: [person('p0', 2, 4), person('p1', 0, 0), person('p2', 3, 4), person('p3', 2, 3)],
  waiting: [
    { id: 'c0', carrierIds: ['p0', 'p2'] },
    { id: 'c1', carrierIds: ['p0'] },
    { id: 'c2', carrierIds: ['p2', 'p3'] },
    { id: 'c3', carrierIds: ['p0', 'p3'] },
  ],
}

describe('distributeCases', () => {
  it('goes round by the room people have left', () => {
    const people = [person('a', 0, 3), person('b', 2, 4), person('c', 0, 1)]
    expect(given(distributeCases(cases(6, ['a', 'b', 'c']), people))).toEqual(['a', 'a', 'b', 'c', 'a', 'b'])
  })

  it('leaves the absent out and says how many they are', () => {
    const [share] = distributeCases(cases(1, ['a', 'b']), [person('a', 0, 30, true), person('b', 29, 30)])
    expect(share).toMatchObject({ carrierId: 'b', reason: 'MOST_ROOM', room: 1, choices: 1, away: 1 })
  })

  it('leaves a case unassigned rather than overload anybody, and says why', () => {
    const people = [person('full', 30, 30), person('over', 31, 30), person('away', 0, 30, true)]
    const reasons = [['full', 'over'], ['away'], [], ['full', 'away']].map((carrierIds, n) => ({
      id: `${n}`,
      carrierIds,
    }))
    const shares = distributeCases(reasons, people)
    expect(given(shares)).toEqual([null, null, null, null])
    expect(shares.map(({ reason }) => reason)).toEqual(['ALL_FULL', 'ALL_AWAY', 'NOBODY', 'ALL_FULL'])
  })

  it('moves a case on where somebody is needed for one that only they can take, and says so', () => {
    const people = [person('both', 0, 1), person('mediator', 0, 1)]
    const waiting = [
      { id: 'dispute', carrierIds: ['both', 'mediator'] },
      { id: 'lead', carrierIds: ['both'] },
    ]
    expect(distributeCases(waiting, people)).toMatchObject([
      { carrierId: 'mediator', reason: 'MOST_ROOM' },
      { carrierId: 'both', reason: 'MOST_ROOM' },
    ])
  })

  it('never overloads anybody, gives nothing to the absent or to who cannot take it', () => {
    fc.assert(
      fc.property(office, ({ carriers, waiting }) => {
        const shares = distributeCases(waiting, carriers)
        expect(shares.map(({ caseId }) => caseId)).toEqual(waiting.map(({ id }) => id))
        for (const [n, { carrierId }] of shares.entries()) {
          if (carrierId === null) continue
          expect(carriers.find(({ id }) => id === carrierId)!.isAway).toBe(false)
          expect(waiting[n]!.carrierIds).toContain(carrierId)
        }
        for (const { id, open, capacity } of carriers) {
          const got = shares.filter(({ carrierId }) => carrierId === id).length
          expect(got === 0 || open + got <= capacity).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is as good as the best of all distributions: most cases placed, then the least uneven room', () => {
    fc.assert(
      fc.property(office, ({ carriers, waiting }) => {
        const all = everyDistribution(carriers, waiting).map((one) => worth(carriers, one))
        const placed = Math.max(...all.map(([count]) => count))
        const uneven = Math.min(...all.filter(([count]) => count === placed).map(([, sum]) => sum))
        expect(worth(carriers, given(distributeCases(waiting, carriers)))).toEqual([placed, uneven])
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same answer whatever order people are listed in', () => {
    fc.assert(
      fc.property(office, ({ carriers, waiting }) => {
        const turned = waiting.map((one) => ({ ...one, carrierIds: [...one.carrierIds].reverse() }))
        expect(given(distributeCases(turned, [...carriers].reverse()))).toEqual(
          given(distributeCases(waiting, carriers)),
        )
      }),
      { numRuns: 300, examples: [[longChain]] },
    )
  })

  it('says of each line what was true at its turn', () => {
    fc.assert(
      fc.property(office, ({ carriers, waiting }) => {
        const taken = new Map<string, number>()
        for (const { carrierId, room, reason, choices, away } of distributeCases(waiting, carriers)) {
          expect(choices + away).toBeGreaterThanOrEqual(carrierId === null ? 0 : 1)
          if (carrierId === null) {
            expect(['NOBODY', 'ALL_AWAY', 'ALL_FULL']).toContain(reason)
            continue
          }
          const { capacity, open } = carriers.find(({ id }) => id === carrierId)!
          expect(room).toBe(capacity - open - (taken.get(carrierId) ?? 0))
          taken.set(carrierId, (taken.get(carrierId) ?? 0) + 1)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('distributes a hundred cases among fifty people at once', () => {
    const people = Array.from({ length: 50 }, (_, n) => person(`p${n}`, n, 60))
    const shares = distributeCases(
      cases(
        100,
        people.map(({ id }) => id),
      ),
      people,
    )
    const loads = people.map(({ id, open }) => open + shares.filter(({ carrierId }) => carrierId === id).length)
    expect(shares.every(({ reason }) => reason === 'MOST_ROOM')).toBe(true)
    // The first ones rise to one level; whoever was above it gets nothing.
    expect(Math.max(...loads.slice(0, 13)) - Math.min(...loads.slice(0, 13))).toBeLessThanOrEqual(1)
  })
})
