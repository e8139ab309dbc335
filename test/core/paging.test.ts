import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { InvalidInput } from '../../server/core/errors.ts'
import { clampFirst, decodeCursor, encodeCursor, PAGE_DEFAULT, PAGE_MOST } from '../../server/core/paging.ts'

describe('clampFirst', () => {
  it('gives twenty unless told, and never more than a hundred', () => {
    expect([clampFirst(undefined), clampFirst(null)]).toEqual([PAGE_DEFAULT, PAGE_DEFAULT])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (first) => {
        expect(clampFirst(first)).toBe(Math.min(first, PAGE_MOST))
      }),
    )
  })

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p by the name of the field', (first) => {
    expect(() => clampFirst(first)).toThrow(InvalidInput)
  })
})

describe('a cursor', () => {
  it('is read back as it was written', () => {
    const part = fc.oneof(fc.string({ maxLength: 200 }), fc.integer(), fc.constant(null))
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (key) => {
        const cursor = encodeCursor(key)
        expect(cursor).toMatch(/^[\w-]+$/)
        expect(decodeCursor(cursor, key.length)).toEqual(key)
      }),
    )
  })

  it('of another length, or nonsense, is refused by the name of the field and never fails otherwise', () => {
    expect(() => decodeCursor(encodeCursor(['a']), 2)).toThrow(InvalidInput)
    const nonsense = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
    )
    fc.assert(
      fc.property(nonsense, fc.integer({ min: 1, max: 3 }), (after, length) => {
        try {
          expect(decodeCursor(after, length)).toHaveLength(length)
        } catch (error) {
          if (!(error instanceof InvalidInput)) throw error
          expect(error.fields[0]!.path).toBe('after')
        }
      }),
      { numRuns: 500 },
    )
  })
})
