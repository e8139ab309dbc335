import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { groupRecords } from '../../../server/sellers/matching/group-records.ts'
import { matchRecord, populationOf } from '../../../server/sellers/matching/match-record.ts'
import type { Trait } from '../../../server/sellers/matching/traits.ts'
import { uniqueConflict } from '../../../server/sellers/matching/unique-conflict.ts'

const record = (id: string, traits: Partial<Record<Trait['trait'], string>>) =>
  matchRecord(
    id,
    Object.entries(traits).map(([trait, key]) => ({ trait: trait as Trait['trait'], key })),
  )

/** Pairs as given, however they came to be proposed. */
const grouped = (records: ReturnType<typeof record>[], pairs: [number, number, number][]) =>
  groupRecords(
    records,
    pairs.map(([one, other, probability]) => ({ one, other, probability })),
    { population: { ...populationOf(records), size: 100_000 }, from: 0.95 },
  )

describe('groupRecords', () => {
  it('joins what is proposed, and names a group by its first', () => {
    const same = { phone: '1', collectionQr: '2' }
    expect(grouped([record('a', {}), record('b', same), record('c', same)], [[1, 2, 0.99]])).toEqual([0, 1, 1])
  })

  it('never joins two credit codes, whoever stands between them', () => {
    const same = { phone: '1', collectionQr: '2' }
    const records = [
      record('a', { ...same, creditCode: 'X' }),
      record('b', same),
      record('c', { ...same, creditCode: 'Y' }),
    ]
    const groups = grouped(records, [
      [0, 1, 0.999],
      [1, 2, 0.998],
      [0, 2, 0.997],
    ])
    expect(groups).toEqual([0, 0, 2])
  })

  it('grows no chain of half-likes into one group', () => {
    const records = [
      record('a', { phone: '1', payee: '王芳', address: 'x', name: '甲' }),
      record('b', { phone: '1', payee: '王芳', address: 'x', name: '甲' }),
      record('c', { phone: '9', payee: '李娜', address: 'y', name: '丙', text: 't' }),
    ]
    expect(
      grouped(records, [
        [0, 1, 0.999],
        [1, 2, 0.96],
      ]),
    ).toEqual([0, 0, 2])
  })

  it('keeps every group free of conflicts, whatever is proposed in whatever order', () => {
    const anyRecord = fc
      .record({ creditCode: fc.constantFrom('X', 'Y'), phone: fc.constantFrom('1', '2') })
      .map((traits) => record('r', traits))
    fc.assert(
      fc.property(
        fc.array(anyRecord, { minLength: 2, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.double({ min: 0.95, max: 1, noNaN: true }))),
        (records, pairs) => {
          const within = pairs.filter(([one, other]) => one !== other && one < records.length && other < records.length)
          const groups = grouped(records, within)
          for (const [i, group] of groups.entries())
            for (const [j, other] of groups.entries())
              if (group === other) expect(uniqueConflict(records[i]!, records[j]!)).toBeUndefined()
        },
      ),
    )
  })
})
