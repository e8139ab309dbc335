import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Mailer, openMailer } from '../../server/core/mailer.ts'
import { outboxState } from '../../server/core/outbox.ts'
import { lookForHits, purgeRemovedSearches } from '../../server/notifications/look-for-hits.ts'
import { MOST_SAVED_SEARCHES } from '../../server/notifications/saved-search-limit.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { givenSellers, openSearchableHouse, workOnce } from '../sellers/searchable-house.ts'
import type { House } from '../support/house.ts'
import { openMailbox, readMail } from '../support/open-mailbox.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let mailbox: Awaited<ReturnType<typeof openMailbox>>
let mailer: Mailer
let house: House
let server: OpenedServer
const cookies = new Map<string, string>()

beforeAll(async () => {
  mailbox = await openMailbox()
  mailer = openMailer({ smtpUrl: mailbox.url, from: 'weijian@example.test', publicUrl: 'https://weijian.example.test' })
  house = await openSearchableHouse({ mailer, limitScale: 50 })
  await givenSellers(house, [{ name: '云岭茶行', identifiers: [{ kind: 'PHONE', value: '13800138041' }] }])
  server = await openServer(house)
})
afterAll(async () => {
  await server?.close()
  await house?.close()
  mailer?.close()
  await mailbox?.close()
})

const ask = async (role: TestRole, query: string, variables: Record<string, unknown> = {}) => {
  if (!cookies.has(role)) cookies.set(role, await server.signIn(role))
  return server.graphql(query, variables, { cookie: cookies.get(role)! })
}

const SAVE = `mutation ($input: SaveSearchInput!) { saveSearch(input: $input) {
  __typename ... on SavedSearch { id name query address alerts kind }
  ... on InvalidInput { fields { path message } } } }`
const LIST = `{ savedSearches { sendsMail searches {
  id name query address alerts lookedAt newSellers { name } newListings { title } } } }`

const save = async (role: TestRole, input: Record<string, unknown>) =>
  (await ask(role, SAVE, { input: { name: '茶行', query: '', alerts: true, ...input } })).data.saveSearch

const list = async (role: TestRole) => (await ask(role, LIST)).data.savedSearches.searches

const change = (role: TestRole, name: string, id: string) =>
  ask(role, `mutation ($input: SavedSearchInput!) { ${name}(input: $input) { __typename } }`, { input: { id } })

const later = ({ clock }: House, minutes: number) =>
  clock.set(new Date(clock.now().getTime() + minutes * 60_000).toISOString())

/** A quarter of an hour later the worker looks, and sends what there is to send. */
const look = async () => {
  later(house, 16)
  const told = await lookForHits(house.system())
  await workOnce(house)
  return told
}

/** A seller's entry, changed by an officer. */
const edit = async (sellerId: string, fields: Record<string, string>) => {
  const READ = 'query ($id: UUID!) { seller(id: $id) { version } }'
  const { version } = (await ask('investigator', READ, { id: sellerId })).data.seller
  const EDIT = `mutation ($input: PerformRegisterActionInput!) { performRegisterAction(input: $input) {
    __typename ... on InvalidInput { fields { path message } } } }`
  const { data } = await ask('investigator', EDIT, {
    input: {
      ...{ sellerId, expectedVersion: version, action: 'editSeller' },
      fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
    },
  })
  expect(data.performRegisterAction).toEqual({ __typename: 'Seller' })
  await house.settle()
}

const mailsTo = (address: string) => mailbox.received.filter(({ to }) => to.includes(address))

describe('a saved search', () => {
  it('is kept sealed, listed with its address, renamed, removed and brought back', async () => {
    const saved = await save('intake', {
      name: '电话',
      query: '13800138041',
      sellers: { kind: 'ENTERPRISE', realNameLevel: 'NONE' },
      alerts: false,
    })
    expect(saved.address).toBe('/desk/sellers?query=13800138041&kind=ENTERPRISE&realNameLevel=NONE')
    const rows = await house.parts.db.selectFrom('savedSearch').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('13800138041')
    const CHANGE = `mutation ($input: ChangeSavedSearchInput!) { changeSavedSearch(input: $input) {
      ... on SavedSearch { name alerts } ... on InvalidInput { fields { path } } } }`
    const renamed = await ask('intake', CHANGE, { input: { id: saved.id, name: '可疑电话', alerts: false } })
    expect(renamed.data.changeSavedSearch).toEqual({ name: '可疑电话', alerts: false })
    const nameless = await ask('intake', CHANGE, { input: { id: saved.id, name: ' ', alerts: false } })
    expect(nameless.data.changeSavedSearch.fields).toEqual([{ path: 'name' }])
    await change('intake', 'removeSavedSearch', saved.id)
    expect(await list('intake')).toEqual([])
    await change('intake', 'restoreSavedSearch', saved.id)
    expect(await list('intake')).toMatchObject([{ name: '可疑电话', query: '13800138041' }])
    await change('intake', 'removeSavedSearch', saved.id)
    later(house, 2 * 24 * 60)
    await purgeRemovedSearches(house.system())
    expect((await change('intake', 'restoreSavedSearch', saved.id)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
  })

  it('is nobody else’s to see or change, and nothing for who may not read the register', async () => {
    const { id } = await save('head', { sellers: {} })
    expect(await list('supervisor')).toEqual([])
    expect((await change('supervisor', 'removeSavedSearch', id)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
    const refused = await ask('administrator', SAVE, { input: { name: 'x', sellers: {}, alerts: true } })
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    expect((await server.graphql(LIST)).data.savedSearches).toBeNull()
    await change('head', 'removeSavedSearch', id)
  })

  it('is refused with the field when it says neither sellers nor listings, or its name is too long', async () => {
    for (const input of [{}, { sellers: {}, listings: {} }])
      expect((await save('intake', input)).fields).toMatchObject([{ path: 'sellers' }])
    expect((await save('intake', { sellers: {}, name: '长'.repeat(61) })).fields).toMatchObject([{ path: 'name' }])
  })

  it('stays within its limit, however many are saved or brought back at once', async () => {
    const room = MOST_SAVED_SEARCHES
    expect(await list('legalReviewer')).toEqual([])
    const kept = await Promise.all(
      Array.from({ length: room + 10 }, (_, n) =>
        save('legalReviewer', { name: `检索 ${n}`, sellers: {}, alerts: false }),
      ),
    )
    const [saved, refused] = [kept.filter(({ id }) => id), kept.filter(({ fields }) => fields)]
    expect(saved).toHaveLength(room)
    expect(refused.flatMap(({ fields }) => fields)).toEqual(
      Array(10).fill({ path: 'name', message: expect.stringContaining(`${room}`) }),
    )
    const removed = saved.slice(0, 3).map(({ id }) => id)
    for (const id of removed) await change('legalReviewer', 'removeSavedSearch', id)
    await save('legalReviewer', { name: '再存一项', sellers: {}, alerts: false })
    const back = await Promise.all(removed.map((id) => change('legalReviewer', 'restoreSavedSearch', id)))
    expect(back.map(({ data }) => data.restoreSavedSearch.__typename).sort()).toEqual([
      'InvalidInput',
      'SavedSearch',
      'SavedSearch',
    ])
    const whole = await list('legalReviewer')
    expect(whole).toHaveLength(room)
    for (const { id } of whole) await change('legalReviewer', 'removeSavedSearch', id)
  })
})

describe('an alert', () => {
  it('mails what is new since the search was saved, once, without a name, and shows it at the desk until it is seen', async () => {
    const { id } = await save('investigator', { query: '茶行', sellers: {} })
    expect(await look()).toBe(0)
    const { 安和茶行: sellerId } = await givenSellers(house, [{ name: '安和茶行' }])
    expect(await look()).toBe(1)
    expect(await look()).toBe(0)
    const mails = mailsTo('investigator@example.test')
    expect(mails).toHaveLength(1)
    const text = readMail(mails[0]!)
    expect(text).toContain('https://weijian.example.test/desk/searches')
    expect(text).toContain(`https://weijian.example.test/desk/sellers/${sellerId}`)
    for (const word of ['茶行', '安和', '云岭']) expect(mails[0]!.text + text).not.toContain(word)
    expect(await list('investigator')).toMatchObject([{ newSellers: [{ name: '安和茶行' }] }])
    await change('investigator', 'seeSearchAlerts', id)
    expect(await list('investigator')).toMatchObject([{ newSellers: [] }])
    await change('investigator', 'removeSavedSearch', id)
  })

  it('tells of a seller that an officer changed so that it is found now, once, and not of one that still is not', async () => {
    const { 远山杂货: known, 近水杂货: other } = await givenSellers(house, [{ name: '远山杂货' }, { name: '近水杂货' }])
    const { id } = await save('investigator', { query: '晨露', sellers: { kind: 'INDIVIDUAL_BUSINESS' } })
    expect(await look()).toBe(0)
    await edit(other!, { name: '晨露杂货', kind: 'ENTERPRISE' })
    expect(await look()).toBe(0)
    await edit(known!, { name: '晨露百货', kind: 'INDIVIDUAL_BUSINESS' })
    const before = mailsTo('investigator@example.test').length
    expect(await look()).toBe(1)
    expect(mailsTo('investigator@example.test')).toHaveLength(before + 1)
    expect((await list('investigator')).find((one: { id: string }) => one.id === id)).toMatchObject({
      newSellers: [{ name: '晨露百货' }],
    })
    await edit(known!, { name: '晨露百货店', kind: 'INDIVIDUAL_BUSINESS' })
    expect(await look()).toBe(0)
    await change('investigator', 'removeSavedSearch', id)
  })

  it('tells of a seller changed between saving and the first look, and after alerts were put on anew', async () => {
    const rows = ['远帆杂货', '近帆杂货', '雨前百货'].map((name) => ({ name }))
    const { 远帆杂货: first, 近帆杂货: second } = await givenSellers(house, rows)
    later(house, 1)
    const { id } = await save('investigator', { query: '雨前', sellers: {} })
    const news = async () => (await list('investigator')).find((one: { id: string }) => one.id === id).newSellers
    await edit(first!, { name: '雨前茶铺', kind: 'ENTERPRISE' })
    expect(await look()).toBe(1)
    expect(await news()).toEqual([{ name: '雨前茶铺' }])
    await change('investigator', 'seeSearchAlerts', id)
    const CHANGE = `mutation ($input: ChangeSavedSearchInput!) { changeSavedSearch(input: $input) { __typename } }`
    for (const alerts of [false, true]) await ask('investigator', CHANGE, { input: { id, name: '雨前', alerts } })
    await edit(second!, { name: '雨前茶庄', kind: 'ENTERPRISE' })
    expect(await look()).toBe(1)
    expect(await news()).toEqual([{ name: '雨前茶庄' }])
    await change('investigator', 'removeSavedSearch', id)
  })

  it('tells of what came between saving and the first look, and of listings', async () => {
    const { id } = await save('mediator', { query: '老花包', listings: {} })
    const rows = [{ sourceKey: randomUUID(), title: '高仿一比一老花包' }]
    await upsertListingsBulk(house.system(), { source: 'test', rows })
    await house.settle()
    expect(await look()).toBe(1)
    expect(await list('mediator')).toMatchObject([{ newListings: [{ title: '高仿一比一老花包' }] }])
    expect(readMail(mailsTo('mediator@example.test')[0]!)).toContain('/desk/listings/')
    await change('mediator', 'removeSavedSearch', id)
  })

  it('is sent again when the server refuses it for now, and as the same mail', async () => {
    const { id } = await save('legalReviewer', { query: '春和', sellers: {} })
    await look()
    mailbox.refuse(451)
    await givenSellers(house, [{ name: '春和食品' }])
    const before = mailbox.received.length
    later(house, 16)
    await lookForHits(house.system())
    await workOnce(house)
    expect(mailbox.received).toHaveLength(before)
    expect((await outboxState(house.system(), 'mailSearchAlert')).waiting).toBe(1)
    await house.settle()
    expect(mailsTo('legal@example.test')).toHaveLength(1)
    const kept = await house.parts.db.selectFrom('searchAlert').select('id').where('savedSearchId', '=', id).execute()
    expect(mailsTo('legal@example.test')[0]!.text).toContain(`<${kept[0]!.id}@weijian.example.test>`)
  })

  it('is not sent to who has left, though it waited, nor raised for them again', async () => {
    await save('auditor', { query: '夏荷', sellers: {} })
    await look()
    await givenSellers(house, [{ name: '夏荷茶社' }])
    later(house, 16)
    expect(await lookForHits(house.system())).toBe(1)
    const leave = house.parts.db.updateTable('person').set({ disabledAt: house.clock.now() })
    await leave.where('id', '=', house.town.ids.auditor).execute()
    await house.settle()
    await givenSellers(house, [{ name: '夏荷分店' }])
    await look()
    expect(mailsTo('auditor@example.test')).toEqual([])
  })
})

describe('without a mail server', () => {
  it('the desk says that alerts are shown there only, and nothing waits to be mailed', async () => {
    const bare = await openSearchableHouse({ limitScale: 50 })
    try {
      const door = await openServer(bare)
      const cookie = await door.signIn('intake')
      await door.graphql(SAVE, { input: { name: '茶', query: '茶', sellers: {}, alerts: true } }, { cookie })
      await givenSellers(bare, [{ name: '清茶' }])
      later(bare, 16)
      expect(await lookForHits(bare.system())).toBe(1)
      expect((await outboxState(bare.system(), 'mailSearchAlert')).waiting).toBe(0)
      const { savedSearches } = (await door.graphql(LIST, {}, { cookie })).data
      expect(savedSearches).toMatchObject({ sendsMail: false, searches: [{ newSellers: [{ name: '清茶' }] }] })
      await door.close()
    } finally {
      await bare.close()
    }
  })
})
