import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import express from 'express'
import { UnusableSetup } from '../../server/core/errors.ts'
import { limitRequestTime } from '../../server/http/limit-request-time.ts'
import { startHttpServer } from '../../server/http/start-http-server.ts'

const HERE = { host: '127.0.0.1', port: 0 }

const open = (handler: RequestListener) => startHttpServer(handler, HERE)

/** Sends `first` and nothing more; what came back until the server hung up. */
const dangle = (port: number, first: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  socket.write(first)
  return text(socket).catch(() => '')
}

describe('startHttpServer', () => {
  it('says which setting to change when the port is taken', async () => {
    const first = await open((_, res) => void res.end())
    const again = startHttpServer(() => {}, { ...HERE, port: first.port })
    await expect(again).rejects.toThrow(
      new UnusableSetup(`Port ${first.port} is taken. Stop the program that uses it, or set PORT to another.`),
    )
    await first.close()
  })

  it('says so when HOST is no address of this machine', async () => {
    await expect(startHttpServer(() => {}, { host: '203.0.113.1', port: 0 })).rejects.toThrow(
      /HOST "203.0.113.1" is no/,
    )
  })

  it('finishes what is under way before it closes', async () => {
    let finish = () => {}
    const server = await open((_, res) => {
      finish = () => void res.end('done')
    })
    const answer = fetch(`http://127.0.0.1:${server.port}`)
    await once(server.server, 'request')
    const closed = server.close()
    finish()
    expect(await (await answer).text()).toBe('done')
    await closed
  })

  it('hangs up on callers whose headers never end', async () => {
    const server = await open((_, res) => void res.end())
    expect(await dangle(server.port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toContain('408')
    await server.close()
  })
})

describe('limitRequestTime', () => {
  const app = () => {
    const limits = { wholeMs: 300, stillMs: 1_500, isUpload: (path: string) => path === '/uploads' }
    return express().use(limitRequestTime(limits), async (req, res) => {
      let bytes = 0
      for await (const chunk of req) bytes += (chunk as Buffer).length
      res.send(String(bytes))
    })
  }

  const post = (path: string) => `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 5\r\n\r\n`

  it('hangs up on a body that does not come', async () => {
    const server = await open(app())
    expect(await dangle(server.port, `${post('/')}a`)).toBe('')
    await server.close()
  })

  it('waits for an upload that keeps moving', async () => {
    const server = await open(app())
    const socket = connect(server.port, '127.0.0.1')
    socket.write(post('/uploads'))
    for (const byte of 'hello') {
      await new Promise((resolve) => setTimeout(resolve, 500))
      socket.write(byte)
    }
    expect(await text(socket)).toMatch(/^HTTP\/1.1 200 [\s\S]*\r\n5$/)
    await server.close()
  })

  it('hangs up on an upload that stands still', async () => {
    const server = await open(app())
    expect(await dangle(server.port, `${post('/uploads')}a`)).toBe('')
    await server.close()
  })

  it('lets a complete request take its time', async () => {
    const slow = express().use(limitRequestTime({ wholeMs: 50, stillMs: 50, isUpload: () => false }), (_, res) => {
      setTimeout(() => res.send('late'), 300)
    })
    const server = await open(slow)
    expect(await (await fetch(`http://127.0.0.1:${server.port}`)).text()).toBe('late')
    await server.close()
  })
})
