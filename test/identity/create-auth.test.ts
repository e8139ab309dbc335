import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createAuth } from '../../server/identity/create-auth.ts'
import { type House, openHouse, TEST_SECRET } from '../support/house.ts'
import { PASSWORD, PEOPLE } from '../support/people.ts'

let house: House

beforeAll(async () => {
  house = await openHouse()
})

afterAll(() => house.close())

const authAt = (publicUrl: string) => {
  return createAuth({ ...house.parts, secret: TEST_SECRET, publicUrl })
}

const signIn = async (publicUrl: string, origin: string) => {
  const auth = authAt(publicUrl)
  const request = new Request(`${publicUrl}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ email: PEOPLE.intake.email, password: PASSWORD }),
  })
  return (await auth.handler(request)).status
}

/** What somebody signed in gets for a request of their own. */
const ask = async (path: string, body: unknown) => {
  const publicUrl = 'http://localhost:4000'
  const auth = authAt(publicUrl)
  const send = (to: string, sent: unknown, cookie = '') =>
    auth.handler(
      new Request(`${publicUrl}/auth${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: publicUrl, cookie },
        body: JSON.stringify(sent),
      }),
    )
  const signedIn = await send('/sign-in/email', { email: PEOPLE.mediator.email, password: PASSWORD })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return (await send(path, body, cookie)).status
}

describe('createAuth', () => {
  it.each(['/update-user', '/change-email', '/delete-user'])('lets nobody say who they are: %s', async (path) => {
    expect(await ask(path, { name: '郑局长', newEmail: 'head@elsewhere.test' })).toBe(404)
    const { name } = await house.parts.db
      .selectFrom('person')
      .select('name')
      .where('id', '=', house.town.ids.mediator)
      .executeTakeFirstOrThrow()
    expect(name).toBe(PEOPLE.mediator.name)
  })

  it.each(['\0', '\ud800'])('refuses what cannot be kept', async (odd) => {
    expect(await ask('/revoke-session', { token: `a${odd}` })).toBe(400)
    expect(await ask('/sign-in/email', { email: `a${odd}@b.test`, password: PASSWORD })).toBe(400)
  })

  it.each(['http://localhost:4000', 'http://127.0.0.1:4000'])(
    'signs people in at %s of their own machine',
    async (origin) => {
      expect(await signIn('http://localhost:4000', origin)).toBe(200)
    },
  )

  it.each([
    ['http://localhost:4000', 'https://elsewhere.example'],
    ['http://localhost:4000', 'http://127.0.0.1:4001'],
    ['https://weijian.example.cn', 'http://127.0.0.1'],
    ['http://localhost.example.cn', 'http://127.0.0.1.example.cn'],
  ])('does not take for %s a sign-in from %s', async (publicUrl, origin) => {
    expect(await signIn(publicUrl, origin)).toBe(403)
  })
})
