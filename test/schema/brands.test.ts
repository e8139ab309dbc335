import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { purgeUnattachedEvidence } from '../../server/evidence/purge-unattached-evidence.ts'
import { PDF } from '../evidence/pictures.ts'
import { authorisation, givenBrand, givenBrandPerson } from '../support/given-brand.ts'
import { givenUpload } from '../support/given-upload.ts'
import { type House, openHouse } from '../support/house.ts'
import { type GraphqlAnswer, type GraphqlData, type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let brandId: string
let brandCookie: string
beforeAll(async () => {
  house = await openHouse({ limitScale: 100 })
  server = await openServer(house)
  brandId = await givenBrand(house, '山茶坊', { nameLatin: 'Camellia', aliases: ['茶家', '小山茶'] })
  const { email } = await givenBrandPerson(house, brandId, 'camellia@example.test')
  brandCookie = await server.signInAs(email)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const cookies = new Map<string, string>()
type Who = TestRole | 'brand'
const ask = async (as: Who, query: string, variables = {}): Promise<GraphqlAnswer> => {
  const cookie = as === 'brand' ? brandCookie : (cookies.get(as) ?? (await server.signIn(as)))
  cookies.set(as, cookie)
  return server.graphql(query, variables, { cookie })
}
const DONE: Record<string, string> = {
  registerBrand: '... on Brand { id version } ... on Duplicate { existingId }',
  editBrand: '... on Brand { id version } ... on Duplicate { existingId }',
  describeBrand: '... on Brand { id version }',
  authoriseSeller: '... on BrandAuthorisation { id state document { sha256 url } } ... on Duplicate { existingId }',
  revokeAuthorisation: '... on BrandAuthorisation { id state revokedOn }',
}
const send = (as: Who, mutation: string, input: unknown) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename ${DONE[mutation]}
    ... on InvalidInput { fields { path message } } ... on Error { message } } }`
  return ask(as, query, { input })
}
const told = async (as: Who, mutation: string, input: unknown): Promise<GraphqlData> => {
  const { data, errors } = await send(as, mutation, input)
  if (errors) throw new Error(JSON.stringify(errors))
  return data[mutation]
}
const refusal = async (as: Who, mutation: string, input: unknown) =>
  (await send(as, mutation, input)).errors?.[0]?.extensions?.code
const identity = (told: Record<string, unknown> = {}) => ({
  nameZh: `岚岫 ${randomUUID().slice(0, 6)}`,
  nameLatin: null,
  aliases: [],
  rightHolder: '岚岫皮具有限公司',
  marks: [],
  ...told,
})
const read = async (as: Who, id = brandId) =>
  (
    await ask(
      as,
      `query ($id: UUID!) { brand(id: $id) { id version nameZh nameLatin aliases rightHolder marks { registrationNo class }
        goods contact { name phone } currentAuthorisationCount mayEdit mayKeep
        authorisations(first: 100) { nodes { id party state fromOn untilOn accounts { platform handle } document { fileName } } } } }`,
      { id },
    )
  ).data.brand

describe('the register of brands', () => {
  it('keeps names, marks, right holder, goods, contact and whom a brand authorises', async () => {
    expect(await read('mediator')).toMatchObject({
      nameZh: '山茶坊',
      nameLatin: 'Camellia',
      aliases: ['茶家', '小山茶'],
      rightHolder: '山茶坊日化有限公司',
      marks: [{ class: 3 }],
      goods: ['精华液', '面霜'],
      contact: null,
      currentAuthorisationCount: 1,
      mayEdit: false,
      mayKeep: false,
      authorisations: { nodes: [{ party: '清溪县山茶化妆品经营部', state: 'CURRENT' }] },
    })
    expect(await read('head')).toMatchObject({ contact: { name: '方晚晴', phone: '05718800' }, mayKeep: false })
  })

  it('is found by part of a name or an alias in another spelling, and paged by name', async () => {
    await Promise.all(
      ['甲柒', '甲捌', '甲玖'].map((nameZh) => told('administrator', 'registerBrand', identity({ nameZh }))),
    )
    const find = async (query: string, first = 20, after?: string) =>
      (
        await ask(
          'intake',
          'query ($query: String, $first: Int, $after: String) { brands(query: $query, first: $first, after: $after) { nodes { nameZh } pageInfo { hasNextPage endCursor } } }',
          { query, first, after },
        )
      ).data.brands
    for (const query of ['camellia', 'CAMEL', '山茶', '小山', '山 茶 坊'])
      expect((await find(query)).nodes).toEqual([{ nameZh: '山茶坊' }])
    expect((await find('100%')).nodes).toEqual([])
    const first = await find('甲', 2)
    const second = await find('甲', 2, first.pageInfo.endCursor)
    expect([...first.nodes, ...second.nodes].map((node: { nameZh: string }) => node.nameZh).sort()).toEqual(
      ['甲柒', '甲捌', '甲玖'].sort(),
    )
  })

  it('gives a name and a registration in one class to one brand alone', async () => {
    const marks = [{ registrationNo: ' 1234567号', class: 18 }]
    const first = await told('administrator', 'registerBrand', identity({ marks }))
    expect(first.__typename).toBe('Brand')
    expect(await told('administrator', 'registerBrand', identity({ nameZh: '山茶坊' }))).toMatchObject({
      __typename: 'Duplicate',
      existingId: brandId,
    })
    expect(await told('administrator', 'registerBrand', identity({ marks }))).toMatchObject({
      fields: [{ path: 'marks.0.registrationNo', message: expect.stringContaining('别的品牌') }],
    })
    expect(
      await told('administrator', 'registerBrand', identity({ marks: [{ registrationNo: '1234567', class: 25 }] })),
    ).toMatchObject({ __typename: 'Brand' })
    const twice = [...marks, ...marks].map((mark) => ({ ...mark, class: 9 }))
    expect(await told('administrator', 'registerBrand', identity({ marks: twice }))).toMatchObject({
      fields: [{ path: 'marks.1.registrationNo' }],
    })
  })

  it('is changed by its version, and tells of every change in a chain of events', async () => {
    const made = await told('administrator', 'registerBrand', identity())
    const input = { ...identity({ aliases: ['岚家'] }), brandId: made.id, expectedVersion: made.version }
    expect((await told('administrator', 'editBrand', input)).__typename).toBe('Brand')
    expect((await told('administrator', 'editBrand', input)).__typename).toBe('StaleVersion')
    const taken = { ...input, nameZh: '山茶坊', expectedVersion: made.version + 1 }
    expect((await told('administrator', 'editBrand', taken)).__typename).toBe('Duplicate')
    const events = await listEvents(house.system(), [made.id])
    expect(events.map(({ type }) => type)).toEqual(['registerBrand', 'editBrand'])
    expect(await findBrokenLink(house.system(), 'Brand', made.id)).toBeUndefined()
  })
})

describe('whom a brand authorises', () => {
  const file = (told: Record<string, unknown> = {}) =>
    authorisation(brandId, { party: `山茶专卖 ${randomUUID()}`, ...told })

  it('is filed by the brand itself, with its paper, and once', async () => {
    const upload = await givenUpload(house, PDF, '授权书.pdf')
    const input = file({ document: upload.uploadId })
    const filed = await told('brand', 'authoriseSeller', input)
    expect(filed).toMatchObject({ state: 'CURRENT', document: { sha256: upload.sha256 } })
    expect((await fetch(server.url + filed.document.url)).status).toBe(200)
    expect(await told('brand', 'authoriseSeller', { ...input, document: null })).toMatchObject({
      __typename: 'Duplicate',
      existingId: filed.id,
    })
    expect(await told('brand', 'authoriseSeller', file({ document: upload.uploadId }))).toMatchObject({
      fields: [{ path: 'document' }],
    })
    house.clock.set('2026-12-24T02:00:00Z')
    await purgeUnattachedEvidence(house.system())
    house.clock.set('2026-11-23T02:00:00Z')
    expect((await fetch(server.url + filed.document.url)).status).toBe(200)
  })

  it('stands by its days in China, and by its revocation', async () => {
    const days = [
      ['2026-11-23', '2026-11-23', 'CURRENT'],
      ['2026-11-24', '2026-12-23', 'UPCOMING'],
      ['2026-01-01', '2026-11-22', 'EXPIRED'],
    ] as const
    for (const [fromOn, untilOn, state] of days)
      expect(await told('brand', 'authoriseSeller', file({ fromOn, untilOn }))).toMatchObject({ state })
    const filed = await told('brand', 'authoriseSeller', file())
    const revoke = { authorisationId: filed.id, reason: '合同解除' }
    expect(await told('brand', 'revokeAuthorisation', revoke)).toMatchObject({
      state: 'REVOKED',
      revokedOn: '2026-11-23',
    })
    expect((await told('brand', 'revokeAuthorisation', revoke)).__typename).toBe('IllegalTransition')
    for (const state of ['CURRENT', 'UPCOMING', 'EXPIRED', 'REVOKED']) {
      const { data } = await ask(
        'brand',
        'query ($id: UUID!, $state: BrandAuthorisationState) { brand(id: $id) { authorisations(filter: { state: $state }) { nodes { state } } } }',
        { id: brandId, state },
      )
      expect(new Set(data.brand.authorisations.nodes.map((node: GraphqlData) => node.state))).toEqual(new Set([state]))
    }
  })

  it('can be filed anew after it was revoked, and is found by account, link and code', async () => {
    const input = file({
      accounts: [{ platform: 'LIVE_ROOM', handle: '山茶 直播间', url: null }],
      creditCode: '91350100M000100Y43',
    })
    const first = await told('brand', 'authoriseSeller', input)
    await told('brand', 'revokeAuthorisation', { authorisationId: first.id, reason: '换约' })
    const second = await told('brand', 'authoriseSeller', input)
    for (const query of ['山茶直播', '91350100m000100y43']) {
      const { data } = await ask(
        'brand',
        'query ($id: UUID!, $query: String) { brand(id: $id) { authorisations(filter: { query: $query }) { nodes { id } } } }',
        { id: brandId, query },
      )
      expect(data.brand.authorisations.nodes).toEqual([{ id: second.id }, { id: first.id }])
    }
  })

  it.each([
    ['nobody who could be told apart', { accounts: [] }, 'accounts'],
    ['days in the wrong order', { untilOn: '2025-12-31' }, 'untilOn'],
    ['a year that is a slip', { untilOn: '2126-12-31' }, 'untilOn'],
    ['a credit code with a wrong check sign', { creditCode: '91350100M000100Y44' }, 'creditCode'],
    [
      'a link that is none',
      { accounts: [{ platform: 'SHOP', handle: '山茶', url: 'javascript:alert(1)' }] },
      'accounts.0.url',
    ],
    ['an upload that never arrived', { document: 'nothing' }, 'document'],
    ['no scope', { scope: ' ' }, 'scope'],
  ])('is refused with the field: %s', async (_why, wrong, path) => {
    expect(await told('brand', 'authoriseSeller', file(wrong))).toMatchObject({ fields: [{ path }] })
  })
})

describe('who may', () => {
  it('lets a brand keep its own contact, goods and authorisations, never its names', async () => {
    const { version } = await read('brand')
    const own = { brandId, expectedVersion: version }
    expect(await told('brand', 'describeBrand', { ...own, goods: ['面霜'], contact: null })).toMatchObject({
      version: version + 1,
    })
    expect(await read('brand')).toMatchObject({ goods: ['面霜'], contact: null, mayEdit: false, mayKeep: true })
    expect(await refusal('brand', 'editBrand', { ...identity(), ...own })).toBe('FORBIDDEN')
    expect(await refusal('brand', 'registerBrand', identity())).toBe('FORBIDDEN')
  })

  it('shows a brand itself alone: another is answered like one that is not there', async () => {
    const otherId = await givenBrand(house, '清溪')
    const [known] = (await read('administrator', otherId)).authorisations.nodes
    expect(await read('brand', otherId)).toBeNull()
    expect((await ask('brand', '{ brands { nodes { id } } }')).data.brands.nodes).toEqual([{ id: brandId }])
    const plain = async (mutation: string, input: unknown) =>
      JSON.stringify((await send('brand', mutation, input)).errors).replace(/"requestId":"[^"]*"/, '')
    const revoke = (authorisationId: string) => plain('revokeAuthorisation', { authorisationId, reason: '合同解除' })
    expect(await revoke(known.id)).toBe(await revoke(randomUUID()))
    expect(await refusal('brand', 'authoriseSeller', authorisation(otherId))).toBe('NOT_FOUND')
  })

  it('lets officers read and not write', async () => {
    expect(await refusal('head', 'authoriseSeller', authorisation(brandId))).toBe('FORBIDDEN')
    expect(await refusal('investigator', 'registerBrand', identity())).toBe('FORBIDDEN')
  })
})
