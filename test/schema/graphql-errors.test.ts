import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  cookie = await server.signIn('intake')
})
afterAll(async () => {
  await server.close()
  await house.close()
})

/** What the application itself could not do. */
const asOwner = async (statement: string) => {
  const client = new pg.Client({ connectionString: house.databaseUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}

const PHONE = '13912345678'

describe('an error', () => {
  it('never repeats what was sent, wherever the value stood and however it was wrong', async () => {
    const input = 'mutation ($input: RevealFilerInput!) { revealFiler(input: $input) { __typename } }'
    const list = 'query ($first: Int, $filter: CaseFilter) { cases(first: $first, filter: $filter) { nodes { id } } }'
    const tricky = [
      PHONE,
      `a; ${PHONE}`,
      `x" at "${PHONE}"; y`,
      `x at "y"; ${PHONE}`,
      `\n${PHONE}`,
      { a: PHONE },
      [PHONE],
      { [PHONE]: 1 },
    ]
    const requests: [string, Record<string, unknown>][] = [
      ...tricky.map((value): [string, Record<string, unknown>] => [input, { input: { caseId: value, reason: 'x' } }]),
      ...tricky.map((value): [string, Record<string, unknown>] => [input, { input: value }]),
      [list, { first: PHONE }],
      [list, { first: Number(PHONE) }],
      [list, { filter: { queue: PHONE } }],
      [list, { filter: { states: { a: PHONE } } }],
      [list, { filter: { text: Number(PHONE) } }],
      [list, { filter: { dueBefore: PHONE } }],
      [`{ case(id: "${PHONE}") { id } }`, {}],
      [`{ case(id: ${PHONE}) { id } }`, {}],
      [`{ cases(first: "${PHONE}") { nodes { id } } }`, {}],
      [`{ cases(first: ${PHONE}) { nodes { id } } }`, {}],
      [`{ cases(filter: { queue: "${PHONE}" }) { nodes { id } } }`, {}],
      [`{ cases(filter: { text: ${PHONE} }) { nodes { id } } }`, {}],
      [`{ followSubmission(number: "x", secret: ${PHONE}) { number } }`, {}],
      [`{ followSubmission(number: "x", secret: [["${PHONE}"]]) { number } }`, {}],
    ]
    for (const [query, variables] of requests) {
      const answer = await server.graphql(query, variables, { cookie })
      expect(answer.errors?.length).toBeGreaterThan(0)
      expect({ query, variables, leaks: answer.text.includes(PHONE) }).toEqual({ query, variables, leaks: false })
    }
  })

  it('does not repeat a body that cannot be read', async () => {
    for (const body of [
      `{"query": "${PHONE}`,
      `${PHONE}`,
      `{"query": ${PHONE}}`,
      `"${PHONE}"`,
      `{"query":"{ a(b: ${PHONE} }"}`,
      `{"query":"{ ${'a'} "${PHONE}" }"}`,
    ]) {
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-graphql-yoga-csrf': '1' },
        body,
      })
      expect({ body, leaks: (await answer.text()).includes(PHONE) }).toEqual({ body, leaks: false })
    }
  })

  it('still says which variable, where in it, and of what type it should be', async () => {
    const query = 'mutation ($input: RevealFilerInput!) { revealFiler(input: $input) { __typename } }'
    const { errors } = await server.graphql(query, { input: { caseId: 'nonsense', reason: 'x' } }, { cookie })
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    expect(errors?.[0]?.message).toContain('"$input"')
    expect(errors?.[0]?.message).toContain('input.caseId')
  })

  it('that nobody foresaw is a number, nothing else', async () => {
    await asOwner('alter table case_file rename to case_file_gone')
    const answer = await server.graphql('{ cases { nodes { id } } }', {}, { cookie })
    await asOwner('alter table case_file_gone rename to case_file')
    expect(answer.errors).toHaveLength(1)
    expect(answer.errors![0]!.extensions).toEqual({ code: 'INTERNAL', requestId: answer.headers.get('x-request-id') })
    expect(answer.text).not.toMatch(/case_file|relation|select|at \w+ \(|\.ts:/i)
  })

  it('of ours carries its code and the number of its request', async () => {
    const answer = await server.graphql('{ cases { nodes { id } } }')
    expect(answer.errors![0]!.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
      requestId: answer.headers.get('x-request-id'),
    })
  })

  it('a person can act on is part of the answer', async () => {
    const found = await given(house).opened('mediation')
    const query = `mutation ($input: AcceptComplaintInput!) { acceptComplaint(input: $input) {
      __typename ... on StaleVersion { currentVersion } ... on IllegalTransition { action state } ... on InvalidInput { fields { path } } } }`
    const ask = async (input: Record<string, unknown>) =>
      (await server.graphql(query, { input }, { cookie })).data.acceptComplaint
    expect(await ask({ caseId: found.id, expectedVersion: 7 })).toEqual({
      __typename: 'StaleVersion',
      currentVersion: 1,
    })
    expect(await ask({ caseId: found.id, expectedVersion: 1, message: 'a\0b' })).toEqual({
      __typename: 'InvalidInput',
      fields: [{ path: 'message' }],
    })
    expect(await ask({ caseId: found.id, expectedVersion: 1 })).toEqual({ __typename: 'CaseActionDone' })
    expect(await ask({ caseId: found.id, expectedVersion: 2 })).toEqual({
      __typename: 'IllegalTransition',
      action: 'acceptComplaint',
      state: 'accepted',
    })
  })

  it('for what is foreign reads like one for what is missing', async () => {
    const stranger = await server.signIn('stranger')
    const found = await given(house).opened('report')
    const missing = '01939393-0000-7000-8000-000000000000'
    const query = `query ($id: UUID!) { case(id: $id) { id } }`
    const mutation = `mutation ($id: UUID!) { noteCase(input: { caseId: $id, expectedVersion: 1, note: "x" }) { __typename } }`
    const reveal = `mutation ($id: UUID!) { revealFiler(input: { caseId: $id, reason: "need" }) { __typename } }`
    for (const text of [query, mutation, reveal]) {
      const plain = async (id: string) =>
        (await server.graphql(text, { id }, { cookie: stranger })).text.replace(/"requestId":"[^"]+"/, '')
      expect(await plain(found.id)).toBe(await plain(missing))
    }
  })
})

describe('the schema', () => {
  const question = '{ __schema { types { name } } }'

  it('is not told to strangers, nor hinted at', async () => {
    const answer = await server.graphql(question)
    expect(answer.errors?.length).toBeGreaterThan(0)
    expect(answer.data ?? null).toBeNull()
    const hint = await server.graphql('{ casess { nodes { id } } }')
    expect(hint.text).not.toMatch(/did you mean "?cases/i)
  })

  it('is told by an open house, where developers look around', async () => {
    const open = await openServer(house, { isDevelopment: true })
    expect((await open.graphql(question)).data.__schema.types.length).toBeGreaterThan(50)
    await open.close()
  })
})
