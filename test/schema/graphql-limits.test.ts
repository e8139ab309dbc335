import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { given } from '../support/given.ts'
import { givenPartner } from '../support/given-partner.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  cookie = await server.signIn('head')
  for (let n = 0; n < 3; n++) await given(house).submission()
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const send = (body: BodyInit, headers: Record<string, string>) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'x-graphql-yoga-csrf': '1', ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)

/** Neither data nor a hint of how near the limit is. */
const expectRefused = (answer: { data?: unknown; errors?: { message: string }[]; text: string }) => {
  expect(answer.errors?.length).toBeGreaterThan(0)
  expect(answer.data ?? null).toBeNull()
  expect(answer.text.length).toBeLessThan(4_096)
}

describe('a body', () => {
  const padded = JSON.stringify({ query: '{ me { id } }', extensions: { padding: 'x'.repeat(150_000) } })
  const shapes: [string, string, string][] = [
    ['application/json', 'application/json', padded],
    ['application/graphql+json', 'application/graphql+json', padded],
    ['application/graphql', 'application/graphql', `{ me { id } } #${'x'.repeat(150_000)}`],
    [
      'a form',
      'application/x-www-form-urlencoded',
      `query=${encodeURIComponent('{ me { id } }')}&padding=${'x'.repeat(150_000)}`,
    ],
  ]

  it.each(shapes)('of 150 kB is refused as %s', async (_name, type, body) => {
    const answer = await send(body, { 'content-type': type })
    expect([413, 415]).toContain(answer.status)
    expect((await answer.text()).length).toBeLessThan(1_000)
  })

  it('that does not say how long it is, is cut off all the same', async () => {
    const endless = new ReadableStream({
      start(controller) {
        const part = new TextEncoder().encode('x'.repeat(50_000))
        for (let n = 0; n < 20; n++) controller.enqueue(part)
        controller.close()
      },
    })
    expect((await send(endless, { 'content-type': 'application/json' })).status).toBe(413)
  })

  it('of the size of a batch of reports is for keys that are valid, not for whoever claims to have one', async () => {
    const { secret } = await givenPartner(house, '大批量平台')
    const status = async (authorization: string, bytes: number) =>
      (await send('x'.repeat(bytes), { 'content-type': 'application/json', authorization })).status
    expect(await status(`Bearer ${secret}`, 1_000_000)).toBe(400)
    expect(await status(`Bearer ${secret}`, 9_000_000)).toBe(413)
    expect(await status('Bearer wj_nothing', 1_000_000)).toBe(413)
    expect(await status('Basic eDp4', 1_000_000)).toBe(413)
  })

  it('of ordinary size is taken', async () => {
    const answer = await send(JSON.stringify({ query: '{ __typename }' }), { 'content-type': 'application/json' })
    expect(answer.status).toBe(200)
  })

  it('that was cut off leaves the connection to nobody, so that the next request does not wait behind it', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    const post = (parts: readonly string[]) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = {
          'x-graphql-yoga-csrf': '1',
          'content-type': 'application/json',
          'transfer-encoding': 'chunked',
        }
        const request = http.request(`${server.url}/graphql`, { agent, method: 'POST', headers }, (answer) => {
          answer.resume()
          answer.once('end', () => resolve(answer.statusCode))
        })
        request.once('error', reject)
        for (const part of parts) request.write(part)
        request.end()
      })
    expect(await post(Array.from({ length: 20 }, () => 'x'.repeat(50_000)))).toBe(413)
    expect(await post([JSON.stringify({ query: '{ __typename }' })])).toBe(200)
    agent.destroy()
  })

  it('that is no JSON, or JSON of another shape, is a refusal and not a fault', async () => {
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"query":1}',
      '{"query":"{ me { id } }","variables":[]}',
      '{"query":"{"}',
      '{"query":"{ me { id } }","operationName":"Nobody"}',
    ]) {
      const answer = await send(body, {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
      })
      expect({ body, status: answer.status }).toEqual({ body, status: 400 })
    }
  })

  it('with a batch of queries is refused', async () => {
    const batch = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })))
    expect((await send(batch, { 'content-type': 'application/json' })).status).toBe(400)
  })
})

describe('a query', () => {
  it('that goes too deep is refused', async () => {
    const deep = (levels: number) =>
      `{ cases(first: 1) { nodes ${'{ linkedCases '.repeat(levels)}{ id }${' }'.repeat(levels)} } }`
    expectRefused(await server.graphql(deep(20), {}, { cookie }))
    expect((await server.graphql(deep(2), {}, { cookie })).errors).toBeUndefined()
  })

  it('that goes deep through fragments is refused as well', async () => {
    const parts = Array.from({ length: 20 }, (_, n) => `fragment F${n} on Case { linkedCases { ...F${n + 1} } }`)
    const query = `query { cases(first: 1) { nodes { ...F0 } } } ${parts.join(' ')} fragment F20 on Case { id }`
    expectRefused(await server.graphql(query, {}, { cookie }))
  })

  it('with a thousand aliases is refused before any of them runs', async () => {
    const guesses = Array.from(
      { length: 1_000 },
      (_, n) => `a${n}: followSubmission(number: "S2026-${n}-A", secret: "x") { number }`,
    )
    expectRefused(await server.graphql(`{ ${guesses.join(' ')} }`))
    const { rows } = await house.parts.database.pool.query(
      "select count(*)::int as n from limiter where key like 'receipt%'",
    )
    expect(rows[0].n).toBe(0)
  })

  it('that repeats a field ten thousand times is refused', async () => {
    expectRefused(await server.graphql(`{ ${'__typename '.repeat(10_000)} }`))
  })

  it('with a heap of directives is refused', async () => {
    expectRefused(await server.graphql(`{ __typename ${'@include(if: true) '.repeat(200)} }`))
  })

  it('with fragments in a circle is refused', async () => {
    expectRefused(await server.graphql('{ me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A }'))
  })

  it('that multiplies lists by lists is refused', async () => {
    const wide =
      '{ cases(first: 100) { nodes { seller { cases(first: 100) { nodes { seller { listings(first: 100) { nodes { id } } } } } } } } }'
    expectRefused(await server.graphql(wide, {}, { cookie }))
  })

  it('that multiplies them by variables is refused as well', async () => {
    const wide =
      'query ($n: Int) { cases(first: $n) { nodes { seller { cases(first: $n) { nodes { seller { listings(first: $n) { nodes { id } } } } } } } } }'
    expectRefused(await server.graphql(wide, { n: 100 }, { cookie }))
    expectRefused(await server.graphql(wide, { n: 1_000_000 }, { cookie }))
  })

  it('that hangs lists on each item of a batch is refused before the batch begins', async () => {
    const each = 'finding { authentications { finding { authentications { finding { authentications { id } } } } } }'
    const fill = (deeper: string) => `mutation ($input: AskBrandInput!) {
      askBrand(input: $input) { ... on BrandsAsked { results { outcome asked { id ${deeper} } } } } }`
    const input = { findingIds: [crypto.randomUUID()], question: '请辨认标签', dueOn: '2026-12-01' }
    expectRefused(await server.graphql(fill(each), { input }, { cookie }))
    const { data } = await server.graphql(fill('finding { id }'), { input }, { cookie })
    expect(data.askBrand.results).toEqual([{ outcome: 'NOT_FOUND', asked: null }])
  })

  it('for a million rows gets a hundred at most, as a literal and as a variable', async () => {
    for (let n = 0; n < 60; n++)
      await given(house).submission({ kinds: ['DISPUTE', 'LEAD'], clientRequestId: crypto.randomUUID() })
    const literal = await server.graphql('{ cases(first: 1000000) { nodes { id } } }', {}, { cookie })
    const variable = await server.graphql(
      'query ($n: Int) { cases(first: $n) { nodes { id } } }',
      { n: 1_000_000 },
      { cookie },
    )
    expect(literal.data.cases.nodes).toHaveLength(100)
    expect(variable.data.cases.nodes).toHaveLength(100)
  })

  it('for less than one row names the field', async () => {
    for (const first of [0, -5]) {
      const { errors } = await server.graphql(
        'query ($n: Int) { cases(first: $n) { nodes { id } } }',
        { n: first },
        { cookie },
      )
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'first' }] })
    }
  })

  it('of the size the web app sends is answered', async () => {
    const page = `{ cases(first: 20) { nodes { id number state due { on state } assignee { name } seller { id name caseCount } } pageInfo { hasNextPage endCursor } } queues { name label count } me { name } }`
    const answer = await server.graphql(page, {}, { cookie })
    expect(answer.errors).toBeUndefined()
  })
})
