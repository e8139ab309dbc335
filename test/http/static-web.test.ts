import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import { type HttpServer, startHttpServer } from '../../server/http/start-http-server.ts'
import { staticWeb } from '../../server/http/static-web.ts'

let folder: string
let server: HttpServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weijian-static-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<title>微监</title>')
  await writeFile(join(folder, 'assets', 'app-4f3a.js'), 'console.log(1)\n'.repeat(200))
  await writeFile(join(folder, '.secret'), 'x')
  const app = express().use(staticWeb(folder), (_, res) => void res.status(404).json({}))
  server = await startHttpServer(app, { host: '127.0.0.1', port: 0 })
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const get = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { headers })

describe('staticWeb', () => {
  it.each(['/', '/file', '/desk/cases/1'])('answers %s with the page that finds its way', async (path) => {
    const answer = await get(path)
    expect(await answer.text()).toBe('<title>微监</title>')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  })

  it('lets browsers keep files whose name changes with their content, and sends them small', async () => {
    const answer = await get('/assets/app-4f3a.js', { 'accept-encoding': 'gzip' })
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('content-encoding')).toBe('gzip')
  })

  it.each(['/assets/old-1234.js', '/robots.txt', '/.secret', '/assets/../../package.json'])(
    'does not answer %s with the page',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )

  it('gives programs that do not want a page none', async () => {
    expect((await get('/somewhere', { accept: 'application/json' })).status).toBe(404)
  })

  it('says how to build the app when it is not built', async () => {
    const app = express().use(staticWeb(join(folder, 'nowhere')))
    const other = await startHttpServer(app, { host: '127.0.0.1', port: 0 })
    const answer = await fetch(`http://127.0.0.1:${other.port}/`, { headers: { accept: 'text/html' } })
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm run build')])
    await other.close()
  })
})
