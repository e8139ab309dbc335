import { randomUUID } from 'node:crypto'
import { authoriseSeller } from '../../server/brands/authorise-seller.ts'
import { describeBrand } from '../../server/brands/edit-brand.ts'
import { registerBrand } from '../../server/brands/register-brand.ts'
import { askBrand } from '../../server/cases/authentication/ask-brand.ts'
import type { Ctx } from '../../server/core/context.ts'
import { findFindingsByListings } from '../../server/detection/finding-store.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { createPerson } from '../../server/identity/create-person.ts'
import { findPersonActor } from '../../server/identity/person-store.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import type { House } from './house.ts'
import { PASSWORD } from './people.ts'

/** An authorisation as it is filed; each call about another shop unless told. */
export const authorisation = (brandId: string, told: Record<string, unknown> = {}) => ({
  brandId,
  party: '清溪县山茶化妆品经营部',
  creditCode: null,
  accounts: [{ platform: 'WECHAT', handle: 'shancha_official', url: 'https://shop.example.test/shancha' }],
  scope: '全部商品，限网络零售',
  fromOn: '2026-01-01',
  untilOn: '2027-12-31',
  ...told,
})

/** A brand on the register with a mark of its own, a contact, and one authorised seller. Returns its id. */
export const givenBrand = async (house: House, nameZh: string, told: Record<string, unknown> = {}): Promise<string> => {
  const ctx = await house.as('administrator')
  const brand = await registerBrand(ctx, {
    nameZh,
    nameLatin: null,
    aliases: [],
    rightHolder: `${nameZh}日化有限公司`,
    marks: [{ registrationNo: markNumber(nameZh), class: 3 }],
    ...told,
  })
  const described = { brandId: brand.id, expectedVersion: brand.version, goods: ['精华液', '面霜'] }
  await describeBrand(ctx, { ...described, contact: { name: '方晚晴', phone: '05718800', email: null } } as never)
  await authoriseSeller(ctx, authorisation(brand.id))
  return brand.id
}

const markNumber = (name: string): string =>
  [...name]
    .map((sign) => sign.codePointAt(0))
    .join('')
    .slice(0, 20)
    .padStart(8, '0')

/** Somebody who acts for a brand: their address to sign in with, and a context as them. */
export const givenBrandPerson = async (
  house: House,
  brandId: string,
  email = `brand-${brandId}@example.test`,
): Promise<{ email: string; ctx: Ctx }> => {
  const id = await createPerson(house.parts, house.auth, {
    ...{ name: '方晚晴', email, password: PASSWORD, roles: ['brand'], brandId },
  })
  return { email, ctx: house.with((await findPersonActor(house.parts, id))!) }
}

/** A listing of a seller about a brand, screened, with a finding in it; the brand is on the register before. */
export const findingAbout = async (
  house: House,
  brandName: string,
  sellerId: string | null = null,
): Promise<string> => {
  const rows = [
    { sourceKey: randomUUID(), sellerId, title: `${brandName} 高仿面霜`, brand: brandName, priceFen: 9_900 },
  ]
  const { ids } = await upsertListingsBulk(house.system(), { source: 'brands', rows })
  await screenListings(house.system(), ids)
  return (await findFindingsByListings(house.system(), ids))[0]!.id
}

/** Something a brand was asked about such a finding. Returns the id of the request. */
export const givenAuthentication = async (house: House, brandName: string): Promise<string> => {
  const findingIds = [await findingAbout(house, brandName)]
  const asking = { findingIds, question: '请辨认包装和批号', dueOn: '2026-12-10' }
  const [result] = await askBrand(await house.as('head'), asking)
  return result!.asked!.id
}
