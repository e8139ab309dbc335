import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { clocksOf, getClock } from '../../server/law/clocks.ts'
import { plusDays } from '../../server/law/day.ts'
import { readData } from '../../server/law/read-data.ts'
import { getRuleset, rulesetOn, rulesets } from '../../server/law/ruleset.ts'

describe('rulesetOn', () => {
  it.each([
    ['2020-01-01', 'L20'],
    ['2026-04-14', 'L20'],
    ['2026-04-15', 'L121'],
    ['2026-11-22', 'L121'],
  ])('takes what was received on %s under %s', (receivedOn, id) => {
    expect(rulesetOn(receivedOn).id).toBe(id)
  })

  it('refuses a day for which no law is held, and what is not a day', () => {
    expect(() => rulesetOn('2019-12-31')).toThrow(RangeError)
    expect(() => rulesetOn('2026-13-01')).toThrow(RangeError)
  })

  it('leaves no gap between one ruleset and the next, and the newest open', () => {
    rulesets.slice(0, -1).forEach((ruleset, index) => {
      expect(plusDays(ruleset.to ?? '', 1)).toBe(rulesets[index + 1]?.from)
    })
    expect(rulesets.at(-1)?.to).toBeNull()
  })
})

describe('getRuleset', () => {
  it('finds the one stored with a case and refuses any other name', () => {
    expect(getRuleset('L20').from).toBe('2020-01-01')
    expect(() => getRuleset('L999')).toThrow(RangeError)
  })
})

describe('clocksOf', () => {
  it.each([
    ['L121', 'C1', 7, 'workingDays', 'L121 15'],
    ['L121', 'C2', 60, 'days', 'L121 23(1)(5)'],
    ['L121', 'R1', 15, 'workingDays', 'P 18(1)'],
    ['L20', 'C1', 7, 'workingDays', 'L20 14'],
    ['L20', 'C2', 45, 'workingDays', 'L20 21(1)(5)'],
    ['L20', 'R1', 15, 'workingDays', 'P 18(1)'],
  ])('under %s, %s is %i %s by %s', (ruleset, id, length, unit, article) => {
    const clock = getClock(ruleset, id)
    expect([clock.length, clock.unit, clock.article.key]).toEqual([length, unit, article])
  })

  it('names each clock once, in both languages, with its length filled in', () => {
    for (const { id } of rulesets) {
      const clocks = clocksOf(id)
      expect(new Set(clocks.map((clock) => clock.id)).size).toBe(clocks.length)
      for (const clock of clocks) {
        expect(clock.label.zh).toMatch(/\p{Script=Han}/u)
        expect(clock.label.en).toMatch(/^[A-Z]/)
        for (const text of [clock.duty.zh, clock.duty.en]) expect(text).toContain(String(clock.length))
        for (const text of [clock.duty.zh, clock.duty.en]) expect(text).not.toMatch(/[{}]/)
      }
    }
  })

  it('lets verification run 15 working days longer with approval, and leaves out testing', () => {
    const clock = getClock('L121', 'R1')
    expect(clock.extension).toMatchObject({ length: 15, unit: 'workingDays' })
    expect(clock.excluded.map(({ article }) => article.key)).toEqual(['P 18(2)'])
    expect(getClock('L121', 'C2').excluded.map(({ article }) => article.key)).toEqual(['L121 22(3)'])
  })

  it('refuses a clock the ruleset does not have', () => {
    expect(() => getClock('L121', 'C99')).toThrow(RangeError)
  })
})

describe('readData', () => {
  it('names the file that is not as it should be', () => {
    expect(() => readData('rulesets/L20.json', z.strictObject({ from: z.number() }))).toThrow(/rulesets\/L20\.json/)
  })
})
