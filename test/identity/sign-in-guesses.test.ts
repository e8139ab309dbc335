import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sha256 } from '../../server/core/crypto.ts'
import { createLimits, LIMITS } from '../../server/core/limits.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { emailOf, PASSWORD, type TestRole } from '../support/people.ts'

let house: House
/** Two web processes: each with limits of its own, over one database. */
let webs: OpenedServer[]
beforeAll(async () => {
  house = await openHouse()
  const another = { ...house, parts: { ...house.parts, limits: createLimits(house.parts.database.pool) } }
  webs = [await openServer(house, { trustProxy: 1 }), await openServer(another, { trustProxy: 1 })]
})
afterAll(async () => {
  for (const web of webs) await web.close()
  await house.close()
})

type Tried = { from: string; web?: number; language?: string; path?: string }

const post = (body: object, { from, web = 0, language = 'en', path = '/sign-in/email' }: Tried) =>
  fetch(`${webs[web]!.url}/auth${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: webs[web]!.url,
      'accept-language': language,
      'x-forwarded-for': from,
    },
    body: JSON.stringify(body),
  })

const signIn = async (role: TestRole, tried: Tried) =>
  (await post({ email: emailOf(role), password: PASSWORD }, tried)).status
const guess = async (email: string, tried: Tried) => (await post({ email, password: 'not the password' }, tried)).status

describe('signing in', () => {
  it('is never refused to an office whose passwords are right', async () => {
    for (let n = 0; n < LIMITS.passwordGuessByAddress.points + 5; n++)
      expect(await signIn(n % 2 ? 'intake' : 'head', { from: '10.1.0.1', web: n % 2 })).toBe(200)
  })
})

describe('guesses at a password', () => {
  it('are counted for the account over all web processes, and the answer says when to try again', async () => {
    const email = emailOf('mediator')
    for (let n = 0; n < LIMITS.passwordGuessByAccount.points; n++)
      expect(await guess(n % 2 ? email : email.toUpperCase(), { from: '10.1.0.2', web: n % 2 })).toBe(401)
    for (const web of [0, 1]) expect(await signIn('mediator', { from: '10.1.0.2', web })).toBe(429)
    const said = async (language: string) => {
      const answer = await post({ email, password: PASSWORD }, { from: '10.1.0.2', language })
      const body = (await answer.json()) as { message: string; retryAfter: number }
      expect(answer.headers.get('retry-after')).toBe(String(body.retryAfter))
      return body
    }
    const { message, retryAfter } = await said('en')
    expect(message).toBe(`Too many attempts. Try again in ${retryAfter} seconds.`)
    expect(retryAfter).toBeLessThanOrEqual(LIMITS.passwordGuessByAccount.seconds)
    expect((await said('zh-CN')).message).toMatch(/^尝试次数过多，请在 \d+ 秒后再试。$/)
    // Neither colleagues behind the same address nor the same person elsewhere are shut out.
    expect(await signIn('intake', { from: '10.1.0.2' })).toBe(200)
    expect(await signIn('mediator', { from: '10.1.0.3' })).toBe(200)
  })

  it('are counted for the address, whatever the account', async () => {
    for (let n = 0; n < LIMITS.passwordGuessByAddress.points; n++)
      expect(await guess(`nobody${n}@example.test`, { from: '10.1.0.4', web: n % 2 })).toBe(401)
    expect(await guess('one-more@example.test', { from: '10.1.0.4' })).toBe(429)
    expect(await signIn('head', { from: '10.1.0.4', web: 1 })).toBe(429)
    expect(await signIn('head', { from: '10.1.0.5' })).toBe(200)
  })

  it('are counted for the account wherever they come from', async () => {
    const key = sha256(emailOf('auditor'))
    for (let n = 0; n < LIMITS.passwordGuessAnywhere.points; n++)
      await house.parts.limits.consume('passwordGuessAnywhere', key)
    expect(await signIn('auditor', { from: '10.1.0.6' })).toBe(429)
    // Nothing was looked at, so nothing counts against the same account from here.
    expect(await keptFor(`passwordGuessByAccount:${sha256(`${emailOf('auditor')}|10.1.0.6`)}`)).toMatchObject({
      points: 0,
    })
  })

  it('are forgotten when their time is over, however steadily others come', async () => {
    const from = '10.1.0.7'
    await guess('first@example.test', { from })
    const { expire } = await keptFor(`passwordGuessByAddress:${from}`)
    for (let n = 1; n < LIMITS.passwordGuessByAddress.points; n++) await guess(`steady${n}@example.test`, { from })
    expect(await guess('too-many@example.test', { from })).toBe(429)
    expect((await keptFor(`passwordGuessByAddress:${from}`)).expire).toBe(expire)
    await house.parts.db
      .updateTable('limiter')
      .set({ expire: 1 })
      .where('key', '=', `passwordGuessByAddress:${from}`)
      .execute()
    expect(await signIn('head', { from })).toBe(200)
  })

  it('count as well where codes and links are tried', async () => {
    const from = '10.1.0.8'
    const tries = [
      ['/two-factor/verify-totp', { code: '000000' }],
      ['/two-factor/verify-backup-code', { code: 'aaaaa-bbbbb' }],
      ['/reset-password', { newPassword: PASSWORD, token: 'no such link' }],
    ] as const
    for (let n = 0; n < LIMITS.passwordGuessByAddress.points; n++) {
      const [path, body] = tries[n % tries.length]!
      expect((await post(body, { from, path })).status).toBeLessThan(429)
    }
    for (const [path, body] of tries) expect((await post(body, { from, path })).status).toBe(429)
  })
})

const keptFor = (key: string) =>
  house.parts.db.selectFrom('limiter').select(['points', 'expire']).where('key', '=', key).executeTakeFirstOrThrow()
