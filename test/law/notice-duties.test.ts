import { describe, expect, it } from '@jest/globals'
import { clocksOf } from '../../server/law/clocks.ts'
import { findNoticeDuty, noticeDutiesFor } from '../../server/law/notice-duties.ts'
import { rulesets } from '../../server/law/ruleset.ts'

const valuesOn = (ruleset: string, day: string) => noticeDutiesFor(ruleset, day).map(({ value }) => value)

describe('noticeDutiesFor', () => {
  it('gives each duty an article, words in both languages, and a clock of its ruleset or none', () => {
    for (const { id, from } of rulesets)
      for (const duty of noticeDutiesFor(id, from)) {
        expect(duty.article.zh).toMatch(/^《.+》第.+条/)
        for (const words of [duty.label, duty.says]) {
          expect(words.zh).toMatch(/\p{Script=Han}/u)
          expect(words.en).toMatch(/[A-Za-z]{3}/)
        }
        if (duty.clock) expect(clocksOf(id).map((clock) => clock.id)).toContain(duty.clock)
      }
  })

  it('owes nothing where no law demands it, and under the old rules something to every real name', () => {
    expect(findNoticeDuty('L121', '2026-11-23', 'NONE')).toMatchObject({ owed: false, article: { key: 'L121 36' } })
    expect(findNoticeDuty('L20', '2026-03-02', 'NONE')).toBeUndefined()
    expect(findNoticeDuty('L20', '2026-03-02', 'REAL_NAME')).toMatchObject({
      owed: true,
      realNameOnly: true,
      clock: 'R3',
      article: { key: 'L20 31(2)' },
    })
    expect(findNoticeDuty('L121', '2026-11-23', 'REAL_NAME')).toBeUndefined()
  })

  it('knows the advertising law’s seven working days', () => {
    expect(findNoticeDuty('L121', '2026-11-23', 'AD')).toMatchObject({ clock: 'R2', article: { key: 'AD 53' } })
  })

  it('holds a law to the day it came into force', () => {
    expect(valuesOn('L20', '2025-10-14')).not.toContain('AUCL')
    expect(valuesOn('L20', '2025-10-15')).toContain('AUCL')
  })
})
