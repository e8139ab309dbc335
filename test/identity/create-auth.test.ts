import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createAuth } from '../../server/identity/create-auth.ts'
import { type House, openHouse, TEST_SECRET } from '../support/house.ts'
import { PASSWORD, PEOPLE } from '../support/people.ts'

let house: House

beforeAll(async () => {
  house = await openHouse()
})

afterAll(() => house.close())

const signIn = async (publicUrl: string, origin: string) => {
  const auth = createAuth({
    db: house.parts.db,
    log: house.parts.log,
    secret: TEST_SECRET,
    publicUrl,
    limitSignIn: false,
  })
  const request = new Request(`${publicUrl}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ email: PEOPLE.intake.email, password: PASSWORD }),
  })
  return (await auth.handler(request)).status
}

describe('createAuth', () => {
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
