import { plusDays } from '../law/day.ts'
import { saveSearch } from '../notifications/save-search.ts'
import { linkSellers } from '../sellers/merging/link-sellers.ts'
import { performRegisterAction } from '../sellers/register/perform-register-action.ts'
import { getSeller, listAccountsOf } from '../sellers/seller-store.ts'
import type { AccountKey } from './accounts.ts'
import type { Happening } from './happening.ts'
import type { Town } from './town.ts'
import { instantOn } from './when.ts'

const KEPT_DAYS_AGO = 20

type Entry = { seller: string; by?: AccountKey; action: string; account?: 'WECHAT' | 'SHOP'; answers: object }

/** What officers wrote into the register: licences (one runs out soon, one has), turnovers over the line, watches. */
const entriesOn = (today: string): Entry[] => {
  const year = Number(today.slice(0, 4)) - 1
  const turnover = (account: 'WECHAT' | 'SHOP', yuan: number): Entry => ({
    ...{ seller: 'xiaoxiao', action: 'recordTurnover', account },
    answers: { year, amountFen: yuan * 100, source: 'platform', reportedOn: `${year + 1}-01-20` },
  })
  const food = (seller: string, number: string, expiresOn: string): Entry => ({
    ...{ seller, action: 'recordLicence' },
    answers: { kind: 'FOOD_TRADE', number, scope: '预包装食品销售', expiresOn, state: 'valid' },
  })
  return [
    food('baihe', 'JY19901220000587', plusDays(today, -12)),
    food('nanpo', 'JY29901210001389', plusDays(today, 15)),
    food('shangping', 'JY19901210000189', plusDays(today, 900)),
    turnover('WECHAT', 62_000),
    turnover('SHOP', 58_500),
    {
      ...{ seller: 'baojie', action: 'watchSeller' },
      answers: { reason: '同一货源多次被投诉，关注是否更换账号', endsOn: plusDays(today, 60) },
    },
    {
      ...{ seller: 'yaya', by: 'head', action: 'watchSeller' },
      answers: { reason: '代理层级和入门费线索，等待公安机关意见', endsOn: plusDays(today, 90) },
    },
  ]
}

/** A brand, its dealer and a shop that buys of the dealer; beside it people who recruit people. */
const LINKS = [
  ['shuangxu', 'tangxiaoyuan', '持品牌方经销授权书，按批次进货，有发票'],
  ['tangxiaoyuan', 'amin', '向经销商拿货零售，不收代理费，不发展下线'],
  ['jinyang', 'yaya', '缴纳 3980 元入门费后成为“城市合伙人”'],
  ['yaya', 'yayalan', '由雅雅拉入代理群，缴纳 1980 元'],
  ['yayalan', 'qiqi', '聊天记录称“拉一人返 600，下面的人拿货也有提成”'],
] as const

/** What the office keeps of its sellers: entries, links of upline and downline, a search with alerts. */
export const keepRegister = (town: Town, sellers: ReadonlyMap<string, string>): Happening[] => {
  const { today } = town.now
  const at = (minute: number) => instantOn(plusDays(today, -KEPT_DAYS_AGO), `10:${String(minute).padStart(2, '0')}`)
  const idOf = (key: string) => sellers.get(key)!
  const entries = entriesOn(today).map(
    (entry, place): Happening => ({ at: at(place), run: () => enter(entry, at(place)) }),
  )
  const enter = async ({ seller, by = 'investigator', action, account, answers }: Entry, when: Date) => {
    const ctx = await town.as(by, when)
    const { version } = await getSeller(ctx, idOf(seller))
    const accounts = account ? await listAccountsOf(ctx, [idOf(seller)]) : []
    const targetId = accounts.find(({ platform }) => platform === account)?.id
    await performRegisterAction(ctx, {
      sellerId: idOf(seller),
      expectedVersion: version,
      action,
      targetId,
      answers: { ...answers },
    })
  }
  const links = LINKS.map(([upline, downline, note], place): Happening => {
    const when = at(30 + place)
    const link = async () =>
      linkSellers(await town.as('investigator', when), { uplineId: idOf(upline), downlineId: idOf(downline), note })
    return { at: when, run: link }
  })
  const search: Happening = {
    at: at(50),
    run: async () =>
      saveSearch(await town.as('investigator', at(50)), {
        name: '卖包的新商家',
        query: '包',
        sellers: {},
        alerts: true,
      }),
  }
  return [...entries, ...links, search]
}
