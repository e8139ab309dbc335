import { describe, expect, it } from '@jest/globals'
import type { Category } from '../../../web/src/features/filing/categories.ts'
import { emptyDraft } from '../../../web/src/features/filing/draft.ts'
import { kindsOf } from '../../../web/src/features/filing/kinds.ts'

const category = (kind: 'DISPUTE' | 'LEAD' | 'BOTH') => ({ name: 'any', kind }) as Category
const draft = emptyDraft('6f0c1f6e-3a55-4c7b-9d8e-0b1c2d3e4f50')

describe('kindsOf', () => {
  it('takes a remedy asked of the seller for a complaint, a request to check for a report', () => {
    expect(kindsOf({ ...draft, wants: ['REFUND'] }, category('DISPUTE'))).toEqual(['DISPUTE'])
    expect(kindsOf({ ...draft, otherWant: '道歉' }, category('DISPUTE'))).toEqual(['DISPUTE'])
    expect(kindsOf({ ...draft, lead: true }, category('DISPUTE'))).toEqual(['LEAD'])
    expect(kindsOf({ ...draft, wants: ['REFUND'], lead: true }, category('DISPUTE'))).toEqual(['DISPUTE', 'LEAD'])
  })

  it('follows the category until the person decides', () => {
    expect(kindsOf(draft, category('LEAD'))).toEqual(['LEAD'])
    expect(kindsOf({ ...draft, lead: false }, category('LEAD'))).toEqual([])
    expect(kindsOf({ ...draft, wants: ['REFUND'] }, category('BOTH'))).toEqual(['DISPUTE', 'LEAD'])
  })
})
