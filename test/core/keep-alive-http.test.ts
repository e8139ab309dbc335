import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { keepAliveHttp } from '../../server/core/keep-alive-http.ts'

let asked = 0
const server = createServer((req, res) => {
  asked++
  if (req.url === '/silent') return
  res.end('{"is":"answered"}')
})
let http: ReturnType<typeof keepAliveHttp>
let base: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  http = keepAliveHttp(base)
})
afterAll(() => {
  http.close()
  server.closeAllConnections()
  server.close()
})

describe('a request over a kept connection', () => {
  const ask = (path: string, signal?: AbortSignal) =>
    http.send(`${base}${path}`, { method: 'GET', headers: new Headers(), ...(signal ? { signal } : {}) })

  it('is not sent at all for whoever has given up before', async () => {
    const before = asked
    await expect(ask('/any', AbortSignal.abort(new Error('given up')))).rejects.toThrow('given up')
    expect(asked).toBe(before)
  })

  it('ends when whoever asks gives up, or when its time is over, and leaves the next one alone', async () => {
    const giver = new AbortController()
    const silent = ask('/silent', giver.signal)
    giver.abort(new Error('no longer'))
    await expect(silent).rejects.toThrow('no longer')
    await expect(http.post('/silent', {}, '{}', 50)).rejects.toThrow('No answer in 50 ms')
    expect(await ask('/any')).toEqual({ is: 'answered' })
  })
})
