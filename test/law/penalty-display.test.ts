import { describe, expect, it } from '@jest/globals'
import { displayedUntil, earliestDisplayEnd } from '../../server/law/penalty-display.ts'

const until = (penalty: Partial<Parameters<typeof displayedUntil>[1]>) =>
  displayedUntil('2026-11-30', { restraint: 'none', ...penalty })

describe('the display of a published penalty', () => {
  it('lasts three months for a small fine, more of it for an entity than for a person', () => {
    expect(until({ fineFen: 500_000 })).toBe('2027-02-28')
    expect(until({ fineFen: 500_001 })).toBe('2027-11-30')
    expect(until({ fineFen: 5_000_000, isEntity: true })).toBe('2027-02-28')
    expect(until({ fineFen: 5_000_001, isEntity: true })).toBe('2027-11-30')
  })

  it('lasts three months for a criticism alone', () => {
    expect(until({ isCriticismOnly: true })).toBe('2027-02-28')
  })

  it('lasts a year where nothing else is known, and three where the business or a licence was restrained', () => {
    expect(until({})).toBe('2027-11-30')
    expect(until({ fineFen: 100, restraint: 'restricted' })).toBe('2029-11-30')
    expect(until({ fineFen: 100, restraint: 'ended' })).toBe('2029-11-30')
  })

  it('can end early after three months, or a year in some fields, and never where a business or a licence was ended', () => {
    expect(earliestDisplayEnd('2026-11-30', { restraint: 'none', isLong: false })).toBe('2027-02-28')
    expect(earliestDisplayEnd('2026-11-30', { restraint: 'none', isLong: true })).toBe('2027-11-30')
    expect(earliestDisplayEnd('2026-11-30', { restraint: 'restricted', isLong: false })).toBe('2027-11-30')
    expect(earliestDisplayEnd('2026-11-30', { restraint: 'ended', isLong: false })).toBeNull()
  })
})
