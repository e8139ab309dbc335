import { describe, expect, it } from '@jest/globals'
import { buildRulebook } from '../../server/detection/rulebook.ts'
import { screen } from '../../server/detection/screen.ts'

const rulebook = buildRulebook()
const pieces = ['最', '高', '一', '追求最佳', '莆田', 'a', 'vx', '3天', '原单号', '《', '不不', '🅰️货']

describe('screening odd texts', () => {
  it.each(pieces)('takes twice the steps for twice the text when %s is repeated', (piece) => {
    const steps = (times: number) => rulebook.match(piece.repeat(times), () => {})
    const [once, twice, fourfold] = [steps(2_000), steps(4_000), steps(8_000)]
    expect(twice).toBeLessThanOrEqual(once * 2 + 100)
    expect(fourfold).toBeLessThanOrEqual(once * 4 + 100)
  })

  it.each([
    ['nothing', ''],
    ['spaces alone', ' \n\t '],
    ['pictures alone', '🎉🔥❤️👍🏽👨‍👩‍👧🐧'.repeat(50)],
    ['bytes', String.fromCharCode(...Array.from({ length: 512 }, (_, i) => i))],
    ['half a pair', '\ud83d\udc00\ud800'],
    ['many scripts', 'Привет мир αβγ สวัสดี 한국어 العربية हिन्दी 日本語'],
  ])('answers for %s without a flag', (_what, text) => {
    const { counterfeit, advertising } = screen({ id: 1, text })
    expect([counterfeit.flagged, advertising.flagged]).toEqual([false, false])
  })

  it('answers for a megabyte of repeats, each with spans of its own', () => {
    for (const piece of ['最好', '一天瘦', '高仿A货']) {
      const text = piece.repeat(Math.ceil(1_000_000 / (piece.length * 3)))
      for (const { spans } of screen({ id: 1, text }).findings)
        for (const { start, end, text: marked } of spans) expect(text.slice(start, end)).toBe(marked)
    }
  })
})
