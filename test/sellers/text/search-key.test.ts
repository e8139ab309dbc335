import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { searchKey } from '../../../server/sellers/text/search-key.ts'

describe('searchKey', () => {
  it('brings the spellings of one name together', () => {
    expect(searchKey('麥田·生活 馆')).toBe(searchKey('麦田生活馆'))
    expect(searchKey('Ａ8 汽车（旗舰店）')).toBe('a8汽车旗舰店')
  })

  it('keeps a name that is nothing but signs', () => {
    expect(searchKey('★ ★')).toBe('★★')
    expect(searchKey('🐻')).toBe('🐻')
  })

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        expect(searchKey(searchKey(name))).toBe(searchKey(name))
      }),
    )
  })
})
