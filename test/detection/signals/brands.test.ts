import { describe, expect, it } from '@jest/globals'
import type { KnownBrand } from '../../../server/detection/known-brands.ts'
import { buildLookalikes } from '../../../server/detection/lookalikes.ts'
import { findIn } from '../../../server/detection/screen-listing.ts'
import type { ScreenedListing } from '../../../server/detection/signal.ts'

const brands: readonly KnownBrand[] = [
  { names: ['山茶坊', 'Camellia'], aliases: ['茶家'], entry: { id: 'filed', authorises: true } },
  { names: ['清溪堂'], entry: { id: 'quiet', authorises: false } },
]
const nobody: ReadonlySet<string> = new Set()
const find = (listing: ScreenedListing, signal: string) =>
  findIn(listing, { brands }).find((finding) => finding.signal === signal)

describe('unauthorised-claim', () => {
  const claim = (listing: ScreenedListing) => find({ authorisedBy: nobody, ...listing }, 'unauthorised-claim')

  it.each([
    [{ title: '山茶坊官方旗舰店 精华液' }],
    [{ title: '精华液 30ml', text: '本店为Camellia品牌授权经销' }],
    [{ title: '茶家面霜', text: '厂家授权，假一赔十' }],
    [{ title: '精华液 官方授权', brand: '山茶坊' }],
  ])('hears %j', (listing) => {
    expect(claim(listing)).toMatchObject({ category: 'BRAND', severity: 3, articles: ['aucl-7', 'aucl-9'] })
  })

  it('marks the claim and the brand as they were written', () => {
    const title = '【山 茶 坊】官方旗舰店'
    const { spans, note } = claim({ title })!
    for (const { start, end, text } of spans) expect(title.slice(start, end)).toBe(text)
    expect(spans.map(({ text }) => text)).toContain('官方旗舰店')
    expect(note.zh).toContain('先向品牌方核实')
  })

  it.each([
    ['a brand sold on without a claim', { title: '山茶坊 精华液 正品 包邮' }],
    ['a brand that files nobody', { title: '清溪堂官方旗舰店 面霜' }],
    ['no brand of the register', { title: '官方旗舰店 纯棉毛巾' }],
    ['a part that fits', { title: '山茶坊 瓶 适用 替换泵头 品牌授权' }],
    ['a piece of one’s own', { title: '闲置转让 山茶坊精华 旗舰店购入' }],
    ['a buyer', { title: '山茶坊旗舰店', text: '收到货了，感觉像是假的，卖家不退' }],
    ['the news', { title: '记者曝光：冒充山茶坊官方旗舰店' }],
    ['who says it is not authorised', { title: '山茶坊 面霜 非官方 未授权 个人转卖' }],
    ['an authorised seller', { title: '山茶坊官方旗舰店', authorisedBy: new Set(['filed']) }],
    ['a seller nobody knows', { title: '山茶坊官方旗舰店', authorisedBy: undefined }],
  ])('lets %s pass', (_who, listing) => {
    expect(claim(listing)).toBeUndefined()
  })
})

describe('brand-lookalike', () => {
  const near = (text: string, brand?: string) => find({ text, brand }, 'brand-lookalike')

  it.each([
    ['cammellia 面霜', 'cammellia'],
    ['Camelia 精华', 'Camelia'],
    ['camlelia', 'camlelia'],
    ['ＣＡＭＥＬＬＩＯ 洁面', 'ＣＡＭＥＬＬＩＯ'],
    ['山査坊 面霜', '山査坊'],
    ['三茶坊 精华', '三茶坊'],
    ['山茶方 洁面', '山茶方'],
    ['adiddas 跑鞋', 'adiddas'],
    ['清西堂 面霜', '清西堂'],
  ])('hears %s', (text, marked) => {
    expect(near(text)).toMatchObject({ category: 'BRAND', severity: 2, spans: [{ text: marked }] })
  })

  it.each([
    ['the name itself', '山茶坊 Camellia 面霜'],
    ['a slip beside the name', '山茶坊 面霜 camelia'],
    ['a plural', 'camellias in bloom'],
    ['another first letter', 'gamellia'],
    ['two letters off', 'camolia cameliya'],
    ['other words', '4 channel relay, prado 汽车脚垫, couch, apply now, valentine, carrier'],
    ['sounds with no character in common', '扇岔舫'],
    ['characters of other sounds', '山楂糕 山茶花 清溪县 茶坊'],
    ['a part of a longer word', 'camelliaoil 12camelia'],
    ['the news of copycats', '记者曝光：camelia 仿冒山茶品牌，已被查获'],
  ])('lets %s pass', (_what, text) => {
    expect(near(text)).toBeUndefined()
  })

  it('lets a slip in the text of the brand’s own listing pass', () => {
    expect(near('camelia 面霜', '山茶坊')).toBeUndefined()
  })

  it('finds the same among many brands, with as many look-ups for a word', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => ({ names: [`zz${n.toString(36)}qwv`.replace(/\d/g, 'x')] }))
    const text = 'camelia 山茶方 and other words 其他'
    const spans = (from: readonly KnownBrand[]) => buildLookalikes(from)(text).map(({ start, end }) => [start, end])
    expect(spans([...brands, ...many])).toEqual(spans(brands))
    expect(spans(brands)).toEqual([
      [0, 7],
      [8, 11],
    ])
  })
})
