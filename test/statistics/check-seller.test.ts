import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { LIMITS } from '../../server/core/limits.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { joinVisit } from '../../server/sellers/visited-seller.ts'
import { givenSellers, openSearchableHouse } from '../sellers/searchable-house.ts'
import { given } from '../support/given.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { act } from '../support/given-seller.ts'
import type { House } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { tellOfSeller } from '../support/tell-of-seller.ts'

let house: House
let server: OpenedServer
let ids: Record<string, string>
const CODE = '91350100M000100Y43'

beforeAll(async () => {
  house = await openSearchableHouse({ limitScale: 100 })
  server = await openServer(house, { trustProxy: 1 })
  ids = await givenSellers(house, [
    {
      name: '清溪茶业有限公司',
      kind: 'ENTERPRISE',
      accounts: [
        { platform: 'WECHAT', handle: 'qingxi_cha88' },
        { platform: 'SHOP', handle: '清溪茶铺', url: 'https://shop.example/qingxi' },
      ],
      identifiers: [
        { kind: 'CREDIT_CODE', value: CODE },
        { kind: 'PHONE', value: '13800138031' },
      ],
    },
    { name: '石桥美妆有限公司', kind: 'ENTERPRISE' },
    {
      name: '石桥美妆商行',
      kind: 'INDIVIDUAL_BUSINESS',
      // a phone that serves as a WeChat ID, and the front page of a platform
      accounts: [
        { platform: 'WECHAT', handle: '13900139000' },
        { platform: 'SHOP', handle: '石桥', url: 'https://platform.example/' },
      ],
    },
    { name: '王小手作', kind: 'EXEMPT_HANDICRAFT', accounts: [{ platform: 'WECHAT', handle: 'wang_shouzuo' }] },
    { name: '未查明的人', accounts: [{ platform: 'WECHAT', handle: 'shui_zhidao1' }] },
    ...Array.from({ length: 4 }, (_, i) => ({
      name: '同名百货店',
      sourceKey: `same-${i}`,
      kind: 'ENTERPRISE' as const,
    })),
  ])
  const intake = await house.as('intake')
  const licence = { kind: 'BUSINESS', number: CODE, issuedBy: '清溪县市场监督管理局', expiresOn: '2026-12-10' }
  await act(intake, ids.清溪茶业有限公司!, 'recordLicence', { ...licence, state: 'valid' })
  const food = { kind: 'FOOD_TRADE', number: 'JY13301820000001', expiresOn: '2026-11-01', state: 'valid' }
  await act(intake, ids.清溪茶业有限公司!, 'recordLicence', food)
  await act(intake, ids.王小手作!, 'recordExemption', { kind: 'HANDICRAFT', declaredOn: '2026-10-01' })
  await tellOfSeller(house.anonymous(), { shopName: '清溪骗子', wechatId: 'pianzi_001' })
  await house.settle()
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const ASKED = `query Check($query: String!) { sellerCheck(query: $query) {
  standing hasMore isExemptDeclared didYouMean complaintsShownFrom
  businesses { name kindLabel matchedBy licences { kindLabel state stateLabel expiresOn } complaints { accepted answered }
    penalties { authorityName decidedOn publishedOn shownUntil fine { fen } forfeited { fen } otherKinds } }
  beforePaying { text articles } } }`

const ask = (query: string, at = server, headers: Record<string, string> = {}) =>
  at.graphql(ASKED, { query }, { headers })
const check = async (query: string) => (await ask(query)).data.sellerCheck
const aboutTea = async () => (await check('清溪茶业有限公司')).businesses[0]

/** A penalty case about the tea company, brought to a state by real steps. */
const penaltyCase = async (state: string, sellerId = ids.清溪茶业有限公司!) => {
  const found = await givenEnforcement(house).caseIn(state, { sellerId })
  expect(found.sellerId).toBe(sellerId)
  return found
}

describe('sellerCheck', () => {
  it('finds a registered business by each thing that is its own, with what the licences say today', async () => {
    for (const [query, matchedBy] of [
      ['清溪茶業·有限公司', 'NAME'],
      ['Qingxi_Cha88', 'WECHAT_ID'],
      ['清溪茶铺', 'SHOP_NAME'],
      ['shop.example/qingxi?utm_source=x', 'LINK'],
      [CODE.toLowerCase(), 'CREDIT_CODE'],
      ['JY13301820000001', 'LICENCE'],
    ] as const) {
      const found = await check(query)
      expect(found).toMatchObject({ standing: 'REGISTERED', hasMore: false, isExemptDeclared: false, didYouMean: [] })
      expect(found.businesses).toMatchObject([
        { name: '清溪茶业有限公司', kindLabel: '企业', matchedBy, penalties: [] },
      ])
    }
    expect((await aboutTea()).licences).toEqual([
      { kindLabel: '营业执照', state: 'EXPIRING', stateLabel: '即将到期', expiresOn: '2026-12-10' },
      { kindLabel: '食品经营许可证', state: 'EXPIRED', stateLabel: '已过期', expiresOn: '2026-11-01' },
    ])
  })

  it('says of somebody exempt that they declare so, and neither who nor anything else', async () => {
    const found = await check('wang_shouzuo')
    expect(found).toMatchObject({ standing: 'EXEMPT_DECLARED', businesses: [], isExemptDeclared: true, didYouMean: [] })
    expect(JSON.stringify(found)).not.toContain('王小')
    expect(found.beforePaying[0].articles).toEqual(['《网络交易监督管理办法》第十二条'])
    expect(JSON.stringify(await check('王小手作'))).toBe(JSON.stringify(found))
  })

  it('answers alike, byte for byte, for whoever is not on file, known from word alone, or not yet made out', async () => {
    const unknown = (await ask('nobody_at_all')).text
    expect(JSON.parse(unknown).data.sellerCheck).toMatchObject({
      standing: 'NOT_ON_FILE',
      businesses: [],
      didYouMean: [],
    })
    for (const query of [
      'pianzi_001',
      'shui_zhidao1',
      '13800138031',
      '13900139000',
      '110101199003070011',
      'platform.example',
    ])
      expect((await ask(query)).text).toBe(unknown)
    expect((await check('清溪骗子')).standing).toBe('NOT_ON_FILE')
    expect((await check('未查明的人')).standing).toBe('NOT_ON_FILE')
  })

  it('answers by no name that is a filer’s wording, confirmed or joined to a visit, until an officer has checked it', async () => {
    const intake = await house.as('intake')
    const [unknown, shop] = ['nobody_at_all', '青石老陈假鞋铺']
    const nobody = (await ask(unknown)).text
    const byAnything = async () => Promise.all([shop, 'chen_shoes_77'].map(async (query) => (await ask(query)).text))
    const { sellerId } = await tellOfSeller(house.anonymous(), { shopName: shop, wechatId: 'chen_shoes_77' })
    await act(intake, sellerId, 'confirmSeller', { ground: '现场核实' })
    const edited = { name: shop, kind: 'ENTERPRISE', goodsNeedLicence: 'false' }
    await act(intake, sellerId, 'editSeller', edited)
    const licence = { kind: 'BUSINESS', number: '91350100M000100Y43', expiresOn: '2027-12-10', state: 'valid' }
    await act(intake, sellerId, 'recordLicence', licence)
    await house.settle()
    expect(await byAnything()).toEqual([nobody, nobody])
    expect((await check('青石老陈真鞋铺')).didYouMean).toEqual([])
    await act(intake, sellerId, 'editSeller', { ...edited, nameChecked: 'true' })
    expect((await check(shop)).businesses).toMatchObject([{ name: shop }])
    expect((await check('chen_shoes_77')).businesses).toMatchObject([{ name: shop, matchedBy: 'WECHAT_ID' }])

    const told = await tellOfSeller(house.anonymous(), { shopName: '青石骗人绣坊', wechatId: 'xiufang_01' })
    const visited = { name: '青石绣坊', visitedOn: '2026-10-01', goodsNeedLicence: false, licenceExpiresOn: null }
    const exempt = { ...visited, exemption: 'HANDICRAFT' as const }
    const joined = { sellerId: told.sellerId, visited: exempt, fieldRecordId: randomUUID() }
    await inTransaction(intake, (tx) => joinVisit(tx, joined))
    const asked = await Promise.all(['青石骗人绣坊', 'xiufang_01'].map(async (query) => (await ask(query)).text))
    expect(asked).toEqual([nobody, nobody])
    await act(intake, told.sellerId, 'editSeller', { name: '青石绣坊', kind: 'EXEMPT_HANDICRAFT' })
    expect((await check('xiufang_01')).standing).toBe('EXEMPT_DECLARED')
    expect((await check('青石骗人绣坊')).standing).toBe('EXEMPT_DECLARED')
  })

  it('offers near names of licensed registered businesses alone, and no part of one as a hit', async () => {
    expect(await check('清溪茶叶有限公司')).toMatchObject({ standing: 'NOT_ON_FILE', didYouMean: ['清溪茶业有限公司'] })
    // registered, but no licence on file; and people
    expect((await check('石桥美妆')).didYouMean).toEqual([])
    expect((await check('王小手工作')).didYouMean).toEqual([])
  })

  it('shows three of one name at most, and says that there are more', async () => {
    const found = await check('同名百货店')
    expect(found.businesses).toHaveLength(3)
    expect(found.hasMore).toBe(true)
  })

  it('answers byte for byte the same, whatever complaints, reports and unpublished decisions there are', async () => {
    const before = (await ask('清溪茶业有限公司')).text
    const unknownBefore = (await ask('清溪茶叶有限公司')).text
    const sellerId = ids.清溪茶业有限公司!
    await given(house).submission({ kinds: ['DISPUTE', 'LEAD'], sellerId })
    await given(house).caseIn('mediation', 'mediating', { sellerId })
    for (const state of ['investigating', 'proposed', 'decided', 'served', 'annulled', 'onTheSpot'])
      await penaltyCase(state)
    await given(house).submission({ seller: { shopName: '清溪茶叶有限公司' }, kinds: ['DISPUTE', 'LEAD'] })
    await house.settle()
    expect((await ask('清溪茶业有限公司')).text).toBe(before)
    expect((await ask('清溪茶叶有限公司')).text).toBe(unknownBefore)
  })

  it('shows a penalty from its publication until its time of display is over, and not once it has fallen', async () => {
    const served = await penaltyCase('served')
    const [publish, annul] = [
      { as: 'head' as const, action: 'publishDecision', answers: { publishedOn: '2026-10-12' } },
      {
        as: 'head' as const,
        action: 'recordAnnulment',
        answers: { kind: 'annulled', annulledOn: '2026-10-12', reason: '复议机关撤销。' },
      },
    ]
    const published = await givenEnforcement(house).take(served, publish)
    expect((await aboutTea()).penalties).toEqual([
      {
        authorityName: '清溪县市场监督管理局',
        decidedOn: '2026-10-12',
        publishedOn: '2026-10-12',
        shownUntil: '2027-01-12',
        fine: { fen: 500_000 },
        forfeited: { fen: 0 },
        otherKinds: null,
      },
    ])
    expect((await check('石桥美妆有限公司')).businesses[0].penalties).toEqual([])
    const now = house.clock.now().toISOString()
    house.clock.set('2027-01-12T15:00:00Z')
    expect((await aboutTea()).penalties).toHaveLength(1)
    house.clock.set('2027-01-13T01:00:00Z')
    expect((await aboutTea()).penalties).toEqual([])
    house.clock.set(now)
    await givenEnforcement(house).take(published, annul)
    expect((await aboutTea()).penalties).toEqual([])
  })

  it('shows a penalty no more once its display was ended early', async () => {
    const take = givenEnforcement(house).take
    const answers = { cause: 'other', endedOn: '2026-10-12', reason: '公示有误。' }
    const published = await take(await penaltyCase('served'), {
      as: 'head',
      action: 'publishDecision',
      answers: { publishedOn: '2026-10-12' },
    })
    expect((await aboutTea()).penalties).toHaveLength(1)
    await take(published, { as: 'head', action: 'endDisplayEarly', answers })
    expect((await aboutTea()).penalties).toEqual([])
  })

  it('gives no figures of complaints unless the setting says from how many on', async () => {
    expect(await check('清溪茶业有限公司')).toMatchObject({
      complaintsShownFrom: null,
      businesses: [{ complaints: null }],
    })
    const open = await openSearchableHouse({ limitScale: 100, publishComplaintsFrom: 5 })
    const door = await openServer(open)
    const sellerId = (await givenSellers(open, [{ name: '清溪茶业有限公司', kind: 'ENTERPRISE' }])).清溪茶业有限公司!
    const figures = async () => (await ask('清溪茶业有限公司', door)).data.sellerCheck.businesses[0].complaints
    const file = (state: string, consentPublish: boolean) =>
      given(open).caseIn('mediation', state, { sellerId, consentPublish })
    for (let i = 0; i < 4; i++) await file('accepted', true)
    await file('accepted', false)
    await file('registered', true)
    expect(await figures()).toBeNull()
    await file('mediating', true)
    expect(await figures()).toEqual({ accepted: 5, answered: 1 })
    await door.close()
    await open.close()
  })

  it('says what is wrong with a question, and lets no address ask without end', async () => {
    for (const [query, told] of [
      ['', '请填写'],
      ['茶', '至少填写 2 个字'],
      ['· ·', '请至少输入两个字或者字母、数字'],
      ['长'.repeat(301), '最多 300 个字，请删去一些'],
    ] as const) {
      const { errors, data } = await ask(query)
      expect(data).toBeNull()
      expect(errors![0]!.extensions).toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ path: 'query', message: told }],
      })
    }
    const small = await openSearchableHouse({ limitScale: 2 / LIMITS.checkByAddress.points })
    const door = await openServer(small, { trustProxy: 1 })
    const from = (address: string) => ask('nobody_at_all', door, { 'x-forwarded-for': address })
    await from('10.0.0.1')
    await from('10.0.0.1')
    expect((await from('10.0.0.1')).errors![0]!.extensions).toMatchObject({ code: 'TOO_MANY' })
    expect((await from('10.0.0.2')).data.sellerCheck.standing).toBe('NOT_ON_FILE')
    await door.close()
    await small.close()
  })

  it('keeps nothing of what was asked', async () => {
    await ask('a_word_nobody_keeps_7')
    const { rows } = await sql<{ found: string }>`
      select query_to_xml(format('select * from %I.%I', table_schema, table_name), true, false, '')::text as found
      from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
        and table_name in ('limiter', 'event', 'outbox', 'access_log')`.execute(house.parts.db)
    expect(rows.length).toBe(4)
    expect(rows.map(({ found }) => found).join()).not.toContain('a_word_nobody_keeps_7')
  })
})
