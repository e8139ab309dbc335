import { authoriseSeller } from '../brands/authorise-seller.ts'
import { findBrandNamed } from '../brands/brand-store.ts'
import { describeBrand, editBrand } from '../brands/edit-brand.ts'
import { revokeAuthorisation } from '../brands/revoke-authorisation.ts'
import { plusDays } from '../law/day.ts'
import type { Happening } from './happening.ts'
import type { Town } from './town.ts'
import { instantOn } from './when.ts'

/** The brand of the town that keeps an entry of its own; somebody signs in for it. */
export const OWN_BRAND = '霜序'

const ENTERED_DAYS_AGO = 80
const FILED_DAYS_AGO = 70
const REVOKED_DAYS_AGO = 12

type Filing = {
  party: string
  creditCode?: string
  accounts: { platform: string; handle: string; url?: string }[]
  scope: string
  fromOn: string
  untilOn: string
  revokedFor?: string
}

/** What the brand filed: its own shop, a dealer, a dealer whose term is over, one it has broken with. */
const filingsOn = (today: string): Filing[] => [
  {
    party: '清溪县霜序护肤品有限公司',
    creditCode: '91990121MA0000015B',
    accounts: [
      { platform: 'SHOP', handle: '霜序官方店', url: 'https://shuangxu.shop.example/home' },
      { platform: 'MINI_PROGRAM', handle: '霜序会员商城' },
    ],
    scope: '全部商品，品牌直营',
    ...{ fromOn: plusDays(today, -900), untilOn: plusDays(today, 900) },
  },
  {
    party: '汤小圆美妆铺',
    creditCode: '92990121MA0000074B',
    accounts: [{ platform: 'WECHAT', handle: 'demo_txy_mz' }],
    scope: '护肤系列，清溪县内零售及微信销售',
    ...{ fromOn: plusDays(today, -200), untilOn: plusDays(today, 165) },
  },
  {
    party: '云岭镇阿珍日化店',
    accounts: [{ platform: 'WECHAT', handle: 'demo_azhen_rh' }],
    scope: '洁面系列，门店零售',
    ...{ fromOn: plusDays(today, -500), untilOn: plusDays(today, -135) },
  },
  {
    party: '河口优选小店',
    accounts: [{ platform: 'SHOP', handle: '河口优选小店' }],
    scope: '防晒系列，网络零售',
    ...{ fromOn: plusDays(today, -150), untilOn: plusDays(today, 215) },
    revokedFor: '超出授权范围销售试用装',
  },
]

/** An administrator enters the brand by its certificate; the brand says what it sells and whom it lets sell. */
export const fileAuthorisations = (town: Town): Happening[] => {
  const { today } = town.now
  const at = (daysAgo: number, minute: number) =>
    instantOn(plusDays(today, -daysAgo), `09:${String(minute).padStart(2, '0')}`)
  const enter = async () => {
    const ctx = await town.as('admin', at(ENTERED_DAYS_AGO, 0))
    const { id, version, nameZh, nameLatin, aliases } = await findBrandNamed(ctx, OWN_BRAND)
    const identity = { nameZh, nameLatin, aliases, rightHolder: '清溪县霜序护肤品有限公司' }
    const marks = [{ registrationNo: '99000317', class: 3 }]
    await editBrand(ctx, { brandId: id, expectedVersion: version, ...identity, marks } as never)
  }
  const describe = async () => {
    const ctx = await town.as('brand', at(FILED_DAYS_AGO, 0))
    const { id, version } = await findBrandNamed(ctx, OWN_BRAND)
    const told = { goods: ['精华液', '洁面', '防晒乳'], contact: { name: '方晚晴', phone: '16900001001' } }
    await describeBrand(ctx, { brandId: id, expectedVersion: version, ...told } as never)
  }
  return [
    { at: at(ENTERED_DAYS_AGO, 0), run: enter },
    { at: at(FILED_DAYS_AGO, 0), run: describe },
    ...filingsOn(today).map(({ revokedFor, ...filing }, place): Happening => {
      const when = at(FILED_DAYS_AGO, place + 1)
      const run = async () => {
        const ctx = await town.as('brand', when)
        const { id } = await findBrandNamed(ctx, OWN_BRAND)
        const filed = await authoriseSeller(ctx, { brandId: id, ...filing })
        if (!revokedFor) return
        const later = await town.as('brand', at(REVOKED_DAYS_AGO, 0))
        await revokeAuthorisation(later, { authorisationId: filed.id, reason: revokedFor })
      }
      return { at: when, run }
    }),
  ]
}
