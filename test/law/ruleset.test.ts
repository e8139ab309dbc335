import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { getClock } from '../../server/law/clocks.ts'
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

describe('getClock', () => {
  it('refuses a clock the ruleset does not have', () => {
    expect(() => getClock('L121', 'C99')).toThrow(RangeError)
    expect(() => getClock('L121', 'R3')).toThrow(RangeError)
    expect(() => getClock('L999', 'C1')).toThrow(RangeError)
  })
})

describe('readData', () => {
  it('names the file that is not as it should be', () => {
    expect(() => readData('rulesets/L20.json', z.strictObject({ from: z.number() }))).toThrow(/rulesets\/L20\.json/)
  })
})
