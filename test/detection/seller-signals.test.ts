import { describe, expect, it } from '@jest/globals'
import type { CaseOfSeller, CaseStanding } from '../../server/detection/seller-signals/seller-signal.ts'
import { complaintHistory } from '../../server/detection/seller-signals/signals/complaint-history.ts'

const today = '2026-11-27'
let next = 0
const some = (count: number, standing: CaseStanding, on = today): CaseOfSeller[] =>
  Array.from({ length: count }, () => ({ id: `case-${next++}`, standing, on }))
const find = (...cases: CaseOfSeller[][]) => complaintHistory.evaluate({ cases: cases.flat(), today })[0]

describe('complaint-history', () => {
  it('accuses nobody of complaints that were not established, however many', () => {
    expect(find(some(500, 'unproven'))).toBeUndefined()
    expect(find(some(500, 'unproven'), some(30, 'settled'))).toBeUndefined()
  })

  it('fires on a penalty that stands, and on penalty cases under way together', () => {
    expect(find(some(1, 'punished'))).toMatchObject({ severity: 2, score: 0.5 })
    expect(find(some(1, 'filed'))).toBeUndefined()
    expect(find(some(2, 'filed'))).toMatchObject({ severity: 2 })
    expect(find(some(2, 'punished'))).toMatchObject({ severity: 3, score: 0.75 })
  })

  it('adds what was settled to what is established, and nothing of what is not', () => {
    const alone = find(some(2, 'filed'))!.score
    expect(find(some(2, 'filed'), some(3, 'settled'))!.score).toBeGreaterThan(alone)
    expect(find(some(2, 'filed'), some(90, 'unproven'))!.score).toBe(alone)
  })

  it('fades: a penalty counts half after two years, and alone is then no history', () => {
    expect(find(some(1, 'punished', '2024-11-27'))).toBeUndefined()
    expect(find(some(2, 'punished', '2024-11-27'))!.score).toBeCloseTo(0.4375, 2)
  })

  it('names the cases it rests on, the newest first, and says how many stand how', () => {
    const [old] = some(1, 'punished', '2026-01-05')
    const [young] = some(1, 'filed', '2026-10-05')
    const finding = find([old!], [young!], some(4, 'unproven'))!
    expect(finding.cases.map(({ id }) => id)).toEqual([young!.id, old!.id])
    expect(finding.note.zh).toContain('尚未查实的 4 件，不作依据')
  })
})
