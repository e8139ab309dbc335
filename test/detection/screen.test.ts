import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { maskedSpellings } from '../../server/detection/masked-spellings.ts'
import { scoreOf, scoreWeights } from '../../server/detection/score.ts'
import { screen } from '../../server/detection/screen.ts'
import { screenListing } from '../../server/detection/screen-listing.ts'
import { signals } from '../../server/detection/signals/index.ts'

const signalsOf = (text: string, more: { brand?: string; price?: number | string } = {}): string[] =>
  screen({ id: '1', text, ...more }).findings.map((finding) => finding.signal)
const isFlagged = (text: string, more: { brand?: string; price?: number | string } = {}): boolean =>
  screen({ id: '1', text, ...more }).counterfeit.flagged

describe('screen', () => {
  it.each([
    ['a strong word alone', '专做高仿腕表，细节到位'],
    ['a grade beside a brand', '香奈儿 流浪包 纯原品质 现货'],
    ['an origin beside resale', '莆田鞋一手货源，诚招代理一件代发'],
    ['many brands from one source', '主营耐克、阿迪达斯、新百伦、匡威，一件代发招代理'],
    ['a watch factory beside a watch', 'VS厂 海马 机械腕表 41mm'],
    ['a disguised word', '莆.田纯原球鞋 AJ1 现货'],
    ['traditional characters', '高仿名錶 現貨'],
    ['pinyin inside the word', '高fang包包，细节可看'],
  ])('flags %s', (_what, text) => {
    expect(isFlagged(text)).toBe(true)
  })

  it.each([
    ['untreated jade', '天然翡翠A货手镯 冰种飘花'],
    ['an order number', '退货请写明原单号，按原单发货'],
    ['Seiko', '精工手表 日本机芯 SEIKO 原装 男表'],
    ['artificial flowers', '高仿真花 客厅摆件 绢花玫瑰'],
    ['coconut', '海南新鲜椰子 椰子汁 椰子水 9个装'],
    ['a scale model', '1:1 合金车模型 摆件'],
    ['a job', '招聘外贸跟单员，五险一金'],
    ['a re-issued record', '经典专辑复刻 黑胶唱片 180g'],
    ['a part that names the brand it fits', '适用劳力士水鬼表带 橡胶 配件'],
    ['a brand alone', '耐克 跑步鞋 男款 透气 官方旗舰店'],
    ['a warning', '警方提醒：谨防高仿名表骗局，消费者维权电话'],
    ['two words that touch across a comma', '质量超高，仿佛昨天才买的包包'],
    ['two words that touch across a space', '内增高 仿皮 休闲鞋'],
  ])('does not flag %s', (_what, text) => {
    expect(isFlagged(text)).toBe(false)
  })

  it('marks the words where the seller wrote them', () => {
    const text = '新到 LV 老花包，高​仿 A 货，加薇信 abc123'
    for (const { spans } of screen({ id: '1', text }).findings)
      for (const { start, end, text: marked } of spans) expect(text.slice(start, end)).toBe(marked)
    const slang = screen({ id: '1', text }).findings.find(({ signal }) => signal === 'counterfeit-slang')
    expect(slang?.spans.map((span) => span.text)).toEqual(['高​仿', 'A 货'])
  })

  it('reads the price as a number or as sellers write it', () => {
    for (const price of [580, '580', '¥580.00', '580元'])
      expect(signalsOf('劳力士 机械腕表 全新', { price })).toContain('low-price')
    for (const price of [58000, '¥58,000', '面议', ''])
      expect(signalsOf('劳力士 机械腕表 全新', { price })).not.toContain('low-price')
  })

  it('takes the stated brand for a brand', () => {
    expect(signalsOf('新款手袋 纯原品质', { brand: 'Gucci' })).toContain('brand-context')
    expect(signalsOf('新款手袋 纯原品质', { brand: '无名' })).not.toContain('brand-context')
    expect(signalsOf('新款手袋 纯原品质', { brand: '从未听说' })).toContain('brand-context')
  })

  it('gives an ordinary text no finding and the lowest score there is', () => {
    expect(screen({ id: 'a', text: '纯棉短袖T恤 男女同款 包邮' })).toEqual({
      id: 'a',
      counterfeit: scoreOf(scoreWeights.counterfeit, []),
      advertising: { ...scoreOf(scoreWeights.advertising, []), articles: [] },
      findings: [],
    })
  })

  it('answers for any text with spans of that text, scores in bounds and one finding a signal', () => {
    const piece = fc.constantFrom(
      '高仿',
      'A货',
      'LV',
      '香奈儿',
      '莆.田',
      '鞋',
      '加V',
      '❤️',
      '\u200b',
      ' ',
      '一件代发',
      '(',
      'L*V',
      '最好',
      '3天瘦10斤',
      '刷单',
      '《',
    )
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const { counterfeit, advertising, findings } = screen({ id: '1', text })
        for (const { score } of [counterfeit, advertising]) {
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
        }
        expect(new Set(findings.map(({ signal }) => signal)).size).toBe(findings.length)
        for (const finding of findings) {
          expect(finding.score).toBeGreaterThan(0)
          expect(finding.score).toBeLessThanOrEqual(1)
          expect(finding.spans.length).toBeGreaterThan(0)
          for (const span of finding.spans) expect(text.slice(span.start, span.end)).toBe(span.text)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('stays a readable finding on a long text of nothing but slang', () => {
    const [first] = screen({ id: '1', text: '高.仿A货 '.repeat(40_000) }).findings
    expect(first?.spans.length).toBe(100)
    expect(first?.note.zh.length).toBeLessThan(200)
  })
})

describe('screenListing', () => {
  it('says in which field a word stands', () => {
    const { findings } = screenListing({ title: '高仿女包', text: '支持专柜验货' })
    const spans = findings.find(({ signal }) => signal === 'counterfeit-slang')?.spans
    expect(spans).toEqual([
      { field: 'title', start: 0, end: 2, text: '高仿' },
      { field: 'text', start: 0, end: 6, text: '支持专柜验货' },
    ])
  })

  it('knows the brands it is given', () => {
    const brands = [{ names: ['云栖谷'] }]
    const listing = { title: '云栖谷 羊绒围巾 原单 支持专柜验货' }
    expect(screenListing(listing).findings.map(({ signal }) => signal)).not.toContain('brand-context')
    expect(screenListing(listing, { brands }).findings.map(({ signal }) => signal)).toContain('brand-context')
  })
})

describe('signals', () => {
  it('have one name each and say which article or reason they serve in both languages', () => {
    expect(new Set(signals.map(({ name }) => name)).size).toBe(signals.length)
    for (const { label, article } of signals)
      for (const words of [label, article]) expect([words.zh, words.en].every((text) => text.length > 0)).toBe(true)
  })
})

describe('maskedSpellings', () => {
  it('puts a sign between the letters of a short name and over letters of a longer one', () => {
    expect(maskedSpellings('LV')).toContain('L*V')
    expect(maskedSpellings('Dior')).toEqual(expect.arrayContaining(['Di*r', 'D~r']))
    expect(maskedSpellings('路易威登')).toEqual([])
  })
})
