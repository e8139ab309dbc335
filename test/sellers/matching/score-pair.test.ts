import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type MatchRecord, matchRecord, type Population } from '../../../server/sellers/matching/match-record.ts'
import { scorePair } from '../../../server/sellers/matching/score-pair.ts'
import { TRAIT_NAMES, type Trait, type TraitName } from '../../../server/sellers/matching/traits.ts'

const among = (size: number, holders: Record<string, number> = {}): Population => ({
  size,
  holdersOf: (trait, key) => holders[`${trait} ${key}`] ?? 2,
})

const shows = (id: string, traits: Partial<Record<TraitName, string>>): MatchRecord =>
  matchRecord(
    id,
    Object.entries(traits).map(([trait, key]) => ({ trait: trait as TraitName, key })),
  )

const weightOf = (trait: TraitName, ...[one, other, population]: Parameters<typeof scorePair>) =>
  scorePair(one, other, population).reasons.find((reason) => reason.trait === trait)!.weight

const anyRecord = fc
  .array(fc.record({ trait: fc.constantFrom(...TRAIT_NAMES), key: fc.constantFrom('a', 'b', 'c') }), { maxLength: 12 })
  .map((traits: Trait[]) => matchRecord('x', traits))

describe('scorePair', () => {
  const population = among(100_000)

  it('adds up: the score is the sum of the waterfall', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (one, other) => {
        const { score, reasons } = scorePair(one, other, population)
        expect(score).toBeCloseTo(
          reasons.reduce((sum, { weight }) => sum + weight, 0),
          9,
        )
      }),
    )
  })

  it('says the same whichever of the two comes first', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (one, other) => {
        expect(scorePair(one, other, population)).toEqual(scorePair(other, one, population))
      }),
    )
  })

  it('gives a phone that five hundred share little weight', () => {
    const [one, other] = [shows('a', { PHONE: '1' }), shows('b', { PHONE: '1' })]
    const rare = weightOf('PHONE', one, other, among(100_000, { 'PHONE 1': 2 }))
    const common = weightOf('PHONE', one, other, among(100_000, { 'PHONE 1': 500 }))
    expect(rare - common).toBeCloseTo(Math.log2(250), 9)
  })

  it('takes what is missing for nothing, what differs for a reason against', () => {
    const one = shows('a', { PHONE: '1', PAYEE: '王芳' })
    expect(scorePair(one, shows('b', { PHONE: '1' }), population).score).toBeGreaterThan(
      scorePair(one, shows('b', { PHONE: '1', PAYEE: '李娜' }), population).score,
    )
    expect(weightOf('PAYEE', one, shows('b', { PAYEE: '李娜' }), population)).toBeLessThan(0)
  })

  it('lets a family’s phone, home and parcels say little more than one of them', () => {
    const home = { PHONE: '1', ADDRESS: '2', WAYBILL_SENDER: '3' }
    const { probability } = scorePair(
      shows('a', { ...home, PAYEE: '王芳', NAME: '小雅美妆' }),
      shows('b', { ...home, PAYEE: '王强', NAME: '强子数码' }),
      population,
    )
    expect(probability).toBeLessThan(0.95)
  })

  it('is sure of two that share the money and the phone', () => {
    const { probability } = scorePair(
      shows('a', { PHONE: '1', COLLECTION_QR: '2' }),
      shows('b', { PHONE: '1', COLLECTION_QR: '2' }),
      population,
    )
    expect(probability).toBeGreaterThan(0.99)
  })

  it('counts a name once: as written, else as it sounds, else in part', () => {
    const { reasons } = scorePair(
      shows('a', { NAME: '1', NAME_SOUND: '2', NAME_PIECE: '3' }),
      shows('b', { NAME: '1', NAME_SOUND: '2', NAME_PIECE: '3' }),
      population,
    )
    expect(reasons.map(({ trait }) => trait)).toEqual([null, 'NAME'])
  })
})
