import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { speltPlainly, splitPinyin } from '../../../server/sellers/text/split-pinyin.ts'

describe('splitPinyin', () => {
  it.each([
    ['shunfengfahuo', ['shun feng fa huo', 'shun feng fa hu o']],
    ['xian', ['xian', 'xi an']],
    ['lvcha', ['lv cha']],
    ['lüecha', ['lve cha', 'lv e cha']],
    ['adidas', []],
    ['', ['']],
  ])('reads %s as %j', (letters, ways) => {
    expect(splitPinyin(letters, 3).map((way) => way.join(' '))).toEqual(ways)
  })

  it('loses no letter, and gives no more ways than asked for, however long the text', () => {
    const syllable = fc.constantFrom('xi', 'an', 'xian', 'a', 'ni', 'e', 'nie', 'zhuang')
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 60 }), (syllables) => {
        const ways = splitPinyin(syllables.join(''), 3)
        expect(ways.length).toBeGreaterThan(0)
        expect(ways.length).toBeLessThanOrEqual(3)
        for (const way of ways) expect(way.join('')).toBe(syllables.join(''))
      }),
    )
  })
})

describe('speltPlainly', () => {
  it.each([
    ['lu:you', 'lvyou'],
    ['shi-shang', 'shi shang'],
    ["xi'an", 'xi an'],
    ['shi4 shang4', 'shi shang'],
    ['w.y.y.x', 'wyyx'],
  ])('reads %s as %s', (typed, spelt) => expect(speltPlainly(typed)).toBe(spelt))

  it.each(['li4ming2', 'abc-123', 'shop-xyz', 'li.ming', 'new balance', '3-4', '时-尚', 'sh'])(
    'leaves %s as it stands',
    (typed) => expect(speltPlainly(typed)).toBe(typed),
  )
})
