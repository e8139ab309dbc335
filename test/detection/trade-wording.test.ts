import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { screen } from '../../server/detection/screen.ts'
import { trainWording, wordingExamples } from '../../server/detection/wording/train-wording.ts'
import { guessWording, printWording } from '../../server/detection/wording/wording-model.ts'

const wordingIn = (text: string) => screen({ id: 1, text }).findings.find(({ signal }) => signal === 'trade-wording')
const offer = '皮料找原来那家供的，标要另外给你，介意别来，三百八'

describe('trade-wording', () => {
  it('hears an offer that is worded like those of fakes, and marks what speaks most for it', () => {
    const finding = wordingIn(offer)
    expect(finding).toMatchObject({ category: 'COUNTERFEIT', severity: 2 })
    expect(finding!.spans.length).toBeGreaterThan(0)
    for (const { start, end, text } of finding!.spans) expect(offer.slice(start, end)).toBe(text)
  })

  it.each([
    ['an ordinary title', '女士双肩背包 大容量 旅行 学生书包'],
    ['a report', `警方提醒：${offer}，这样的都是骗局`],
    ['a few words', '介意别来'],
    ['a text without words', '😀😀😀😀😀😀😀😀😀😀😀😀😀'],
  ])('is silent about %s', (_what, text) => {
    expect(wordingIn(text)).toBeUndefined()
  })

  it('reads the first sentences of a long text only', () => {
    const long = '好看又实用，'.repeat(100)
    expect(guessWording(long + offer)).toEqual(guessWording(long))
  })

  it('stands on the committed examples, none of which is among the written cases', () => {
    const committed = readFileSync(new URL('../../server/detection/wording/weights.jsonl', import.meta.url), 'utf8')
    expect(printWording(trainWording(wordingExamples()))).toBe(committed)
    const cases = readFileSync(new URL('./cases/counterfeit.jsonl', import.meta.url), 'utf8')
    expect(wordingExamples().filter(({ text }) => cases.includes(`"${text}"`))).toEqual([])
  })
})
