import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addDays, addWorkingDays } from '../../server/law/calendar.ts'
import { clockDue, sayStep } from '../../server/law/clock-due.ts'
import { clocksOf } from '../../server/law/clocks.ts'
import { plusDays } from '../../server/law/day.ts'
import { rulesets } from '../../server/law/ruleset.ts'

const inChinese = (...[ruleset, clock, on, options]: Parameters<typeof clockDue>) =>
  clockDue(ruleset, clock, on, options).steps.map((step) => sayStep(step, 'zh-CN'))

const inEnglish = (...[ruleset, clock, on, options]: Parameters<typeof clockDue>) =>
  clockDue(ruleset, clock, on, options).steps.map((step) => sayStep(step, 'en'))

describe('clockDue', () => {
  it('gives seven working days to accept, across a holiday and a worked Saturday, and says so', () => {
    expect(clockDue('L121', 'C1', '2026-04-30')).toMatchObject({ clock: 'C1', dueOn: '2026-05-13', provisional: false })
    expect(inChinese('L121', 'C1', '2026-04-30')).toEqual([
      '收到投诉后，要在 7 个工作日内决定受理还是不受理，并告诉投诉人。（《市场监督管理投诉举报处理办法》第十五条）',
      '2026年4月30日收到投诉，当天不计，从次日起算，第一个工作日是2026年5月6日。（《市场监督管理投诉举报处理办法》第四十五条）',
      '周末不计；放假的2026年5月1日、2026年5月4日、2026年5月5日也不计；调休上班的2026年5月9日计入。',
      '第 7 个工作日为2026年5月13日。（《市场监督管理投诉举报处理办法》第四十五条）',
    ])
    expect(inEnglish('L121', 'C1', '2026-04-30')).toEqual([
      'Once a complaint is received, the office has 7 working days to accept or refuse it and to tell the complainant. (Complaint and Report Measures (2026), art. 15)',
      'On 30 April 2026 the complaint was received. That day is not counted; the first working day after it is 6 May 2026. (Complaint and Report Measures (2026), art. 45)',
      'Weekends are not counted, nor are the days off 1 May 2026, 4 May 2026, 5 May 2026; the weekend days worked in exchange count: 9 May 2026.',
      'Working day 7 is 13 May 2026. (Complaint and Report Measures (2026), art. 45)',
    ])
  })

  it('gives sixty days to mediate and shows the move past National Day', () => {
    expect(clockDue('L121', 'C2', '2026-08-03').dueOn).toBe('2026-10-08')
    expect(inChinese('L121', 'C2', '2026-08-03').slice(2)).toEqual([
      '第 60 日为2026年10月2日。',
      '这一天在节假日，顺延到之后的第一天2026年10月8日。（《市场监督管理投诉举报处理办法》第四十五条）',
    ])
    expect(clockDue('L121', 'C2', '2026-08-03', { lastDayReading: 'statutoryDays' }).dueOn).toBe('2026-10-04')
  })

  it('says in one sentence when sixty days end on an ordinary day', () => {
    expect(inEnglish('L121', 'C2', '2026-05-06').at(-1)).toBe(
      'Day 60 is 5 July 2026. (Complaint and Report Measures (2026), art. 45)',
    )
  })

  it('keeps the forty-five working days of an old complaint, without citing an article on counting', () => {
    const due = clockDue('L20', 'C2', '2026-04-10')
    expect(due.dueOn).toBe('2026-06-16')
    expect(due.steps.map((step) => step.article?.key ?? null)).toEqual(['L20 21(1)(5)', null, null, null])
  })

  it('says that a date in a year without a notice is provisional', () => {
    const due = clockDue('L121', 'R1', '2026-12-20')
    expect(due).toMatchObject({ dueOn: '2027-01-11', provisional: true })
    expect(inChinese('L121', 'R1', '2026-12-20').at(-1)).toBe(
      '2027年的放假安排还没有公布，这个日期是暂定的，公布后会重新计算。',
    )
  })

  it('explains every clock from any day in both languages, and survives storage as JSON', () => {
    const start = fc.integer({ min: 0, max: 3000 }).map((count) => plusDays('2020-01-01', count))
    fc.assert(
      fc.property(fc.constantFrom(...rulesets.map(({ id }) => id)), start, (ruleset, startedOn) => {
        for (const clock of clocksOf(ruleset)) {
          const due = clockDue(ruleset, clock.id, startedOn)
          const end = clock.unit === 'days' ? addDays(startedOn, clock.length) : addWorkingDays(startedOn, clock.length)
          expect({ on: due.dueOn, provisional: due.provisional }).toEqual(end)
          expect(due.steps[0]?.article).toEqual(clock.article)
          for (const { text } of due.steps) expect([text.zh.at(-1), text.en.at(-1)]).toEqual(['。', '.'])
          expect(due.steps.some(({ text }) => text.en.includes('provisional'))).toBe(due.provisional)
          expect(JSON.parse(JSON.stringify(due))).toEqual(due)
        }
      }),
    )
  })

  it('refuses an unknown ruleset, clock or day', () => {
    expect(() => clockDue('L999', 'C1', '2026-04-15')).toThrow(RangeError)
    expect(() => clockDue('L121', 'C9', '2026-04-15')).toThrow(RangeError)
    expect(() => clockDue('L121', 'C1', '2026-04-31')).toThrow(RangeError)
  })
})
