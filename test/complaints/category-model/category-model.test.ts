import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import {
  type CategoryTold,
  cuesOfHouse,
  guessCategory,
} from '../../../server/complaints/category-model/category-model.ts'
import { featuresOf } from '../../../server/complaints/category-model/features-of.ts'
import { firstExamples } from '../../../server/complaints/category-model/further/further-examples.ts'
import { readCues } from '../../../server/complaints/category-model/read-cues.ts'
import { trainWeights } from '../../../server/complaints/category-model/train-model.ts'

const guess = (text: string): CategoryTold => guessCategory(text).category

describe('guessCategory', () => {
  it.each<[CategoryTold, string]>([
    ['counterfeit', '拿到柜台请人看，说根本不是他们家出的，纯粹冒牌'],
    ['notAsDescribed', '照片里是深蓝的，寄来的浅得发白，差距也太大了'],
    ['defect', '才穿两回袖子就开线了，做工真差'],
    ['warrantyRefused', '还在保修期，非说是人为损坏，不给免费修'],
    ['lateDelivery', '付款都九天了还没发货，催了也没用'],
    ['other', '客服态度太差，说话爱理不理'],
  ])('reads %s', (category, text) => {
    expect(guess(text)).toBe(category)
  })

  it('reads who denies a fault as no complaint about it', () => {
    expect(guess('没有色差，和图片一样，挺满意')).toBe('other')
    expect(guess('不是假货，验过了，放心')).not.toBe('defect')
  })

  it('reads numbers alike, whatever they count', () => {
    expect([...featuresOf([], '等了十二天')]).toEqual([...featuresOf([], '等了9天')])
  })

  it.each<[CategoryTold, string]>([
    ['other', '洗了八次没掉色，也没缩水'],
    ['other', '第二天就到了，好吃，已经回购'],
    ['defect', '雪糕机刚插上就短路，盖子也塌了'],
    ['lateDelivery', '毕业照都拍完了，学士服还在路上'],
    ['notAsDescribed', '标题写着送到家，到了只放在大门外面'],
  ])('reads %s in words of its own', (category, text) => {
    expect(guess(text)).toBe(category)
  })

  it('hears irony when the days are told', () => {
    expect(guess('真快啊，等了十七天才送到')).toBe('lateDelivery')
  })

  it('answers what holds no words with little said', () => {
    for (const text of ['', '   ', '😀😀😀', '\u0000\u0001', '？？？'])
      expect(guessCategory(text)).toMatchObject({ category: 'other' })
  })

  it('is as sure of a long repetition as it can say', () => {
    const { confidence } = guessCategory('发货'.repeat(50_000))
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(1)
  })
})

describe('the committed weights', () => {
  it('are those the examples give', () => {
    const committed = new Map(
      readFileSync(new URL('../../../server/complaints/category-model/weights.jsonl', import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line) as [string, number[]]),
    )
    const trained = [...trainWeights(cuesOfHouse(), firstExamples())].filter(([, of]) =>
      of.some((weight) => Math.abs(weight) >= 0.06),
    )
    const away = trained.filter(([name, of]) =>
      of.some((weight, at) => Math.abs(weight * 100 - (committed.get(name)?.[at] ?? 0)) > 1),
    )
    expect(away.map(([name]) => name)).toEqual([])
  })
})

describe('readCues', () => {
  it('names a list of words that is not there', () => {
    expect(() => readCues({ words: {}, cues: { slow: { says: 'other', any: ['{nothing}'] } } })).toThrow(
      'cue slow: there is no list of words nothing',
    )
  })
})
