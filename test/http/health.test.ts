import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openDatabase } from '../../server/core/database.ts'
import { freePort } from '../../server/core/embedded/free-port.ts'
import { openSearch } from '../../server/core/search-client.ts'
import type { AppInput } from '../../server/http/app.ts'
import { type House, openHouse } from '../support/house.ts'
import { readServices } from '../support/services.ts'
import { serve } from './serve.ts'

let house: House

beforeAll(async () => {
  house = await openHouse()
})

afterAll(() => house.close())

const ask = async (path: string, changes: Partial<AppInput> = {}, headers: Record<string, string> = {}) => {
  const served = await serve(house, changes)
  try {
    const answer = await fetch(served.url + path, { headers })
    return { status: answer.status, text: await answer.text() }
  } finally {
    await served.close()
  }
}

describe('readyz', () => {
  it('is ready on a migrated database with its search', async () => {
    const { status, text } = await ask('/readyz')
    expect([status, JSON.parse(text)]).toEqual([200, { status: 'ready', database: 'up', search: 'up' }])
  })

  it('is ready and degraded without its search', async () => {
    const url = `http://127.0.0.1:${await freePort(undefined, 'none')}`
    const search = openSearch({ url, log: house.parts.log })
    const { status, text } = await ask('/readyz', { parts: { ...house.parts, search } })
    search.close()
    expect([status, JSON.parse(text)]).toEqual([200, { status: 'degraded', database: 'up', search: 'down' }])
  })

  it('is not ready before the database is migrated', async () => {
    const { status, text } = await ask('/readyz', { databaseUrl: readServices().databaseUrl })
    expect([status, JSON.parse(text)]).toMatchObject([503, { status: 'unavailable', database: 'not migrated' }])
  })

  it('is not ready without the database, though alive', async () => {
    const url = `postgres://nobody:x@127.0.0.1:${await freePort(undefined, 'none')}/none`
    const database = openDatabase(url)
    const changes = { databaseUrl: url, parts: { ...house.parts, db: database.db } }
    const { status, text } = await ask('/readyz', changes)
    const alive = await ask('/healthz', changes)
    await database.close()
    expect([status, JSON.parse(text)]).toMatchObject([503, { status: 'unavailable', database: 'down' }])
    expect(alive.status).toBe(200)
  })
})

describe('metrics', () => {
  it('shows this machine the requests and what waits in the outbox', async () => {
    const { status, text } = await ask('/metrics')
    expect(status).toBe(200)
    expect(text).toMatch(/weijian_outbox_rows\{state="waiting"\} \d+/)
    expect(text).toContain('weijian_http_request_seconds')
  })

  it('shows them to nobody who comes through a proxy', async () => {
    const { status } = await ask('/metrics', {}, { 'x-forwarded-for': '203.0.113.9' })
    expect(status).toBe(404)
  })

  it('shows them to holders of the token alone, once there is one', async () => {
    const metricsToken = 'a token of sixteen signs'
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
    expect((await ask('/metrics', { metricsToken }, bearer(metricsToken))).status).toBe(200)
    expect((await ask('/metrics', { metricsToken }, bearer('a guess of sixteen si'))).status).toBe(404)
    expect((await ask('/metrics', { metricsToken })).status).toBe(404)
  })
})
