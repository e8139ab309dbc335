import { describe, expect, it } from '@jest/globals'
import type { CaseFacts } from '../../server/cases/case-facts.ts'
import { publicPartOf } from '../../server/cases/list-published-penalties.ts'

const published: CaseFacts = {
  decision: 'penalise',
  publicity: 'own',
  decidedOn: '2026-10-12',
  publishedOn: '2026-10-20',
  fineFen: 500_000,
  isEntity: true,
}
const shown = (changes: CaseFacts, today = '2026-11-23') => publicPartOf({ ...published, ...changes }, today)

describe('what of a penalty case is public', () => {
  it('is the decision that its office published, and no fact of the case besides', () => {
    expect(shown({ investigators: ['somebody'], proposedBy: 'somebody' })).toEqual({
      decidedOn: '2026-10-12',
      publishedOn: '2026-10-20',
      shownUntil: '2027-01-20',
      warned: false,
      criticised: false,
      fineFen: 500_000,
      forfeitFen: 0,
      grave: 'none',
    })
  })

  it('is nothing before it is published, after its time, or once it has fallen or been withdrawn', () => {
    expect(shown({}, '2026-10-19')).toBeUndefined()
    expect(shown({}, '2027-01-20')).toBeDefined()
    expect(shown({}, '2027-01-21')).toBeUndefined()
    expect(shown({ publishedOn: undefined })).toBeUndefined()
    expect(shown({ annulledOn: '2026-11-20' })).toBeUndefined()
    expect(shown({ unpublishedOn: '2026-11-20' })).toBeUndefined()
  })

  it('is nothing of a warning alone, of what is not to be published, and of what another province publishes', () => {
    expect(shown({ fineFen: 0 })).toBeUndefined()
    expect(shown({ fineFen: 0, forfeitFen: 1 })).toBeDefined()
    expect(shown({ fineFen: 0, warned: true })).toBeUndefined()
    expect(shown({ warned: true })).toMatchObject({ warned: true, shownUntil: '2027-01-20' })
    expect(shown({ fineFen: 0, warned: true, criticised: true })).toMatchObject({ shownUntil: '2027-01-20' })
    expect(shown({ fineFen: 0, goodsFen: 1 })).toMatchObject({ forfeitFen: 1 })
    expect(shown({ fineFen: 0, grave: 'suspension' })).toMatchObject({ shownUntil: '2027-10-20' })
    for (const grave of ['downgrade', 'revocation', 'restriction', 'stoppage', 'shutdown', 'ban', 'licence'] as const)
      expect(shown({ fineFen: 0, grave })).toMatchObject({ shownUntil: '2029-10-20' })
    expect(shown({ publicity: 'none' })).toBeUndefined()
    expect(shown({ publicity: 'otherProvince' })).toBeUndefined()
    expect(shown({ decision: 'exempt' })).toBeUndefined()
  })
})
