import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { up } from '../../migrations/20261127T0400_blur_traces_of_told_sellers.ts'
import { openDatabase } from '../../server/core/database.ts'
import { registerInField } from '../../server/field/register-in-field.ts'
import { givenSellers, openSearchableHouse } from '../sellers/searchable-house.ts'
import { given } from '../support/given.ts'
import { fieldInput, plainInput } from '../support/given-field.ts'
import type { House } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { Neighbour, TestRole } from '../support/people.ts'

const WECHAT_ID = 'qiu_shui_0917'
const FILED_AT = '2026-11-23T01:37:21.456Z'
const ITS_DAY = '2026-11-22T16:00:00.000Z'

const HANDLERS = ['intake', 'investigator', 'legalReviewer', 'head'] as const
const OVERSEERS = ['supervisor', 'auditor'] as const
/** A mediator handles no reports, and the county next door not this one. */
const OTHERS = [...OVERSEERS, 'mediator', 'stranger'] as const

let house: House
let server: OpenedServer
let sellerId: string

beforeAll(async () => {
  house = await openSearchableHouse({ limitScale: 50 })
  server = await openServer(house)
  house.clock.set(FILED_AT)
  const { submission } = await given(house).submission({ kinds: ['LEAD'], seller: { wechatId: WECHAT_ID } })
  sellerId = submission.sellerId!
  house.clock.set('2026-11-24T03:00:00Z')
  await givenSellers(house, [
    { name: '登记茶行', accounts: [{ platform: 'WECHAT', handle: 'deng_ji_cha' }] },
    { name: '登记面馆' },
  ])
  await house.settle()
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const ask = async (role: TestRole | Neighbour, query: string, variables: Record<string, unknown> = {}) =>
  (await server.graphql(query, variables, { cookie: await server.signIn(role) })).data

const SELLER = `query ($id: UUID!) { seller(id: $id) { id number name createdAt status nameInFull tracesHiddenReason accounts { id handle } identifiers { id value }
  history { id at label by { name } } } }`
const GRAPH = `query ($id: UUID!) { sellerGraph(sellerId: $id) { nodes { id kind label } } }`
const found = async (role: TestRole | Neighbour, query: string) =>
  (
    await ask(role, `query ($q: String) { sellers(query: $q) { edges { node { id } } } }`, { q: query })
  ).sellers.edges.map(({ node }: { node: { id: string } }) => node.id)

describe('a seller that a filer told of', () => {
  it.each([...HANDLERS, ...OTHERS])('tells %s the day it came to be known, and nothing nearer', async (role) => {
    const { seller } = await ask(role, SELLER, { id: sellerId })
    expect(seller).toMatchObject({ status: 'told', createdAt: ITS_DAY })
    const first = seller.history.at(-1)
    expect(first).toMatchObject({ label: '首次登记', at: ITS_DAY, by: null })
    // The seventh version begins with the time it was made.
    const traces = [...seller.accounts, ...seller.identifiers].map(({ id }: { id: string }) => id)
    for (const id of [seller.id, first.id, ...traces]) expect(id).not.toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
    expect(seller.number).toMatch(/^T2026-\d{7}-.$/)
    expect(JSON.stringify(seller)).not.toContain('01:37')
  })

  it('stands in the list by its day, whatever its id', async () => {
    const list = `query ($after: String) { sellers(first: 1, after: $after) {
      pageInfo { endCursor hasNextPage } edges { node { name } } } }`
    const names: string[] = []
    for (let after: string | null = null; ; ) {
      const {
        sellers,
      }: { sellers: { pageInfo: { endCursor: string; hasNextPage: boolean }; edges: { node: { name: string } }[] } } =
        await ask('intake', list, { after })
      names.push(...sellers.edges.map(({ node }) => node.name))
      if (!sellers.pageInfo.hasNextPage) break
      after = sellers.pageInfo.endCursor
    }
    expect(names).toEqual(['登记面馆', '登记茶行', 'qiu****0917'])
  })

  it.each(HANDLERS)('is known to %s by its WeChat ID, and found by it', async (role) => {
    const { seller } = await ask(role, SELLER, { id: sellerId })
    expect(seller).toMatchObject({ name: 'qiu****0917', nameInFull: WECHAT_ID, tracesHiddenReason: null })
    expect(seller.accounts).toMatchObject([{ handle: WECHAT_ID }])
    expect(seller.identifiers).toMatchObject([{ value: WECHAT_ID }])
    expect(await found(role, WECHAT_ID)).toEqual([sellerId])
    expect(JSON.stringify(await ask(role, GRAPH, { id: sellerId }))).toContain(WECHAT_ID)
  })

  it.each(OTHERS)('shows %s none of it, and is not found by it', async (role) => {
    const { seller } = await ask(role, SELLER, { id: sellerId })
    expect(seller).toMatchObject({ name: 'qiu****0917', nameInFull: null, accounts: [], identifiers: [] })
    expect(seller.tracesHiddenReason).toContain('依法保密')
    expect(JSON.stringify(await ask(role, GRAPH, { id: sellerId }))).not.toContain(WECHAT_ID)
    expect(await found(role, WECHAT_ID)).toEqual([])
    expect(await found(role, 'deng_ji_cha')).toHaveLength(1)
    expect(await found(role, seller.number)).toEqual([sellerId])
    const onWechat = `query ($q: String) { sellers(query: $q, filter: { platform: WECHAT }) { edges { node { id } } facets { name values { value count } } } }`
    const narrowed = (await ask(role, onWechat, { q: seller.name })).sellers
    expect(narrowed.edges).toEqual([])
    expect(narrowed.facets.find(({ name }: { name: string }) => name === 'platform')?.values ?? []).toEqual([])
    const all = (await ask(role, onWechat)).sellers.edges.map(({ node }: { node: { id: string } }) => node.id)
    expect(all).not.toContain(sellerId)
    expect(all).toHaveLength(1)
    const listings = `query ($q: String) { listings(query: $q) { edges { node { id } } } }`
    expect((await ask(role, listings, { q: WECHAT_ID })).listings.edges).toEqual([])
  })

  it('is known to the county next door once a complaint there names it, too', async () => {
    const { db } = house.parts
    const strange = (
      await sql<{ id: string }>`
      select authority_id as id from person where email like 'stranger%'`.execute(db)
    ).rows[0]!.id
    const own = await sql<{ id: string; authorityId: string }>`
      select id, authority_id as "authorityId" from case_file where seller_id = ${sellerId}`.execute(db)
    await sql`update case_file set authority_id = ${strange} where seller_id = ${sellerId}`.execute(db)
    expect(await found('stranger', WECHAT_ID)).toEqual([sellerId])
    expect(await found('intake', WECHAT_ID)).toEqual([])
    for (const { id, authorityId } of own.rows)
      await sql`update case_file set authority_id = ${authorityId} where id = ${id}`.execute(db)
  })

  it('is named as what a merchant taken down may be to handlers alone, or the record would tell its WeChat ID', async () => {
    const { id } = await registerInField(
      await house.as('investigator'),
      plainInput(await fieldInput(house, { accounts: [{ platform: 'WECHAT', handle: WECHAT_ID }] })),
    )
    const query = `{ fieldRecords(first: 5) { nodes { id outcome candidates { reasons seller { id } } candidatesHiddenReason } } }`
    const recordFor = async (role: TestRole) => {
      const { nodes } = (await ask(role, query)).fieldRecords
      const record = nodes.find((node: { id: string }) => node.id === id)
      expect(record).toMatchObject({ outcome: 'POSSIBLE_DUPLICATE' })
      return record
    }
    for (const role of ['intake', 'investigator', 'head'] as const)
      expect(await recordFor(role)).toMatchObject({
        candidates: [{ reasons: ['微信号'], seller: { id: sellerId } }],
        candidatesHiddenReason: null,
      })
    for (const role of OVERSEERS)
      expect(await recordFor(role)).toMatchObject({
        candidates: [],
        candidatesHiddenReason: expect.stringContaining('第三十七条'),
      })
    const { seller } = await ask('supervisor', SELLER, { id: sellerId })
    expect(seller.status).toBe('told')
  })

  it('loses the instant that traces kept before had in their ids; the turnover of an account follows it', async () => {
    const { db } = house.parts
    const owner = openDatabase(house.databaseUrl, { max: 1 })
    const idsOf = async () =>
      (
        await sql<{ id: string; source: string }>`
          select trace.id, seller.source from (select id, seller_id from seller_account
            union all select id, seller_id from seller_identifier) as trace
          join seller on seller.id = seller_id`.execute(db)
      ).rows
    await sql`update seller_account set id = uuidv7() where seller_id = ${sellerId}`.execute(owner.db)
    await sql`update seller_identifier set id = uuidv7() where seller_id = ${sellerId}`.execute(owner.db)
    await sql`insert into seller_turnover (account_id, year, amount_fen, source, reported_on)
      select id, 2025, 100, 'platform', '2026-01-05' from seller_account`.execute(owner.db)
    const others = (await idsOf()).filter(({ source }) => source !== 'filer')
    await up(owner.db as never)
    await owner.close()
    const after = await idsOf()
    expect(after.filter(({ source }) => source === 'filer').map(({ id }) => id.charAt(14))).toEqual(['4', '4'])
    expect(after.filter(({ source }) => source !== 'filer')).toEqual(expect.arrayContaining(others))
    const { rows } =
      await sql`select from seller_turnover join seller_account on seller_account.id = account_id`.execute(db)
    expect(rows).toHaveLength(2)
  })
})
