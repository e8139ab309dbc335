import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createApiKey } from '../../server/partners/create-api-key.ts'
import { revokeApiKey } from '../../server/partners/revoke-api-key.ts'
import { type GivenPartner, givenPartner, reportInput } from '../support/given-partner.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
let partner: GivenPartner

beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  partner = await givenPartner(house, '大门平台')
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const POST = `mutation ($input: [ReportInput!]!) {
  postReports(input: $input) {
    __typename
    ... on PostReportsPayload {
      results {
        index externalId status message fields { path message }
        report {
          externalId state stateLabel categoryLabel caseNumber partnerName
          sellerTold { name wechatId phone } listingsTold { externalId title price { fen } }
          seller { name } listings { title } case { number } triagedBy { name } triageNote
        }
      }
    }
    ... on InvalidInput { message fields { path message } }
  }
}`

const READ = `query ($externalId: String!) { partnerReport(externalId: $externalId) { externalId state caseNumber text } }`

const post = (input: unknown, key = partner.secret) =>
  server.graphql(POST, { input }, { key, headers: { 'x-graphql-yoga-csrf': '', 'accept-language': 'en' } })

describe('postReports through the door', () => {
  it('answers each report by itself, to a key and nothing else', async () => {
    const answer = await post([reportInput('d-1'), reportInput('d-2', { text: '' }), {}])
    expect(answer.status).toBe(200)
    expect(answer.errors).toBeUndefined()
    expect(answer.data.postReports.results).toMatchObject([
      {
        index: 0,
        externalId: 'd-1',
        status: 'CREATED',
        message: null,
        report: {
          state: 'RECEIVED',
          stateLabel: 'Awaiting triage',
          partnerName: '大门平台',
          sellerTold: { name: '山茶小铺', wechatId: 'camellia_d-1', phone: null },
          listingsTold: [{ externalId: 'listing-of-d-1', price: { fen: 12_800 } }],
        },
      },
      { index: 1, externalId: 'd-2', status: 'REFUSED', fields: [{ path: 'text', message: 'Please fill this in.' }] },
      { index: 2, externalId: null, status: 'REFUSED', report: null },
    ])
  })

  it('shows the platform nothing of our register', async () => {
    const answer = await post([reportInput('d-3')])
    expect(answer.data.postReports.results[0].report).toMatchObject({
      seller: null,
      listings: [],
      case: null,
      triagedBy: null,
      triageNote: null,
    })
  })

  it('refuses more than 1,000 as a member of the union', async () => {
    const answer = await post(Array.from({ length: 1_001 }, () => ({})))
    expect(answer.data.postReports).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'input' }] })
  })

  it('takes 1,000 reports in one call, asking for everything back', async () => {
    const answer = await post(Array.from({ length: 1_000 }, (_, i) => reportInput(`bulk-${i}`)))
    expect(answer.errors).toBeUndefined()
    expect(answer.data.postReports.results).toHaveLength(1_000)
    expect(answer.data.postReports.results[999]).toMatchObject({ externalId: 'bulk-999', status: 'CREATED' })
  })

  it('tells in the headers what is left of the limit', async () => {
    const first = await post([])
    const second = await post([])
    expect(first.headers.get('ratelimit-limit')).toBe('600')
    expect(Number(second.headers.get('ratelimit-remaining'))).toBe(Number(first.headers.get('ratelimit-remaining')) - 1)
    expect(Number(second.headers.get('ratelimit-reset'))).toBeGreaterThan(0)
  })

  it('counts each operation of one request', async () => {
    const before = Number((await post([])).headers.get('ratelimit-remaining'))
    const aliases = ['a', 'b', 'c'].map((name) => `${name}: partnerReport(externalId: "${name}") { id }`)
    const answer = await server.graphql(`{ ${aliases.join(' ')} }`, {}, { key: partner.secret })
    expect(answer.errors).toBeUndefined()
    expect(Number((await post([])).headers.get('ratelimit-remaining'))).toBe(before - 4)
  })
})

describe('the limit of a key', () => {
  it('is told by code, seconds and header when it is used up', async () => {
    const small = await openHouse({ limitScale: 0.005 })
    const door = await openServer(small)
    try {
      const { secret } = await givenPartner(small, '小额平台')
      const call = () => door.graphql(READ, { externalId: 'x' }, { key: secret })
      for (let turn = 0; turn < 3; turn++) expect((await call()).errors).toBeUndefined()
      const refused = await call()
      expect(refused.status).toBeLessThan(500)
      expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'TOO_MANY' })
      expect(Number(refused.headers.get('retry-after'))).toBe(refused.errors?.[0]?.extensions?.retryAfter)
    } finally {
      await door.close()
      await small.close()
    }
  })
})

describe('a key at the door', () => {
  it('reads its own report back at once, and another’s like none', async () => {
    const other = await givenPartner(house, '隔壁平台')
    await post([reportInput('own')])
    const own = await server.graphql(READ, { externalId: 'own' }, { key: partner.secret })
    expect(own.data.partnerReport).toMatchObject({ externalId: 'own', state: 'RECEIVED' })
    const foreign = await server.graphql(READ, { externalId: 'own' }, { key: other.secret })
    const missing = await server.graphql(READ, { externalId: 'none' }, { key: other.secret })
    expect(foreign.text).toBe(missing.text)
  })

  it('is refused when it is wrong, revoked, or comes with a cookie', async () => {
    const administrator = await house.as('administrator')
    const revoked = await createApiKey(administrator, {
      partnerId: partner.partner.id,
      name: 'r',
      scopes: ['reports:read'],
    })
    const read = (sender: { key: string; cookie?: string }) => server.graphql(READ, { externalId: 'own' }, sender)
    expect((await read({ key: revoked.secret })).errors).toBeUndefined()
    await revokeApiKey(administrator, { apiKeyId: revoked.apiKey.id })
    for (const sender of [
      { key: revoked.secret },
      { key: 'wj_00000000_000000000000000000000000' },
      { key: partner.secret, cookie: await server.signIn('head') },
    ]) {
      const answer = await read(sender)
      expect([answer.status, answer.errors?.[0]?.extensions?.code]).toEqual([401, 'UNAUTHENTICATED'])
      expect(answer.data ?? null).toBeNull()
    }
  })

  it('is refused in an address, even beside itself in the header', async () => {
    const address = `${server.url}/graphql?key=${partner.secret}`
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${partner.secret}` }
    const body = JSON.stringify({ query: READ, variables: { externalId: 'own' } })
    const answer = await fetch(address, { method: 'POST', headers, body })
    expect([answer.status, (await answer.json()).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
  })

  it.each([
    'cases { nodes { id } }',
    'sellers { nodes { id } }',
    'partners { id }',
    'me { id }',
    'people { nodes { id } }',
  ])('sees nothing of the desk: %s', async (query) => {
    const { data, errors } = await server.graphql(`{ ${query} }`, {}, { key: partner.secret })
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([])
    expect(errors).toMatchObject([{ path: [query.split(' ')[0]], extensions: { code: 'FORBIDDEN' } }])
  })
})

describe('partners through the door', () => {
  it('lets an administrator make a platform and a key, and shows the secret this once', async () => {
    const cookie = await server.signIn('administrator')
    const made = await server.graphql(
      `mutation { createPartner(input: { name: "新平台", sandbox: true }) { ... on Partner { id sandbox reportCount apiKeys { id } } } }`,
      {},
      { cookie },
    )
    const { id } = made.data.createPartner
    expect(made.data.createPartner).toMatchObject({ sandbox: true, reportCount: 0, apiKeys: [] })
    const key = await server.graphql(
      `mutation ($id: UUID!) { createApiKey(input: { partnerId: $id, name: "k", scopes: [REPORTS_WRITE] }) {
        ... on NewApiKey { secret apiKey { id prefix scopes } } } }`,
      { id },
      { cookie },
    )
    const { secret, apiKey } = key.data.createApiKey
    expect(apiKey.scopes).toEqual(['REPORTS_WRITE'])
    expect((await post([reportInput('x')], secret)).data.postReports.results[0].status).toBe('CREATED')
    const list = await server.graphql(
      `{ partners { name reportCount apiKeys { prefix lastUsedAt revokedAt } } }`,
      {},
      { cookie },
    )
    expect(list.data.partners.find((one: { name: string }) => one.name === '新平台')).toMatchObject({
      reportCount: 1,
      apiKeys: [{ prefix: apiKey.prefix, lastUsedAt: house.clock.now().toISOString(), revokedAt: null }],
    })
    expect(list.text).not.toContain(secret)
    const revoked = await server.graphql(
      `mutation ($id: UUID!) { revokeApiKey(input: { apiKeyId: $id }) { ... on ApiKey { revokedAt } } }`,
      { id: apiKey.id },
      { cookie },
    )
    expect(revoked.data.revokeApiKey.revokedAt).toBe(house.clock.now().toISOString())
  })

  it('answers a name that is taken as a member of the union', async () => {
    const cookie = await server.signIn('administrator')
    const answer = await server.graphql(
      `mutation { createPartner(input: { name: "大门平台" }) { __typename ... on Error { message } } }`,
      {},
      { cookie },
    )
    expect(answer.data.createPartner.__typename).toBe('Duplicate')
  })

  it('answers everybody else FORBIDDEN', async () => {
    for (const sender of [{ cookie: await server.signIn('head') }, { key: partner.secret }, {}]) {
      const answer = await server.graphql(
        `mutation { createPartner(input: { name: "越权" }) { __typename } }`,
        {},
        sender,
      )
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    }
  })
})

describe('the desk’s side of reports', () => {
  it('lists what waits, triages it and shows the report on the case', async () => {
    const cookie = await server.signIn('intake')
    await post([reportInput('desk')])
    const list = await server.graphql(
      `{ partnerReports(filter: { state: RECEIVED }, first: 1, orderBy: RECEIVED_AT_DESC) { nodes {
        id externalId partnerName seller { name } listings { title } case { number } } } }`,
      {},
      { cookie },
    )
    expect(list.errors).toBeUndefined()
    const [report] = list.data.partnerReports.nodes
    expect(report).toMatchObject({
      externalId: 'desk',
      partnerName: '大门平台',
      seller: { name: '山茶小铺' },
      listings: [{ title: '山茶坊精华液 30ml' }],
      case: null,
    })
    const triaged = await server.graphql(
      `mutation ($id: UUID!) { triageReport(input: { reportId: $id, decision: OPEN_CASE, note: "先核实" }) {
        ... on PartnerReport { state caseNumber triageNote triagedBy { name }
          case { number summary submission { number } partnerReport { externalId partnerName } } } } }`,
      { id: report.id },
      { cookie },
    )
    expect(triaged.errors).toBeUndefined()
    expect(triaged.data.triageReport).toMatchObject({
      state: 'CASE_OPENED',
      triageNote: '先核实',
      triagedBy: { name: '陈受理' },
      case: { submission: null, partnerReport: { externalId: 'desk', partnerName: '大门平台' } },
    })
    expect(triaged.data.triageReport.case.number).toBe(triaged.data.triageReport.caseNumber)
    const again = await server.graphql(
      `mutation ($id: UUID!) { triageReport(input: { reportId: $id, decision: OPEN_CASE }) {
        __typename ... on IllegalTransition { state } } }`,
      { id: report.id },
      { cookie },
    )
    expect(again.data.triageReport).toEqual({ __typename: 'IllegalTransition', state: 'case_opened' })
    const own = await server.graphql(READ, { externalId: 'desk' }, { key: partner.secret })
    expect(own.data.partnerReport).toMatchObject({
      state: 'CASE_OPENED',
      caseNumber: triaged.data.triageReport.caseNumber,
    })
  })
})
