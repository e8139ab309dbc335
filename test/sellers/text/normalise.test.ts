import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { normalise } from '../../../server/sellers/text/normalise.ts'
import { pinyinReadings } from '../../../server/sellers/text/pinyin-readings.ts'

const read = (source: string): string => normalise(source).text

const hanCharacter = fc.constantFrom(...'微商平台买家卖出货物高仿原单监管权益产品质量绿色行长重量女鞋包')
const hanText = fc.array(hanCharacter, { minLength: 1, maxLength: 30 }).map((signs) => signs.join(''))
const tricky = fc.constantFrom(
  ...['(', ')', '（jiān）', '監', '管', 'jian', ' ', '\n', '\u3000', '\u200b', '\u202e', '\u0301', '\u20e3', '\ufe0f'],
  ...['A', 'Ａ', 'А', '𝐕', '🅰️', '❤️', '🛰️', '👨‍👩‍👧', '\ud800', '\udc27', 'ㄱ', 'ㅏ', '\u11a8', '①', '㈱', 'ﷺ', '…'],
  ...[
    '·',
    '*',
    '.',
    '，',
    '。',
    '1',
    ':',
    '％',
    'ß',
    'İ',
    'ǜ',
    '麼',
    '苧',
    '𠮷',
    'ｶﾞ',
    '\u0000',
    '\u0f73',
    '\u3164',
    '+',
    '、',
  ],
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(tricky, { maxLength: 40 }).map((parts) => parts.join('')),
)

describe('normalise', () => {
  it.each([
    ['full width, capitals and circled letters', 'ＬＶ ⓁⓋ Lv', 'lv lv lv'],
    ['mathematical and Cyrillic letters', '𝐕𝐗 СНАNЕL', 'vx chanel'],
    ['decorated letters', 'Hermès Ångström', 'hermes angstrom'],
    ['traditional characters', '監管貨隨著髙', '监管货随着高'],
    ['signs between Han characters', '莆.田 高*仿 微～信 私 聊', '莆田高仿微信私聊'],
    ['signs between Han and letters', '加 V-信 A·货', '加v信a货'],
    ['pictures and keycaps', '微❤️ 🛰️ 🅰️货 4️⃣', '微心卫星a货4'],
    ['a syllable after its character', '發(fā)展監（jiān）管市(shi)(shi)場綠(lǜ)', '发展监管市场绿'],
  ])('reads through %s', (_what, source, expected) => {
    expect(read(source)).toBe(expected)
  })

  it.each([
    ['clause marks', '质量超高，仿佛新的', '质量超高,仿佛新的'],
    ['line breaks', '加高\n仿皮', '加高\n仿皮'],
    ['spaces and signs between letters', 'dolce & gabbana 1:1', 'dolce & gabbana 1:1'],
    ['a bracket that is not the reading of its character', '监(guan)管(note)', '监(guan)管(note)'],
    ['a plus before a name', '加+薇', '加+薇'],
  ])('keeps %s', (_what, source, expected) => {
    expect(read(source)).toBe(expected)
  })

  it('counts what it removed and does not count the joiners of a picture', () => {
    expect(normalise('微\u200b信\u202e 市(shi)場 高̷仿 👨‍👩‍👧').removed).toEqual({
      invisible: 2,
      marks: 1,
      pinyin: 1,
      separators: 2,
    })
  })

  it('changes nothing when it reads its own answer', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const once = read(source)
        expect(read(once)).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('leads every stretch back to a stretch of the source, in order', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, toSource } = normalise(source)
        let before = { start: 0, end: 0 }
        for (let at = 0; at < text.length; at++) {
          const here = toSource(at, at + 1)
          expect(here.start).toBeLessThan(here.end)
          expect(here.end).toBeLessThanOrEqual(source.length)
          expect(here.start).toBeGreaterThanOrEqual(before.start)
          expect(here.end).toBeGreaterThanOrEqual(before.end)
          expect(toSource(0, at + 1)).toEqual({ start: toSource(0, 1).start, end: here.end })
          before = here
        }
      }),
    )
  })

  it('finds a word where it stands in the source, whatever was put between its signs', () => {
    const noise = fc.constantFrom('', '\u200b', ' ', '.', '·', '*', '\u202e', '~ ')
    fc.assert(
      fc.property(hanText, hanText, fc.array(noise, { minLength: 3, maxLength: 3 }), (left, right, [a, b, c]) => {
        const source = `${left}${a}莆${b}田${c}${right}`
        const { text, toSource } = normalise(source)
        expect(text).toBe(`${left}莆田${right}`)
        const { start, end } = toSource(left.length, left.length + 2)
        expect(source.slice(start, end)).toBe(`莆${b}田`)
      }),
    )
  })

  it('takes out any reading of a character written after it', () => {
    fc.assert(
      fc.property(hanCharacter, hanText, fc.nat(), fc.boolean(), (character, rest, pick, isDoubled) => {
        const readings = [...pinyinReadings(character)]
        const bracket = `(${readings[pick % readings.length]})`
        expect(read(`${character}${bracket}${isDoubled ? bracket : ''}${rest}`)).toBe(`${character}${rest}`)
      }),
    )
  })

  it('leaves plain simplified text as it is', () => {
    fc.assert(fc.property(hanText, (source) => expect(read(source)).toBe(source)))
  })

  it('answers an empty stretch with a place in the source', () => {
    const { toSource } = normalise('高 仿')
    expect(toSource(1, 1)).toEqual({ start: 2, end: 2 })
    expect(toSource(9, 12)).toEqual({ start: 3, end: 3 })
    expect(normalise('').toSource(0, 0)).toEqual({ start: 0, end: 0 })
  })

  it('keeps the map of one text while others are read', () => {
    const source = 'Ｇ·ＵＣＣＩ 高 仿'
    const first = normalise(source)
    const place = first.text.indexOf('高仿')
    for (const other of ['原 单 尾 货'.repeat(50), 'x'.repeat(9_000), '']) normalise(other)
    const { start, end } = first.toSource(place, place + 2)
    expect(source.slice(start, end)).toBe('高 仿')
  })
})
