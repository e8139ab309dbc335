import { describe, expect, it } from '@jest/globals'
import { BLOCK_MOST, blockPairs } from '../../../server/sellers/matching/block-pairs.ts'
import { type MatchRecord, matchRecord } from '../../../server/sellers/matching/match-record.ts'

const bearers = (count: number, key: string): MatchRecord[] =>
  Array.from({ length: count }, (_, i) => matchRecord(`${i}`, [{ trait: 'PHONE', key }]))

describe('blockPairs', () => {
  it('brings together who shares a value, once however many they share', () => {
    const records = ['a', 'b'].map((id) =>
      matchRecord(id, [
        { trait: 'PHONE', key: '1' },
        { trait: 'PAYEE', key: '2' },
      ]),
    )
    expect([...blockPairs([...records, matchRecord('c', [{ trait: 'PHONE', key: '9' }])])]).toEqual([[0, 1]])
  })

  it('passes over a value that too many bear', () => {
    expect([...blockPairs(bearers(BLOCK_MOST, '1'))]).toHaveLength((BLOCK_MOST * (BLOCK_MOST - 1)) / 2)
    expect([...blockPairs(bearers(BLOCK_MOST + 1, '1'))]).toEqual([])
  })

  it('does not look for partners by a part of a name', () => {
    const records = ['a', 'b'].map((id) => matchRecord(id, [{ trait: 'NAME_PIECE', key: '美妆' }]))
    expect([...blockPairs(records)]).toEqual([])
  })

  it('compares a number of pairs that grows with the records, not with their square', () => {
    const records = Array.from({ length: 20_000 }, (_, i) =>
      matchRecord(`${i}`, [
        { trait: 'PHONE', key: `${i >> 1}` },
        { trait: 'TEXT', key: 'everybody’s' },
      ]),
    )
    expect([...blockPairs(records)]).toHaveLength(10_000)
  })
})
