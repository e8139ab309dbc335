import { describe, expect, it } from '@jest/globals'
import { screen } from '../../../server/detection/screen.ts'

const findingOf = (text: string, signal: string) =>
  screen({ id: '1', text }).findings.find((finding) => finding.signal === signal)

describe('absolute-terms', () => {
  it.each(['品质最佳的茶叶', '全网最低价', '国家级工艺水准', '最透气的跑鞋', '行业第一品牌'])('hears %s', (text) => {
    expect(findingOf(text, 'absolute-terms')).toBeDefined()
  })

  it.each([
    ['an aim', '我们追求最佳的体验'],
    ['comparison within one brand', '本品牌最轻的跑鞋'],
    ['a tip for use', '最佳饮用温度16度'],
    ['an award', '荣获2023年度最佳设计'],
    ['a title that ends so', '国家级生态文明示范县的大米'],
    ['a sourced fact', '2023年销量第一，数据来源于某协会'],
    ['the title of a work', '《最好的时光里》 一册'],
    ['a measure', '最大承重150公斤'],
    ['an end', '最后三天'],
    ['an official designation', '国家级非物质文化遗产'],
    ['a negation', '不是最好的，但够用'],
  ])('leaves %s alone', (_what, text) => {
    expect(findingOf(text, 'absolute-terms')).toBeUndefined()
  })

  it('lets a title excuse itself and not what is claimed beside it', () => {
    expect(findingOf('国家级非遗传人监制 全国第一', 'absolute-terms')).toBeDefined()
  })

  it('lets an exception reach no further than its sentence', () => {
    expect(findingOf('我们一直在追求。最好的茶叶在这里', 'absolute-terms')).toBeDefined()
  })
})

describe('medical-claim', () => {
  it.each(['根治鼻炎', '降血糖茶', '喝了能抗肿瘤', '活血化瘀贴'])('hears %s', (text) => {
    expect(findingOf(text, 'medical-claim')).toBeDefined()
  })

  it.each([
    '除螨仪 紫外线杀菌',
    '本品不能代替药物',
    '不具有治疗功能',
    '感冒灵颗粒 国药准字Z44021940 治疗感冒',
    '治病救人',
  ])('lets %s pass', (text) => {
    expect(findingOf(text, 'medical-claim')).toBeUndefined()
  })
})

describe('efficacy-claim', () => {
  it.each(['7天见效', '一个月瘦20斤', '有效率高达98%', 'DIGIT天美白', '无效退款'])('hears %s', (text) => {
    expect(findingOf(text, 'efficacy-claim')).toBeDefined()
  })

  it.each(['7天无理由退货', '显瘦连衣裙', '3天内发货', '影视特效素材'])('lets %s pass', (text) => {
    expect(findingOf(text, 'efficacy-claim')).toBeUndefined()
  })
})

describe('price-claim', () => {
  it('hears a fall that has to be accounted for', () => {
    expect(findingOf('专柜价1980元，现价只要199', 'price-claim')?.note.zh).toContain('比较价 1980 元，现价 199 元')
    expect(findingOf('原价299，活动价239', 'price-claim')).toBeUndefined()
  })
})
