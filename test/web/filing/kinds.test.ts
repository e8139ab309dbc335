import { describe, expect, it } from '@jest/globals'
import type { Category } from '../../../web/src/features/filing/categories.ts'
import { emptyDraft } from '../../../web/src/features/filing/draft.ts'
import { kindsOf, leadAnswer } from '../../../web/src/features/filing/kinds.ts'

const category = (kind: 'DISPUTE' | 'LEAD' | 'BOTH') => ({ name: 'any', kind }) as Category
const draft = emptyDraft('6f0c1f6e-3a55-4c7b-9d8e-0b1c2d3e4f50')

describe('kindsOf', () => {
  it('takes a remedy asked of the seller for a complaint, a request to check for a report', () => {
    expect(kindsOf({ ...draft, wants: ['REFUND'] }, category('DISPUTE'))).toEqual(['DISPUTE'])
    expect(kindsOf({ ...draft, otherWant: '道歉' }, category('DISPUTE'))).toEqual(['DISPUTE'])
    expect(kindsOf({ ...draft, lead: true }, category('DISPUTE'))).toEqual(['LEAD'])
    expect(kindsOf({ ...draft, wants: ['REFUND'], lead: true }, category('DISPUTE'))).toEqual(['DISPUTE', 'LEAD'])
  })

  it('reports for nobody who has not decided to', () => {
    for (const kind of ['LEAD', 'BOTH'] as const) {
      expect(leadAnswer(draft, category(kind))).toBeUndefined()
      expect(kindsOf(draft, category(kind))).toEqual([])
      expect(kindsOf({ ...draft, wants: ['REFUND'] }, category(kind))).toEqual(['DISPUTE'])
      expect(kindsOf({ ...draft, wants: ['REFUND'], lead: true }, category(kind))).toEqual(['DISPUTE', 'LEAD'])
    }
    expect(leadAnswer({ ...draft, lead: false }, category('LEAD'))).toBe(false)
    expect(leadAnswer(draft, category('DISPUTE'))).toBe(false)
  })
})
