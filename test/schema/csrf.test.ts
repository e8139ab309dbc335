import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findCase } from '../../server/cases/case-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
let cookie: string
let found: CaseRow
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  cookie = await server.signIn('intake')
  found = await given(house).opened('mediation')
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const mutation = () =>
  `mutation { acceptComplaint(input: { caseId: "${found.id}", expectedVersion: ${found.version} }) { __typename } }`

const untouched = async () => expect(await findCase(house.system(), found.id)).toEqual(found)

const multipart = (): [string, BodyInit] => {
  const edge = 'edge'
  const part = (name: string, value: string) =>
    `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const body = `${part('operations', JSON.stringify({ query: mutation() }))}${part('map', '{}')}${part('query', mutation())}--${edge}--\r\n`
  return [`multipart/form-data; boundary=${edge}`, body]
}

/** What a page of another site can make a browser send with the cookie, without asking us first. */
const simpleRequests = (): [string, RequestInit & { path?: string }][] => [
  [
    'a form',
    {
      body: `query=${encodeURIComponent(mutation())}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
  ],
  ['a form with files', { body: multipart()[1], headers: { 'content-type': multipart()[0] } }],
  [
    'plain text that is JSON',
    { body: JSON.stringify({ query: mutation() }), headers: { 'content-type': 'text/plain' } },
  ],
  [
    'plain text that says it is JSON',
    { body: JSON.stringify({ query: mutation() }), headers: { 'content-type': 'text/plain; application/json' } },
  ],
  ['a body without a type', { body: new Blob([JSON.stringify({ query: mutation() })]), headers: {} }],
  ['a GET', { method: 'GET', path: `/graphql?query=${encodeURIComponent(mutation())}` }],
]

const changes = async (headers: Record<string, string>) => {
  const body = JSON.stringify({ query: mutation() })
  const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { cookie, ...headers }, body })
  return { status: answer.status, text: await answer.text() }
}

describe('a request that another site can make', () => {
  it('changes nothing even in a shape that a browser would ask us about first', async () => {
    for (const origin of ['https://evil.example', 'null', `${server.url}.evil.example`, 'http://127.0.0.1:1'])
      for (const csrf of [{}, { 'x-graphql-yoga-csrf': '1' }] as Record<string, string>[]) {
        const { status } = await changes({ origin, 'content-type': 'application/json', ...csrf })
        expect({ origin, status }).toEqual({ origin, status: 403 })
      }
    await untouched()
  })

  it('changes nothing, in whatever shape it comes', async () => {
    for (const [shape, { path = '/graphql', method = 'POST', ...init }] of simpleRequests())
      for (const origin of ['https://evil.example', 'null', '']) {
        const headers = { cookie, ...(origin ? { origin } : {}), ...(init.headers as Record<string, string>) }
        const answer = await fetch(server.url + path, { method, ...init, headers })
        expect({ shape, origin, refused: [403, 405, 415].includes(answer.status) }).toEqual({
          shape,
          origin,
          refused: true,
        })
        expect(await answer.text()).not.toContain('CaseActionDone')
      }
    await untouched()
  })

  it('changes nothing by GET even with our header', async () => {
    const answer = await fetch(`${server.url}/graphql?query=${encodeURIComponent(mutation())}`, {
      headers: { cookie, 'x-graphql-yoga-csrf': '1' },
    })
    expect(answer.status).toBe(405)
    await untouched()
  })

  it('is not invited: no answer allows other origins, asked before or not', async () => {
    for (const method of ['OPTIONS', 'POST']) {
      const answer = await fetch(`${server.url}/graphql`, {
        method,
        headers: {
          origin: 'https://evil.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'x-graphql-yoga-csrf',
        },
      })
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect(answer.headers.get('access-control-allow-headers')).toBeNull()
    }
  })
})

describe('a request of our own page', () => {
  it('is taken: it names our origin', async () => {
    const own = await given(house).opened('mediation')
    const query = `mutation { noteCase(input: { caseId: "${own.id}", expectedVersion: 1, note: "x" }) { __typename } }`
    const { data } = await server.graphql(query, {}, { cookie, headers: { origin: server.url } })
    expect(data.noteCase.__typename).toBe('CaseActionDone')
  })
})

describe('the session cookie', () => {
  it('is kept from scripts and from other sites', async () => {
    const answer = await fetch(`${server.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email: 'intake@example.test', password: 'a long test password' }),
    })
    const [session] = answer.headers.getSetCookie()
    expect(session).toMatch(/^weijian\.session_token=.{32,};/)
    expect(session).toMatch(/HttpOnly/i)
    expect(session).toMatch(/SameSite=(Lax|Strict)/i)
  })

  it('is made anew at each sign-in, whatever the browser brought along', async () => {
    const planted = 'weijian.session_token=planted.by-somebody-else'
    const answer = await fetch(`${server.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: planted, origin: server.url },
      body: JSON.stringify({ email: 'intake@example.test', password: 'a long test password' }),
    })
    expect(answer.status).toBe(200)
    const again = await server.signIn('intake')
    expect(again).not.toContain('planted')
    expect(again).not.toBe(cookie)
    expect((await server.graphql('{ me { id } }', {}, { cookie: planted })).data.me).toBeNull()
  })

  it('is refused to sign-ins that another site sends', async () => {
    const answer = await fetch(`${server.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example', cookie },
      body: JSON.stringify({ email: 'intake@example.test', password: 'a long test password' }),
    })
    expect(answer.status).toBe(403)
  })

  it('ends at once when signed out, within a second when switched off elsewhere', async () => {
    const mine = await server.signIn('supervisor')
    expect((await server.graphql('{ me { id } }', {}, { cookie: mine })).data.me).not.toBeNull()
    await fetch(`${server.url}/auth/sign-out`, {
      method: 'POST',
      headers: { cookie: mine, origin: server.url, 'content-type': 'application/json' },
      body: '{}',
    })
    expect((await server.graphql('{ me { id } }', {}, { cookie: mine })).data.me).toBeNull()
    const other = await server.signIn('supervisor')
    await house.parts.db
      .updateTable('person')
      .set({ disabledAt: new Date() })
      .where('id', '=', house.town.ids.supervisor)
      .execute()
    const isKnown = async () => (await server.graphql('{ me { id } }', {}, { cookie: other })).data.me !== null
    while (await isKnown()) await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await isKnown()).toBe(false)
  })

  it('gives a person without the second factor no rights where the house demands it', async () => {
    const strict = await openServer(house, { requireSecondFactor: true })
    const strictCookie = await strict.signIn('head')
    const { data } = await strict.graphql(
      '{ me { name permissions } cases { nodes { id } } }',
      {},
      { cookie: strictCookie },
    )
    expect(data).toEqual({ me: { name: '郑局长', permissions: [] }, cases: { nodes: [] } })
    await strict.close()
  })
})
