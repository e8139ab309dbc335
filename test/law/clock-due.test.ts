import { describe, expect, it } from '@jest/globals'
import { isWorkingDay } from '../../server/law/calendar.ts'
import { clockDue, sayStep } from '../../server/law/clock-due.ts'

const inChinese = (...[ruleset, clock, on, history]: Parameters<typeof clockDue>) =>
  clockDue(ruleset, clock, on, history).steps.map((step) => sayStep(step, 'zh-CN'))

const inEnglish = (...[ruleset, clock, on, history]: Parameters<typeof clockDue>) =>
  clockDue(ruleset, clock, on, history).steps.map((step) => sayStep(step, 'en'))

describe('clockDue', () => {
  it('gives seven working days to accept, across a holiday and a worked Saturday, and says so', () => {
    expect(clockDue('L121', 'C1', '2026-04-30')).toMatchObject({ clock: 'C1', dueOn: '2026-05-13', provisional: false })
    expect(inChinese('L121', 'C1', '2026-04-30')).toEqual([
      '收到投诉后，要在 7 个工作日内决定受理还是不受理，并告诉投诉人。（《市场监督管理投诉举报处理办法》第十五条第一款）',
      '2026年4月30日收到投诉，当天不计，从次日起算，第一个工作日是2026年5月6日。（《市场监督管理投诉举报处理办法》第四十五条）',
      '周末不计；放假的2026年5月1日、2026年5月4日、2026年5月5日也不计；调休上班的2026年5月9日计入。（《市场监督管理投诉举报处理办法》第十五条第一款）',
      '第 7 个工作日为2026年5月13日。（《市场监督管理投诉举报处理办法》第四十五条）',
    ])
    expect(inEnglish('L121', 'C1', '2026-04-30')).toEqual([
      'Once a complaint is received, the office has 7 working days to accept or refuse it and to tell the complainant. (Complaint and Report Measures (2026), art. 15(1))',
      'On 30 April 2026 the complaint was received. That day is not counted; the first working day after it is 6 May 2026. (Complaint and Report Measures (2026), art. 45)',
      'Weekends are not counted, nor are the days off 1 May 2026, 4 May 2026, 5 May 2026; the weekend days worked in exchange count: 9 May 2026. (Complaint and Report Measures (2026), art. 15(1))',
      'Working day 7 is 13 May 2026. (Complaint and Report Measures (2026), art. 45)',
    ])
  })

  it('gives sixty days to mediate, shows the move past National Day and how the holiday was read', () => {
    expect(clockDue('L121', 'C2', '2026-08-03').dueOn).toBe('2026-10-08')
    expect(inChinese('L121', 'C2', '2026-08-03').slice(2)).toEqual([
      '第 60 日为2026年10月2日。（《市场监督管理投诉举报处理办法》第四十五条）',
      '这一天在节假日，顺延到之后的第一天2026年10月8日（整个放假安排都按节假日计算）。（《市场监督管理投诉举报处理办法》第四十五条）',
    ])
    const narrow = clockDue('L121', 'C2', '2026-08-03', { lastDayReading: 'statutoryDays' })
    expect(narrow.dueOn).toBe('2026-10-04')
    expect(narrow.steps.at(-1)?.text.zh).toContain('只有法定放假的当天按节假日计算')
  })

  it('says in one sentence when sixty days end on an ordinary weekday', () => {
    expect(inEnglish('L121', 'C2', '2026-05-08').at(-1)).toBe(
      'Day 60 is 7 July 2026. (Complaint and Report Measures (2026), art. 45)',
    )
  })

  it('shows with the date how an end on an ordinary weekend is read here', () => {
    const stays = clockDue('L121', 'C2', '2026-05-06')
    expect([stays.dueOn, stays.steps.at(-1)?.text.zh]).toEqual([
      '2026-07-05',
      '这一天是普通周末；条文没有明确周末顺延，本单位设定为不顺延，以较早的日期为准。',
    ])
    const extends_ = clockDue('L121', 'C2', '2026-05-06', { ordinaryWeekend: 'extends' })
    expect([extends_.dueOn, extends_.steps.at(-1)?.text.en]).toEqual([
      '2026-07-06',
      'That day falls on a holiday or weekend, so the limit moves to the first day after it, 6 July 2026 (by the setting of this installation an ordinary weekend moves the end).',
    ])
  })

  it('keeps the forty-five working days of an old complaint, counted by the Civil Code for want of an article', () => {
    const due = clockDue('L20', 'C2', '2026-04-10')
    expect(due.dueOn).toBe('2026-06-16')
    expect(due.steps.map((step) => step.article?.key)).toEqual([
      'L20 21(1)(5)',
      'CC 201(1)',
      'L20 21(1)(5)',
      'CC 201(1)',
    ])
  })

  it('says that a date in a year without a notice is provisional', () => {
    const due = clockDue('L121', 'R1', '2026-12-20')
    expect(due).toMatchObject({ dueOn: '2027-01-11', provisional: true })
    expect(due.steps.at(-1)?.text.zh).toBe('2027年的放假安排还没有公布，这个日期是暂定的，公布后会重新计算。')
  })

  it('leaves out the days of testing and says which', () => {
    const paused = [{ from: '2026-06-08', to: '2026-06-12', cause: 'testing' }] as const
    expect(clockDue('L121', 'R1', '2026-06-01', { paused }).dueOn).toBe('2026-06-30')
    expect(clockDue('L121', 'R1', '2026-06-01').dueOn).toBe('2026-06-23')
    expect(inChinese('L121', 'R1', '2026-06-01', { paused }).slice(3)).toEqual([
      '2026年6月2日至2026年6月5日计 4 个工作日，累计 4 个工作日。（《市场监督管理行政处罚程序规定》第八十条）',
      '2026年6月8日至2026年6月12日因检测、检验、检疫、鉴定，不计入期限。（《市场监督管理行政处罚程序规定》第十八条第二款）',
      '第 15 个工作日为2026年6月30日。（《市场监督管理行政处罚程序规定》第八十条）',
      '须由法务确认的读法：停止计算的第一日和最后一日都不计入期限，条文没有写明。（《市场监督管理行政处罚程序规定》第十八条第二款）',
    ])
  })

  it('says that a clock still stands when its pause has not ended', () => {
    const due = clockDue('L121', 'K1', '2026-06-01', {
      paused: [{ from: '2026-07-01', to: null, cause: 'suspension' }],
    })
    expect(due.dueOn).toBe('2026-08-31')
    expect(due.steps.at(-2)).toMatchObject({
      text: { zh: '2026年7月1日起停止计算，尚未恢复；每停一日，期限顺延一日。' },
      article: { key: 'P 64(2)' },
    })
  })

  it('lengthens verification once by fifteen working days, and no more', () => {
    expect(clockDue('L121', 'R1', '2026-06-01', { extended: 1 })).toMatchObject({ dueOn: '2026-07-14' })
    expect(inEnglish('L121', 'R1', '2026-06-01', { extended: 1 })[2]).toBe(
      'Lengthened by 15 working days to 30 working days in all: special circumstances, approved by the head of the office. (Penalty Procedure Provisions, art. 18(1))',
    )
    expect(() => clockDue('L121', 'R1', '2026-06-01', { extended: 2 })).toThrow('at most 1 time(s), not 2')
    expect(() => clockDue('L121', 'C1', '2026-06-01', { extended: 1 })).toThrow('C1 cannot be extended')
  })

  it('lengthens a penalty case by thirty days, then by what was decided together', () => {
    expect(clockDue('L121', 'K1', '2026-03-02', { extended: 1 }).dueOn).toBe('2026-06-30')
    expect(clockDue('L121', 'K1', '2026-03-02', { extended: 2, extendedBy: [20] }).dueOn).toBe('2026-07-20')
    expect(() => clockDue('L121', 'K1', '2026-03-02', { extended: 2 })).toThrow('to be decided')
    expect(() => clockDue('L121', 'K1', '2026-03-02', { extended: 1, extendedBy: [20] })).toThrow('for no extension')
  })

  it('counts anew from the last report when a repeated one was merged, under the present rule alone', () => {
    const history = { restartedOn: '2026-06-15' }
    expect(clockDue('L121', 'R1', '2026-06-01', history).dueOn).toBe(clockDue('L121', 'R1', '2026-06-15').dueOn)
    expect(clockDue('L121', 'R1', '2026-06-01', history).steps[1]?.article?.key).toBe('L121 35(2)')
    expect(() => clockDue('L20', 'R1', '2026-03-02', { restartedOn: '2026-03-16' })).toThrow('never restarts')
  })

  it('counts back from the hearing to the last day for its notice', () => {
    const due = clockDue('L121', 'K4', '2026-10-20')
    expect(due).toMatchObject({ dueOn: '2026-10-10', provisional: false })
    expect(isWorkingDay(due.dueOn)).toBe(true)
    expect(due.steps.at(-2)).toMatchObject({ on: '2026-10-10', article: { key: 'HEAR 20(1)' } })
  })

  it('marks what is a reading of ours under the dates it bears on, and under no others', () => {
    const readingsOf = (...asked: Parameters<typeof clockDue>) =>
      clockDue(...asked)
        .steps.filter(({ isReading }) => isReading)
        .map(({ article, text }) => `${article?.key} ${text.en}`)
    expect(readingsOf('L121', 'K4', '2026-10-20')).toEqual([
      expect.stringMatching(/^HEAR 20\(1\) A reading for the legal staff to confirm: the day of the hearing/),
    ])
    const recusal = { paused: [{ from: '2026-05-06', to: '2026-05-08', cause: 'recusal' }] } as const
    for (const [ruleset, article] of [
      ['L121', 'L121 21(2)'],
      ['L20', 'L20 19(2)'],
    ] as const) {
      const read = readingsOf(ruleset, 'C2', '2026-05-04', recusal)
      expect(read.map((line) => line.split(' A reading')[0])).toEqual([article, article])
      expect(read[0]).toContain('neither the first nor the last day of a pause counts')
      expect(read[1]).toContain('only suspends mediation')
    }
    expect(
      readingsOf('L121', 'C2', '2026-05-04', { paused: [{ ...recusal.paused[0], cause: 'testing' }] }),
    ).toHaveLength(1)
    for (const clock of ['C1', 'C2', 'R1', 'K1', 'K6']) expect(readingsOf('L121', clock, '2026-05-04')).toEqual([])
  })

  it('counts twenty-four hours from the hour after, and to the next day when only the day is known', () => {
    expect(clockDue('L121', 'K7', '2026-04-30').dueOn).toBe('2026-05-01')
    expect(clockDue('L121', 'K7', '2026-04-30', { startedAt: '10:20' }).dueAt).toBe('2026-05-01T11:00')
    expect(clockDue('L121', 'K7', '2026-04-30', { startedAt: '10:00' }).dueAt).toBe('2026-05-01T10:00')
    expect(clockDue('L121', 'K7', '2026-12-31', { startedAt: '23:30' }).dueAt).toBe('2027-01-02T00:00')
    expect(() => clockDue('L121', 'K7', '2026-04-30', { startedAt: '24:00' })).toThrow(RangeError)
    expect(() => clockDue('L121', 'C1', '2026-04-30', { startedAt: '10:00' })).toThrow('not from a time of day')
  })

  it('counts three months to the same day, to the end of a shorter month, and past a holiday', () => {
    expect(clockDue('L121', 'K12', '2026-03-10').dueOn).toBe('2026-06-10')
    expect(clockDue('L121', 'K12', '2025-11-30').dueOn).toBe('2026-02-28')
    expect(clockDue('L121', 'K12', '2026-07-02').dueOn).toBe('2026-10-08')
    expect(clockDue('L121', 'K12', '2026-07-02').steps.at(-1)?.article?.key).toBe('P 80')
    expect(clockDue('L121', 'K12', '2026-03-10').steps.at(-1)?.article?.key).toBe('CC 202')
  })

  it('refuses an unknown ruleset, clock or day, and a pause that ends before it begins or that the law does not know', () => {
    expect(() => clockDue('L999', 'C1', '2026-04-15')).toThrow(RangeError)
    expect(() => clockDue('L121', 'C9', '2026-04-15')).toThrow(RangeError)
    expect(() => clockDue('L121', 'C1', '2026-04-31')).toThrow(RangeError)
    const span = { from: '2026-06-08', to: '2026-06-05' }
    expect(() => clockDue('L121', 'C2', '2026-06-01', { paused: [span] })).toThrow('before it begins')
    expect(() => clockDue('L121', 'C1', '2026-06-01', { paused: [{ ...span, to: '2026-06-09' }] })).toThrow(
      'never paused',
    )
    expect(() =>
      clockDue('L121', 'C2', '2026-06-01', { paused: [{ from: '2026-06-08', to: '2026-06-09', cause: 'hearing' }] }),
    ).toThrow('not paused by hearing')
  })
})
