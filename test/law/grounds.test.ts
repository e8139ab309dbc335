import { describe, expect, it } from '@jest/globals'
import { findGround, groundLists, groundsFor, hasGrounds } from '../../server/law/grounds.ts'
import { rulesets } from '../../server/law/ruleset.ts'

const keys = (...[ruleset, list]: Parameters<typeof groundsFor>) =>
  groundsFor(ruleset, list).map(({ article }) => article.key)

describe('groundsFor', () => {
  it('has the seven refusal grounds of the present rule and the six of the old one', () => {
    expect(keys('L121', 'refusal')).toEqual([1, 2, 3, 4, 5, 6, 7].map((item) => `L121 16(${item})`))
    expect(keys('L20', 'refusal')).toEqual([1, 2, 3, 4, 5, 6].map((item) => `L20 15(${item})`))
  })

  it('has the eight termination reasons of the present rule and the seven of the old one', () => {
    expect(keys('L121', 'termination')).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((item) => `L121 23(1)(${item})`))
    expect(keys('L20', 'termination')).toEqual([1, 2, 3, 4, 5, 6, 7].map((item) => `L20 21(1)(${item})`))
  })

  it('has the same reasons not to open a case under both', () => {
    expect(keys('L121', 'notFiling')).toEqual(['P 20(1)(1)', 'P 20(1)(2)', 'P 20(1)(3)', 'P 20(1)(4)', 'P 19(1)'])
    expect(keys('L20', 'notFiling')).toEqual(keys('L121', 'notFiling'))
  })

  it('knows what is handed to the police under the present rule alone', () => {
    expect(new Set(keys('L121', 'misuse'))).toEqual(new Set(['L121 42']))
    expect(hasGrounds('L20', 'misuse')).toBe(false)
  })

  it('knows identity checks and false materials only under the present rule', () => {
    expect(findGround('L121', 'refusal', 'IDENTITY_NOT_VERIFIED')?.article.key).toBe('L121 16(6)')
    expect(findGround('L20', 'refusal', 'IDENTITY_NOT_VERIFIED')).toBeUndefined()
    expect(findGround('L20', 'refusal', 'MATERIALS_MISSING_OR_FALSE')).toBeUndefined()
  })

  it('cites in words people can look up', () => {
    expect(findGround('L121', 'termination', 'TIME_EXPIRED')?.article).toMatchObject({
      zh: '《市场监督管理投诉举报处理办法》第二十三条第一款第（五）项',
      en: 'Complaint and Report Measures (2026), art. 23(1)(5)',
    })
  })

  it('tells every party in both languages, with an article, and a complainant the other routes', () => {
    for (const { id } of rulesets) {
      for (const list of groundLists.filter((one) => hasGrounds(id, one))) {
        const grounds = groundsFor(id, list)
        expect(new Set(grounds.map(({ value }) => value)).size).toBe(grounds.length)
        for (const ground of grounds) {
          expect(ground.value).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
          for (const words of [ground.label, ground.told, ground.article]) {
            expect(words.zh).toMatch(/\p{Script=Han}/u)
            expect(words.en).toMatch(/[A-Za-z]{3}/)
            expect(words.en).not.toMatch(/\p{Script=Han}/u)
          }
          expect(ground.otherRoutes?.article.key).toBe(['refusal', 'termination'].includes(list) ? 'CR 39' : undefined)
        }
      }
    }
  })

  it('refuses an unknown ruleset', () => {
    expect(() => groundsFor('L999', 'refusal')).toThrow(RangeError)
  })
})
