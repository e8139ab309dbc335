import { describe, expect, it } from '@jest/globals'
import { findIn } from '../../../server/detection/screen-listing.ts'
import type { ScreenedListing } from '../../../server/detection/signal.ts'
import type { HeldLicence } from '../../../server/sellers/register/find-held-licences.ts'

const licence = (given: Partial<HeldLicence>): HeldLicence => ({
  kind: 'FOOD_TRADE',
  number: 'JY1',
  scope: null,
  standing: 'valid',
  expiresOn: null,
  ...given,
})
const find = (title: string, licences?: readonly HeldLicence[], more: ScreenedListing = {}) =>
  findIn({ title, licences, ...more }).find(({ signal }) => signal === 'licence-absent')

describe('licence-absent', () => {
  it.each([
    ['手工曲奇饼干 500g 罐装', 'food-trade-4'],
    ['惠氏婴儿奶粉 三段', 'food-trade-4'],
    ['布洛芬缓释胶囊 退烧止痛', 'drug-51'],
    ['国药准字H20001234 感冒颗粒', 'drug-51'],
    ['美瞳 半年抛 自然款', 'device-42'],
    ['创面敷贴 国械注准20193140042', 'device-42'],
  ])('fires on %s of a seller without any licence, with its article', (title, article) => {
    const finding = find(title, [])!
    expect(finding.articles).toContain(article)
    expect(finding).toMatchObject({ category: 'LICENCE', severity: 2, evidence: ['no licence'] })
    for (const { start, end, text } of finding.spans) expect(title.slice(start, end)).toBe(text)
  })

  it.each([
    ['its seller is not on the register', '手工曲奇饼干', undefined],
    ['a licence covers it', '每日坚果 零食大礼包', [licence({})]],
    ['the maker sells its own', '老字号酱油 500ml', [licence({ kind: 'FOOD_PRODUCTION' })]],
    [
      'a filing for pre-packed food is kept as another licence',
      '饼干 整箱',
      [licence({ kind: 'OTHER', number: 'YB13301' })],
    ],
    ['farm produce needs none', '烟台红富士苹果 5斤', []],
    ['class II devices are not of class III', '电子体温计 国械注准20192070042', []],
    ['it is a thing for making food', '月饼模具 手压式', []],
    ['it is for animals', '宠物零食 鸭脖 狗狗磨牙', []],
    ['it is a book', '面包制作教程 图书 出版社', []],
    ['a licence without a wording may reach as far as special food', '保健食品 鱼油软胶囊', [licence({})]],
    ['the licence is for loose food too', '现做蛋糕 同城', [licence({ scope: '预包装食品销售；糕点类食品制售' })]],
  ])('is silent where %s', (_why, title, licences) => {
    expect(find(title, licences)).toBeUndefined()
  })

  it('says how the licence held stands, which weighs more than none on record', () => {
    const expired = find('饼干 整箱', [licence({ standing: 'expired', expiresOn: '2026-05-01' })])!
    expect(expired).toMatchObject({ severity: 3, evidence: ['licence JY1 expired'] })
    expect(expired.note.zh).toContain('登记的 JY1 已于 2026-05-01 期满')
    expect(find('饼干 整箱', [licence({ standing: 'revoked' })])!.note.en).toContain('JY1, is revoked')
  })

  it('reads for what goods the licence is', () => {
    const prePacked = [licence({ scope: '预包装食品销售' })]
    expect(find('饼干 整箱', prePacked)).toBeUndefined()
    expect(find('保健食品 蓝帽 鱼油', prePacked)!.note.zh).toContain('许可范围是「预包装食品销售」')
    expect(find('私房蛋糕 现做', prePacked)).toMatchObject({ severity: 3 })
    const second = [licence({ kind: 'MEDICAL_DEVICE_TRADE', scope: '第二类医疗器械' })]
    expect(find('日抛隐形眼镜 10片', second)).toMatchObject({ severity: 3 })
  })

  it('does not take one licence for another', () => {
    const licences = [licence({ kind: 'BUSINESS' }), licence({ kind: 'FOOD_TRADE' })]
    expect(find('阿莫西林胶囊', licences)).toMatchObject({ articles: ['drug-51'] })
  })
})
