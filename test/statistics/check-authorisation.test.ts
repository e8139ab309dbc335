import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { authoriseSeller } from '../../server/brands/authorise-seller.ts'
import { registerBrand } from '../../server/brands/register-brand.ts'
import { revokeAuthorisation } from '../../server/brands/revoke-authorisation.ts'
import { LIMITS } from '../../server/core/limits.ts'
import { authorisation, givenBrand } from '../support/given-brand.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

const CODE = '91350100M000100Y43'
let house: House
let server: OpenedServer

beforeAll(async () => {
  house = await openHouse({ limitScale: 1 })
  server = await openServer(house, { trustProxy: 1 })
  const brandId = await givenBrand(house, '山茶坊', { nameLatin: 'Camellia', aliases: ['茶家', '小山茶'] })
  const ctx = await house.as('administrator')
  const file = (told: Record<string, unknown>) => authoriseSeller(ctx, authorisation(brandId, told))
  const wechat = (handle: string) => [{ platform: 'WECHAT', handle }]
  await file({ party: '清溪县山茶直营有限公司', creditCode: CODE, accounts: [] })
  await file({ party: '山茶直播', accounts: [{ platform: 'LIVE_ROOM', handle: '山茶 · 直播间' }] })
  await file({ party: '旧代理', accounts: wechat('old_agent'), fromOn: '2024-01-01', untilOn: '2025-12-31' })
  await file({ party: '新代理', accounts: wechat('new_agent'), fromOn: '2027-01-01' })
  await file({ party: '电话代理', accounts: wechat('13900139000') })
  const gone = await file({ party: '解约代理', accounts: wechat('gone_agent') })
  await revokeAuthorisation(ctx, { authorisationId: gone.id, reason: '合同解除' })
  const quiet = { nameLatin: null, aliases: ['小山茶'], rightHolder: '清溪日化', marks: [] }
  await registerBrand(ctx, { ...quiet, nameZh: '清溪' })
})
afterAll(async () => {
  await server.close()
  await house.close()
})

let visitors = 0
const QUERY = `query ($query: String!, $brand: String) { sellerCheck(query: $query, brand: $brand) {
  standing authorisation { standing meaning brand authorisation { matchedBy scope fromOn untilOn revokedOn } } } }`
const check = async (query: string, brand: string | null, headers: Record<string, string> = {}) =>
  server.graphql(
    QUERY,
    { query, brand },
    { headers: { 'x-forwarded-for': `203.0.113.${visitors++ % 250}`, ...headers } },
  )
const standing = async (query: string, brand: string) => {
  const { data, errors } = await check(query, brand)
  if (errors) throw new Error(JSON.stringify(errors))
  const { authorisation } = data.sellerCheck
  return [authorisation.standing, authorisation.authorisation?.matchedBy ?? null]
}

describe('checkAuthorisation', () => {
  it.each([
    ['shancha_official', '山茶坊', 'AUTHORISED', 'WECHAT_ID'],
    ['https://www.shop.example.test/shancha/', 'camellia', 'AUTHORISED', 'LINK'],
    [CODE.toLowerCase(), '茶家', 'AUTHORISED', 'CREDIT_CODE'],
    ['山茶直播间', '山茶坊', 'AUTHORISED', 'ACCOUNT'],
    ['清溪縣山茶直營有限公司', '山茶坊', 'AUTHORISED', 'NAME'],
    ['old_agent', '山茶坊', 'EXPIRED', 'WECHAT_ID'],
    ['new_agent', '山茶坊', 'UPCOMING', 'WECHAT_ID'],
    ['gone_agent', '山茶坊', 'REVOKED', 'WECHAT_ID'],
    ['somebody_else', '山茶坊', 'NOT_FILED', null],
    ['shancha_offici', '山茶坊', 'NOT_FILED', null],
    ['shancha_official', '清溪', 'KEEPS_NO_FILING', null],
    ['shancha_official', '没有的品牌', 'BRAND_UNKNOWN', null],
    ['shancha_official', '山茶', 'BRAND_UNKNOWN', null],
  ])('answers for %s of %s: %s', async (query, brand, expected, matchedBy) => {
    expect(await standing(query, brand)).toEqual([expected, matchedBy])
  })

  it('takes an alias for a brand only where no other brand has it', async () => {
    expect(await standing('shancha_official', '小山茶')).toEqual(['BRAND_UNKNOWN', null])
  })

  it('answers nothing by a phone, though it was filed as an account', async () => {
    for (const phone of ['13900139000', '139 0013 9000', '+86 139-0013-9000'])
      expect(await standing(phone, '山茶坊')).toEqual(['NOT_FILED', null])
  })

  it('says in both languages that no filing does not mean counterfeit, and names nobody', async () => {
    const zh = await check('somebody_else', '山茶坊')
    expect(zh.data.sellerCheck.authorisation.meaning).toContain('不等于假货')
    const en = await check('somebody_else', '山茶坊', { 'accept-language': 'en' })
    expect(en.data.sellerCheck.authorisation.meaning).toContain('does not mean counterfeit')
    const found = await check('shancha_official', '山茶坊')
    expect(found.data.sellerCheck.authorisation.authorisation).toEqual({
      matchedBy: 'WECHAT_ID',
      scope: '全部商品，限网络零售',
      fromOn: '2026-01-01',
      untilOn: '2027-12-31',
      revokedOn: null,
    })
    expect(found.text).not.toContain('经营部')
  })

  it('asks nothing of brands where none was named, and refuses a name that is none', async () => {
    for (const brand of [null, '', '  '])
      expect((await check('shancha_official', brand)).data.sellerCheck.authorisation).toBeNull()
    const { errors } = await check('shancha_official', '山'.repeat(61))
    expect(errors![0]!.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'brand' }] })
  })

  it('counts as one check of the seller, and stops at the same limit', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7' }
    for (let n = 0; n < LIMITS.checkByAddress.points; n++)
      expect((await check('somebody_else', '山茶坊', headers)).errors).toBeUndefined()
    expect((await check('somebody_else', '山茶坊', headers)).errors![0]!.extensions?.code).toBe('TOO_MANY')
  })
})
