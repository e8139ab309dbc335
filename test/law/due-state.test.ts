import { describe, expect, it } from '@jest/globals'
import { dueState } from '../../server/law/due-state.ts'

describe('dueState', () => {
  it.each([
    ['2026-04-24', '2026-04-21', 'WAITING'],
    ['2026-04-24', '2026-04-22', 'DUE_SOON'],
    ['2026-04-24', '2026-04-23', 'DUE_SOON'],
    ['2026-04-24', '2026-04-24', 'DUE_TODAY'],
    ['2026-04-24', '2026-04-25', 'OVERDUE'],
  ])('due on %s, on %s it is %s', (dueOn, todayOn, state) => {
    expect(dueState(dueOn, todayOn, false)).toBe(state)
  })

  it('counts working days, so a long holiday brings the due date near', () => {
    expect(dueState('2026-10-09', '2026-09-30', false)).toBe('DUE_SOON')
    expect(dueState('2026-10-10', '2026-09-30', false)).toBe('WAITING')
  })

  it('is done once ended, however late', () => {
    expect(dueState('2026-04-24', '2026-04-20', true)).toBe('DONE')
    expect(dueState('2026-04-24', '2026-05-20', true)).toBe('DONE')
  })
})
