import { describe, expect, it } from '@jest/globals'
import { findSayings, wordsOfSayings } from '../../server/detection/find-sayings.ts'
import { parseClasses, parseSayings } from '../../server/detection/lexicon/parse-sayings.ts'
import { screen } from '../../server/detection/screen.ts'

const sayings = parseSayings(
  JSON.stringify({ category: 'GRADE', severity: 4, name: '一样', parts: ['正品|专柜', '没差|看不出'], within: 4 }),
  parseClasses('{}'),
)
const words = wordsOfSayings(sayings)

/** The words of the sayings in a text, as the matcher finds them. */
const hitsIn = (text: string) =>
  [...words].flatMap(([word, partOf]) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length, partOf })),
  )
const met = (text: string) => findSayings(text, hitsIn(text)).map(({ start, end }) => text.slice(start, end))

describe('findSayings', () => {
  it('meets parts that follow one another in one clause', () => {
    expect(met('跟正品放着没差,跟专柜也看不出')).toEqual(['正品放着没差', '专柜也看不出'])
  })

  it('leaves parts alone that are far apart, turned round or parted by the end of a clause', () => {
    expect(met('正品的那一边是没差')).toEqual([])
    expect(met('没差的正品')).toEqual([])
    expect(met('这是正品,没差')).toEqual([])
  })
})

describe('sayings in a listing', () => {
  const told = (text: string) =>
    screen({ id: 1, text })
      .findings.find(({ signal }) => signal === 'counterfeit-slang')
      ?.spans.map((span) => span.text)

  it('are marked from their first word to their last as they were written', () => {
    expect(told('这只链条包 跟 真 品 毫 无 二 致')).toEqual(['真 品 毫 无 二 致'])
  })

  it('do not count behind a negation, in a report, or twice for the same words', () => {
    expect(told('这只包不是照着柜上做的')).toBeUndefined()
    expect(told('警方提醒：和真品一模一样的包多半是骗局')).toBeUndefined()
    const once = screen({ id: 1, text: '这鞋跟真品没差' }).findings.filter(({ category }) => category === 'COUNTERFEIT')
    expect(once[0]?.spans).toHaveLength(1)
  })

  it('take time that grows with the text and not faster', () => {
    const time = (times: number) => {
      const text = '真品看不出'.repeat(times)
      const start = performance.now()
      screen({ id: 1, text })
      return performance.now() - start
    }
    time(2_000)
    expect(time(40_000)).toBeLessThan(Math.max(time(10_000), 20) * 12)
  })
})
