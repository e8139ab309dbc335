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
    const same = { PHONE: '1', COLLECTION_QR: '2' }
    expect(grouped([record('a', {}), record('b', same), record('c', same)], [[1, 2, 0.99]])).toEqual([0, 1, 1])
  })

  it('never joins two credit codes, whoever stands between them', () => {
    const same = { PHONE: '1', COLLECTION_QR: '2' }
    const records = [
      record('a', { ...same, CREDIT_CODE: 'X' }),
      record('b', same),
      record('c', { ...same, CREDIT_CODE: 'Y' }),
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
      record('a', { PHONE: '1', PAYEE: '王芳', ADDRESS: 'x', NAME: '甲' }),
      record('b', { PHONE: '1', PAYEE: '王芳', ADDRESS: 'x', NAME: '甲' }),
      record('c', { PHONE: '9', PAYEE: '李娜', ADDRESS: 'y', NAME: '丙', TEXT: 't' }),
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
      .record({ CREDIT_CODE: fc.constantFrom('X', 'Y'), PHONE: fc.constantFrom('1', '2') })
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
