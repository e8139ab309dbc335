import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { checkCharacter, isPublicNumber, isSayable, publicNumber } from '../../server/core/public-number.ts'

describe('publicNumber', () => {
  it('carries the check character of ISO/IEC 7064, MOD 37-2', () => {
    // The standard's well-known user: donation numbers of ISBT 128.
    expect(checkCharacter('A999914123456')).toBe('N')
    expect(checkCharacter('G123498654321')).toBe('H')
  })

  it('says what, when and which, and is recognised', () => {
    expect(publicNumber('S', 2026, 123)).toMatch(/^S2026-0000123-[0-9A-Z*]$/)
    expect(publicNumber('C', 2026, 12_345_678)).toMatch(/^C2026-12345678-/)
    fc.assert(
      fc.property(
        fc.constantFrom('S', 'C', 'P' as const),
        fc.integer({ min: 2000, max: 2999 }),
        fc.integer({ min: 1, max: 999_999_999 }),
        (prefix, year, n) => {
          expect(isPublicNumber(publicNumber(prefix as 'S', year, n))).toBe(true)
        },
      ),
    )
  })

  it('is recognised with a star, which numbers of before may end in', () => {
    expect(isPublicNumber('C2026-1137974-*')).toBe(true)
    expect(isSayable('C2026-1137974-*')).toBe(false)
    expect(isSayable('S2026-0000123-K')).toBe(true)
  })

  it('notices every wrong character and every two that changed places', () => {
    const number = publicNumber('S', 2026, 4_071_829)
    const places = [...number].flatMap((letter, i) => (/\d/.test(letter) ? [i] : []))
    for (const i of places)
      for (const digit of '0123456789') {
        const wrong = number.slice(0, i) + digit + number.slice(i + 1)
        expect(isPublicNumber(wrong)).toBe(wrong === number)
      }
    for (let i = 1; i < number.length - 1; i++) {
      const swapped = number.slice(0, i) + number[i + 1] + number[i] + number.slice(i + 2)
      expect(isPublicNumber(swapped)).toBe(swapped === number)
    }
  })

  it.each([
    '',
    'S',
    'S2026-0000123',
    's2026-0000123-k',
    'X2026-0000123-A',
    ' S2026-0000123-K',
    'S2026-0000123-KK',
    'S２０２６-0000123-K',
  ])('does not take %p for one', (text) => {
    expect(isPublicNumber(text)).toBe(false)
  })
})
