import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { cuesOfHouse, guessCategory } from '../../../server/complaints/category-model/category-model.ts'
import { furtherExamples, furtherScheme } from '../../../server/complaints/category-model/further/further-examples.ts'
import { furtherFolder } from '../../../server/complaints/category-model/further/further-model.ts'
import { guessForForm } from '../../../server/complaints/category-model/further/guess-for-form.ts'
import { trainWeights } from '../../../server/complaints/category-model/train-model.ts'

const told = (text: string) => guessForForm(text)?.category

describe('guessForForm', () => {
  it.each([
    ['returnRefused', '围巾第三天就想退，没戴过，卖家说促销的一律不退'],
    ['returnRefused', '课还没上就申请退费，机构回复合同写了不退'],
    ['noLabel', '豆瓣酱的瓶子上一个字都没有，不知道哪家做的'],
    ['noLabel', '电暖器没有3C标志，铭牌上也没有厂家'],
    ['falseAdvertising', '传单上写艾灸根治关节炎，骗了一楼的老人'],
    ['falseAdvertising', '原价是虚构的，三个月里从来没卖过那个价'],
    ['infringement', '我的绘本被人扫描以后印出来卖，没经过我授权'],
    ['infringement', '对面新开的店照抄我们的招牌和包装，熟客都认错'],
    ['pyramidSelling', '先拿两万的货当总代，再介绍三个人进来就有奖励'],
    ['pyramidSelling', '他们不卖东西，收入全靠发展下线'],
    ['harassment', '一天接到十几个推销电话，说了不要还换号码打'],
    ['harassment', '写了差评以后店主半夜打电话威胁我'],
  ])('tells %s', (category, text) => {
    expect(told(text)).toBe(category)
  })

  it.each([
    ['the buyer calls again and again', '客服电话天天打都打不通，没人接'],
    ['a return that went well', '退货很顺利，第二天钱就退回来了'],
    ['a membership that is charged', '会员到期自动扣费，客服不给解释'],
    ['a friend who advised it', '朋友推荐买的，味道一般'],
    ['a fresh date', '生产日期很新，就是有点贵'],
    ['a compliment', '包装很好看，送人有面子'],
  ])('tells none of them of %s', (_what, text) => {
    expect(guessForForm(text)?.isFurther ?? false).toBe(false)
  })

  it('leaves a plain complaint to the five', () => {
    expect(told('付款都九天了还没发货，催了也没用')).toBe('lateDelivery')
    expect(told('拿到柜台请人看，说根本不是他们家出的，纯粹冒牌')).toBe('counterfeit')
  })

  it('says nothing of what holds no words', () => {
    for (const text of ['', '   ', '😀😀😀', '\u0000\u0001', '？？？']) expect(guessForForm(text)).toBeUndefined()
  })

  it('names words of the text that speak for it, though no cue is met', () => {
    const text = '成了会员还要带朋友进来，分三级拿钱'
    const { because } = guessForForm(text)!
    expect(because.length).toBeGreaterThan(0)
    for (const words of because) expect(text.replace('，', ',')).toContain(words)
  })

  it('takes time that grows with the text and not faster', () => {
    const took = (times: number): number => {
      const text = '没有生产日期拉人头退货不给骚扰电话天天治疗'.repeat(times)
      const from = performance.now()
      guessForForm(text)
      return performance.now() - from
    }
    took(100)
    const short = Math.min(took(500), took(500), took(500))
    expect(took(4_000)).toBeLessThan(Math.max(short, 5) * 40)
  })

  it('leaves the six categories of labelled sets as they are', () => {
    expect(guessCategory('包装上没有生产日期，没有厂名厂址').category).toBe('other')
  })
})

describe('the committed weights of the further categories', () => {
  it('are those the examples give', () => {
    const cues = cuesOfHouse(furtherFolder)
    const committed = new Map(
      readFileSync(new URL('weights.jsonl', furtherFolder), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line) as [string, number[]]),
    )
    const away = [...trainWeights(cues, furtherExamples(cues), furtherScheme)]
      .filter(([, of]) => of.some((weight) => Math.abs(weight) >= 0.06))
      .filter(([name, of]) => of.some((weight, at) => Math.abs(weight * 100 - (committed.get(name)?.[at] ?? 0)) > 1))
    expect(away.map(([name]) => name)).toEqual([])
  })
})
