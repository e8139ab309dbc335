import { describe, expect, it } from '@jest/globals'
import { screen } from '../../../server/detection/screen.ts'

const flagged = (text: string) => screen({ id: 1, text }).counterfeit.flagged
const findingOf = (text: string, signal: string) =>
  screen({ id: 1, text }).findings.find((finding) => finding.signal === signal)

describe('a seller of fakes', () => {
  it.each([
    ['answers the question of buyers', '老有人问鞋是不是正品，统一回复：莆田纯原，一双代发，代理免费带'],
    ['forbids the question', '华强北版手表，和原装一比一，三百，别问是不是正品'],
    ['names a batch of a factory', 'G5批次的乔丹鞋，颜色齐，鞋标都在'],
    ['mends what is looked at', '耐克鞋，平台的鉴定点我们都改过了'],
    ['borrows the number of a certificate', '充电头，3C编号借别家的，八块一个'],
    ['covers the mark for the platform', '包上面我拿贴纸遮着，露出来平台要限流，到手撕掉就是'],
  ])('%s', (_what, text) => {
    expect(flagged(text)).toBe(true)
  })

  it.each([
    ['asks for himself', '收到的鞋不知道是不是正品，莆田那边发来的，纯原什么意思'],
    ['denies it', '代购专柜香奈儿，小票给你，不接高仿单'],
    ['names a material', '精仿实木纹地板贴，自粘，出租屋改造'],
    ['praises a look', '西装外套，超A的穿搭，自家设计'],
    ['clears what is his own', '自己牌子的毛衣断码剪标处理，四十'],
  ])('is not who %s', (_what, text) => {
    expect(flagged(text)).toBe(false)
  })
})

describe('adverts', () => {
  it.each([
    ['medical-claim', '喝到第二个月去复查，结节从1.2变成0.4'],
    ['medical-claim', '这款糖驱铅排重金属，孩子也能吃'],
    ['medical-claim', '吃了它安眠药可以扔了'],
    ['efficacy-claim', '躺着就能瘦，不用节食'],
    ['efficacy-claim', '三十岁还能长高，骨骼二次发育'],
    ['absolute-terms', '国内首屈一指的锁具'],
    ['absolute-terms', '没有任何一款锅能超过它'],
    ['absolute-terms', '这把锁永远不会坏'],
    ['authority-halo', '联合国环保署认证的洗衣片'],
    ['income-promise', '跟着投，一万变五万，亏了平台补'],
  ])('breach what %s reads: %s', (signal, text) => {
    expect(findingOf(text, signal)?.articles.length).toBeGreaterThan(0)
  })

  it.each([
    ['absolute-terms', '最小码S，最大码4XL，最长裤长一米'],
    ['absolute-terms', '比上一代最轻的那款还轻'],
    ['absolute-terms', '唯一要说明的是周三不发货'],
    ['medical-claim', '不要相信三天根治的广告，我们只卖普通枕头'],
    ['medical-claim', '排铅酸电池的回收流程'],
    ['medical-claim', '医用级硅胶奶嘴'],
    ['efficacy-claim', '增高鞋垫，隐形内增高'],
  ])('are left alone by %s: %s', (signal, text) => {
    expect(findingOf(text, signal)).toBeUndefined()
  })
})
