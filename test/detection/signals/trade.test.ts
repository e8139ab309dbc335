import { describe, expect, it } from '@jest/globals'
import { screen } from '../../../server/detection/screen.ts'

const signalsOf = (text: string) => screen({ id: '1', text }).findings.map(({ signal }) => signal)
const articlesOf = (text: string, signal: string) =>
  screen({ id: '1', text }).findings.find((finding) => finding.signal === signal)?.articles

describe('the three elements of pyramid selling, each scored apart', () => {
  it.each([
    ['recruitment-pay', '推荐一名代理奖励200元'],
    ['recruitment-pay', '发展下线拿人头奖'],
    ['entry-fee', '一次性购买3980元产品即可成为市级代理'],
    ['entry-fee', '交入会费升级省代'],
    ['entry-fee', '首批进货满1980元拿货就可成为市级代理'],
    ['team-pay', '享团队计酬和级差奖'],
    ['team-pay', '二级会员返佣10%'],
  ])('%s is told by %s', (signal, text) => {
    expect(signalsOf(text)).toContain(signal)
  })

  it.each([
    ['a lawful agency', '诚招市代县代，无需囤货，一件代发，培训支持'],
    ['a warning', '市场监管部门曝光：以拉人头、交入门费发展下线的骗局'],
    ['a lesson', '警惕传销：先交入门费，再拉人头'],
    ['software', '分销系统源码 二级分销 后台管理'],
    ['a sale with stock', '双十一囤货价 抽纸整箱'],
  ])('%s is no pyramid', (_what, text) => {
    expect(signalsOf(text).filter((signal) => ['recruitment-pay', 'entry-fee', 'team-pay'].includes(signal))).toEqual(
      [],
    )
  })
})

describe('fake-trade', () => {
  it.each(['专业刷单 补单 放单', '五星好评返现5元', '微商截图 转账截图生成', '好评截图返3元'])('hears %s', (text) => {
    expect(signalsOf(text)).toContain('fake-trade')
  })

  it.each(['拒绝刷单', '化妆刷单支装', '欢迎晒图评价'])('lets %s pass', (text) => {
    expect(signalsOf(text)).not.toContain('fake-trade')
  })
})

describe('unfair-terms', () => {
  it.each(['特价商品概不退换', '最终解释权归本店所有', '签收即认可'])('hears %s', (text) => {
    expect(signalsOf(text)).toContain('unfair-terms')
  })

  it('lets the law’s own exception pass', () => {
    expect(signalsOf('定制不退换')).not.toContain('unfair-terms')
  })
})

describe('missing-label', () => {
  it('maps each missing item to its own article', () => {
    expect(articlesOf('裸装发货，无厂名厂址', 'missing-label')).toEqual(['pq-27-2'])
    expect(articlesOf('没有生产日期，不介意的来', 'missing-label')).toEqual(['pq-27-4'])
    expect(articlesOf('没有合格证，介意勿拍', 'missing-label')).toEqual(['pq-27-1'])
    expect(articlesOf('三无产品特价', 'missing-label')).toEqual(['pq-27'])
  })
})

describe('homemade-food', () => {
  it('asks for a licence where food is made at home, and is silent where one is named', () => {
    expect(signalsOf('自制香肠 农家手工')).toContain('homemade-food')
    expect(signalsOf('自制香肠 小作坊登记证可查')).not.toContain('homemade-food')
    expect(signalsOf('自制陶瓷杯')).not.toContain('homemade-food')
  })
})

describe('authenticity-claim', () => {
  it('counts only beside the words for fakes', () => {
    expect(signalsOf('假一赔十 羊绒衫')).not.toContain('authenticity-claim')
    expect(signalsOf('纯原女包 假一赔十')).toContain('authenticity-claim')
  })
})
