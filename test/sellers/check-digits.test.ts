import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { creditCodeProblem } from '../../server/sellers/credit-code.ts'
import { identifierProblem } from '../../server/sellers/identifier-problem.ts'
import { identityNumberProblem } from '../../server/sellers/identity-number.ts'

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Reckoned the other way round: Horner's rule from the last of 17, and the sign that fills up to a multiple of 31. */
const secondCreditCheck = (signs: string): string => {
  const rest = [...signs].reduceRight((sum, sign) => (sum * 3 + SIGNS.indexOf(sign)) % 31, 0)
  return [...SIGNS].find((check) => (rest + SIGNS.indexOf(check)) % 31 === 0)!
}

/** ISO 7064, MOD 11-2, as a running remainder: the whole of 18, X as ten, leaves 1. */
const secondIdentityCheck = (digits: string): string =>
  [...'0123456789X'].find((check) => {
    const total = [...(digits + check)].reduce((rest, sign) => (rest * 2 + (sign === 'X' ? 10 : Number(sign))) % 11, 0)
    return total === 1
  })!

const division = fc.integer({ min: 110_000, max: 659_999 }).map(String)
const creditBody = fc
  .tuple(
    fc.constantFrom(...SIGNS),
    fc.constantFrom(...SIGNS),
    division,
    fc.array(fc.constantFrom(...SIGNS), { minLength: 9, maxLength: 9 }),
  )
  .map(([one, two, place, rest]) => one + two + place + rest.join(''))
const identityBody = fc
  .tuple(
    division,
    fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([place, day, n]) => place + day.toISOString().slice(0, 10).replaceAll('-', '') + String(n).padStart(3, '0'))

/** Every other sign on every place, and every two neighbours changed about: what people mistype. */
const slips = (code: string, signs: string): string[] => [
  ...[...code].flatMap((own, i) =>
    [...signs].filter((sign) => sign !== own).map((sign) => code.slice(0, i) + sign + code.slice(i + 1)),
  ),
  ...[...code]
    .slice(1)
    .flatMap((sign, i) => (sign === code[i] ? [] : [code.slice(0, i) + sign + code[i] + code.slice(i + 2)])),
]

describe('creditCodeProblem (GB 32100-2015)', () => {
  it('takes the example of the standard, however it is written', () => {
    for (const written of ['91350100M000100Y43', ' 91350100m000100y43', '９１350100-M000100Y-43'])
      expect(creditCodeProblem(written)).toBeUndefined()
    expect(creditCodeProblem('91350100M000100Y4Z')?.zh).toMatch(/不会出现「Z」/)
  })

  it('agrees with a second reckoning on every code', () => {
    fc.assert(fc.property(creditBody, (body) => creditCodeProblem(body + secondCreditCheck(body)) === undefined))
  })

  it('finds every single slip and every two neighbours changed about', () => {
    fc.assert(
      fc.property(creditBody, (body) => {
        const code = body + secondCreditCheck(body)
        return slips(code, SIGNS).every((slip) => creditCodeProblem(slip) !== undefined)
      }),
      { numRuns: 20 },
    )
  })

  it('says what is wrong: length, a sign that never occurs, the division, the check', () => {
    const said = (code: string) => creditCodeProblem(code)?.en
    expect(said('91350100M000100Y4')).toMatch(/has 18 characters; this has 17/)
    expect(said('91350100I000100Y43')).toMatch(/“I” does not occur/)
    expect(said('9135A100M000100Y43')).toMatch(/Characters 3 to 8/)
    expect(said('91350100M000100Y44')).toMatch(/check character/)
    expect(creditCodeProblem('91350100M000100Y44')?.zh).toMatch(/校验不通过/)
  })
})

describe('identityNumberProblem (GB 11643-1999)', () => {
  it('takes the examples of the standard, with a small x too', () => {
    for (const written of ['11010519491231002X', '11010519491231002x', '440524188001010014', '110105 19491231 002X'])
      expect(identityNumberProblem(written)).toBeUndefined()
  })

  it('agrees with a second reckoning on every number', () => {
    fc.assert(
      fc.property(identityBody, (body) => identityNumberProblem(body + secondIdentityCheck(body)) === undefined),
    )
  })

  it('finds every single slip and every two neighbours changed about', () => {
    fc.assert(
      fc.property(identityBody, (body) => {
        const number = body + secondIdentityCheck(body)
        return slips(number, '0123456789').every((slip) => identityNumberProblem(slip) !== undefined)
      }),
      { numRuns: 20 },
    )
  })

  it('says what is wrong: shape, day of birth, check', () => {
    expect(identityNumberProblem('1101051949123100')?.zh).toMatch(/应为 18 位/)
    expect(identityNumberProblem('11010519490231002X')?.zh).toMatch(/出生日期/)
    expect(identityNumberProblem('110105194912310021')?.zh).toMatch(/校验不通过/)
  })
})

describe('identifierProblem', () => {
  it('asks for the tail of a card, not the whole of it, and lets a name be a name', () => {
    expect(identifierProblem('BANK_TAIL', '工商银行 尾号 8812')).toBeUndefined()
    expect(identifierProblem('BANK_TAIL', '812')?.zh).toMatch(/至少 4 位/)
    expect(identifierProblem('BANK_TAIL', '6222020200112233')?.zh).toMatch(/不登记完整账号/)
    expect(identifierProblem('PHONE', '无')?.en).toMatch(/5 to 20 figures/)
    expect(identifierProblem('PAYEE', '李小红')).toBeUndefined()
  })
})
