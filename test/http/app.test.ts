import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pino from 'pino'
import { NotFound, TooMany, UnusableSetup } from '../../server/core/errors.ts'
import type { Door } from '../../server/http/app.ts'
import { requestIdOf } from '../../server/http/request-id.ts'
import { type House, openHouse } from '../support/house.ts'
import { type Served, serve } from './serve.ts'

let house: House
let served: Served
const logged: string[] = []

const doors: Door[] = [
  { path: '/whole', handler: (req, res) => void res.json({ url: req.url, requestId: requestIdOf(res) }) },
  { path: '/missing', handler: () => Promise.reject(new NotFound('case')) },
  { path: '/busy', handler: () => Promise.reject(new TooMany(30)) },
  { path: '/broken', handler: () => Promise.reject(new Error('password of the database is swordfish')) },
  { path: '/misset', handler: () => Promise.reject(new UnusableSetup('the key k1 is missing')) },
]

beforeAll(async () => {
  house = await openHouse()
  const log = pino({}, new Writable({ write: (line, _, done) => done(void logged.push(String(line))) }))
  served = await serve(house, { parts: { ...house.parts, log }, doors })
})

afterAll(async () => {
  await served.close()
  await house.close()
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${served.url}${path}`, { headers })

describe('createApp', () => {
  it('lets only our own scripts run and nobody frame us', async () => {
    const { headers } = await get('/healthz')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('asks browsers for https only where people use https', async () => {
    const secure = await serve(house, { publicUrl: 'https://weijian.example.cn' })
    const { headers } = await fetch(`${secure.url}/healthz`)
    await secure.close()
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
    expect((await get('/healthz')).headers.get('strict-transport-security')).toBeNull()
  })

  it('gives a door the whole address and the name of the request', async () => {
    const answer = await get('/whole/way?x=1')
    expect(await answer.json()).toEqual({ url: '/whole/way?x=1', requestId: answer.headers.get('x-request-id') })
  })

  it('answers what somebody can act on by its code', async () => {
    const missing = await get('/missing')
    expect([missing.status, await missing.json()]).toMatchObject([404, { error: { code: 'NOT_FOUND' } }])
    const busy = await get('/busy')
    expect([busy.status, busy.headers.get('retry-after'), await busy.json()]).toMatchObject([
      429,
      '30',
      { error: { code: 'TOO_MANY', retryAfter: 30 } },
    ])
  })

  it.each(['/broken', '/misset'])(
    'tells of the bug behind %s nothing but a number, and logs it under that number',
    async (path) => {
      const answer = await get(path, { 'accept-language': 'zh-CN' })
      const text = await answer.text()
      const { error } = JSON.parse(text)
      expect(answer.status).toBe(500)
      expect(error).toMatchObject({ code: 'INTERNAL', requestId: answer.headers.get('x-request-id') })
      expect(error.message).toContain('我们这里出错了')
      expect(text).not.toMatch(/swordfish|k1|at .*\.ts/)
      expect(logged.some((line) => line.includes(error.requestId) && line.includes('stack'))).toBe(true)
    },
  )

  it('answers an address that is nowhere in the language of the reader', async () => {
    const answer = await get('/files/nothing', { 'accept-language': 'en' })
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ error: { message: 'There is nothing at this address.' } })
  })

  it.each(['/%', '/files/%E0%A4%A', '/uploads/..%2f..%2fetc', `/files/${'a'.repeat(3_000)}`])(
    'answers %s with a client error',
    async (path) => {
      const { status } = await get(path)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    },
  )

  it('logs no query, no upload id and no address of a person', async () => {
    await get('/whole/way?secret=hunter2')
    await fetch(`${served.url}/uploads/0123456789abcdef0123456789abcdef`, { method: 'HEAD' })
    await get('/follow/S2026-1/SECRETSECRET')
    const all = logged.join('')
    expect(all).toContain('"path":"/whole/way"')
    expect(all).not.toMatch(/hunter2|0123456789abcdef|SECRETSECRET|127\.0\.0\.1/)
  })
})
