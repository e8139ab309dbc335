import { describe, expect, it } from '@jest/globals'
import { screen } from '../../../server/detection/screen.ts'

const evasionIn = (text: string) =>
  screen({ id: '1', text })
    .findings.find(({ signal }) => signal === 'evasion')
    ?.spans.map((span) => span.text)

describe('evasion', () => {
  it.each([
    ['signs between the letters', '莆·田鞋 现货', ['莆·田鞋']],
    ['an invisible character', '高\u200b仿女包', ['高\u200b仿']],
    ['spaces between the letters', '这里有 高 仿 女包', ['高 仿']],
    ['a look-alike letter', 'А货女包', ['А货']],
    ['a picture for a letter', '🅰️货女包', ['🅰️货']],
    ['another spelling', '蒲田鞋厂家直供', ['蒲田鞋']],
    ['pinyin for a character', '莆tian鞋 现货', ['莆tian鞋']],
    ['a masked brand', 'Di*r 女包', ['Di*r']],
    ['a misspelt brand', 'addidas 板鞋', ['addidas']],
  ])('sees through %s', (_what, text, expected) => {
    expect(evasionIn(text)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    ['plain writing', '高仿女包'],
    ['traditional characters', '高仿女包 莆田貨 鞋'],
    ['full-width letters', 'Ａ货女包'],
    ['a space between letter and character', 'A 货女包'],
    ['an accent that belongs to the name', 'Hermès 丝巾'],
    ['a page garbled throughout', '高(gāo)仿(fǎng)女(nǚ)包(bāo)，莆(pú)田(tián)鞋(xié)'],
  ])('is silent about %s', (_what, text) => {
    expect(evasionIn(text)).toBeUndefined()
  })
})
