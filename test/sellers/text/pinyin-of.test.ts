import { describe, expect, it } from '@jest/globals'
import { initialsOf } from '../../../server/sellers/text/initials-of.ts'
import { pinyinOf } from '../../../server/sellers/text/pinyin-of.ts'

describe('pinyinOf', () => {
  it.each([
    ['信邦科技', 'xinbangkeji'],
    ['重慶銀行', 'chongqingyinhang'],
    ['A8汽车·绿色', 'a8qichelvse'],
    ['Hermès', 'hermes'],
    ['★', ''],
  ])('reads %s as %s', (name, expected) => {
    expect(pinyinOf(name)).toBe(expected)
  })
})

describe('initialsOf', () => {
  it.each([
    ['信邦科技', 'xbkj'],
    ['重慶銀行', 'cqyh'],
    ['A8汽车', 'a8qc'],
  ])('shortens %s to %s', (name, expected) => {
    expect(initialsOf(name)).toBe(expected)
  })
})
