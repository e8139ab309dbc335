import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { borrowEmbeddedServices } from '../../server/core/embedded/borrow-embedded-services.ts'
import { readRunning } from '../../server/core/embedded/running-services.ts'
import { waitUntil } from '../../server/core/embedded/wait-until.ts'
import { startWeijian, untilSaid, weijian } from './weijian.ts'

let dataDir: string
let settings: Record<string, string>

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'weijian-start-'))
  settings = { DATA_DIR: dataDir, PORT: '0', DEMO: 'false' }
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

const started: ReturnType<typeof startWeijian>[] = []

// A test that failed half-way leaves its command to us; the next command clears what that one had started.
afterEach(async () => {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  await (await borrowEmbeddedServices({ dataDir, postgres: false, meilisearch: false })).giveBack()
})

const start = async () => {
  const child = startWeijian(['start'], settings)
  started.push(child)
  const [, port] = await untilSaid(child, /http:\/\/localhost:(\d+)[\s\S]*Ctrl-C stops it/)
  return { child, url: `http://127.0.0.1:${port}` }
}

const stop = async ({ child }: { child: ReturnType<typeof startWeijian> }, signal: NodeJS.Signals = 'SIGINT') => {
  const closed = once(child, 'close')
  child.kill(signal)
  const [code] = await closed
  return code
}

const file = async (name: string, content: string) => {
  const path = join(dataDir, name)
  await writeFile(path, content)
  return path
}

describe('weijian start', () => {
  it('serves everything from nothing, stops on Ctrl-C, leaves nothing running and starts again', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const running = await start()
      expect(await (await fetch(`${running.url}/readyz`)).json()).toMatchObject({ status: 'ready' })
      expect((await fetch(`${running.url}/metrics`)).status).toBe(200)
      expect((await fetch(`${running.url}/`, { headers: { accept: 'text/html' } })).status).toBe(200)
      expect(await stop(running, signal)).toBe(0)
      expect(await readRunning(dataDir)).toEqual({ borrowers: [], postgres: null, meilisearch: null })
      expect(existsSync(join(dataDir, 'running.json'))).toBe(false)
    }
  })

  it('starts an embedded server again that died', async () => {
    const running = await start()
    const before = await readRunning(dataDir)
    process.kill(before.postgres!.mark.pid, 'SIGKILL')
    process.kill(before.meilisearch!.mark.pid, 'SIGKILL')
    const isReady = async () => {
      const answer = await fetch(`${running.url}/readyz`).catch(() => null)
      return answer?.status === 200 && ((await answer.json()) as { status: string }).status === 'ready'
    }
    const isWhole = async () => {
      const { postgres, meilisearch } = await readRunning(dataDir)
      return postgres !== null && meilisearch !== null && (await isReady())
    }
    expect(await waitUntil(isWhole, 50_000, 200)).toBe(true)
    expect(await stop(running)).toBe(0)
  })

  it('says which setting to change when its port is taken, and leaves nothing running', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const { code, err } = await weijian(['start'], { ...settings, PORT: String(port) })
    await new Promise((resolve) => other.close(resolve))
    expect(code).toBe(1)
    expect(err).toContain(`Port ${port} is taken. Stop the program that uses it, or set PORT to another.`)
    expect(err).not.toContain('Starting the servers')
    expect((await readRunning(dataDir)).postgres).toBeNull()
  })

  it.each(['start', 'web', 'worker', 'reindex'])(
    'says that its database does not answer before it starts anything: %s',
    async (command) => {
      const nowhere = join(dataDir, `nowhere-${command}`)
      const { code, err } = await weijian([command], {
        ...settings,
        DATA_DIR: nowhere,
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
      })
      expect(code).toBe(1)
      expect(err).toMatch(
        /^The database does not answer \(.+\)\. Check that PostgreSQL runs and that DATABASE_URL names it\.\n$/,
      )
      expect(existsSync(nowhere)).toBe(false)
    },
  )
})

describe('weijian import and search', () => {
  it('finds afterwards what was taken in, and doubles nothing', async () => {
    const names = await file('names.txt', '清溪山茶坊\n\n柚子小铺\n')
    expect(await weijian(['import', 'sellers', names], settings)).toMatchObject({
      code: 0,
      out: '2 read, 2 added, 0 changed, 0 unchanged, 0 refused\n',
    })
    expect((await weijian(['import', 'sellers', names], settings)).out).toBe(
      '2 read, 0 added, 0 changed, 2 unchanged, 0 refused\n',
    )
    const queries = await file('queries.jsonl', '{"id":"q1","query":"柚子小铺"}\n{"id":"q2","query":"qingxishancha"}\n')
    const broken = await file('broken.jsonl', '{"id":"q1"}\nqingxi\n')
    expect(await weijian(['search', 'sellers', '--queries', broken], settings)).toEqual({
      code: 1,
      out: '',
      err: 'line 1: query: Please fill this in.\nline 2: not JSON\n',
    })
    const { code, out, err } = await weijian(['search', 'sellers', '--queries', queries], settings)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([code, err]).toEqual([0, ''])
    expect(answers.map(({ id, hits }) => [id, hits[0]?.name])).toEqual([
      ['q1', '柚子小铺'],
      ['q2', '清溪山茶坊'],
    ])
  })

  it('names each line in which there is nothing to look for, and answers the others', async () => {
    const lines = [
      { id: 'q1', query: '柚子小铺' },
      { id: 'none', query: '' },
      { id: 'space', query: ' \u3000 ' },
      { id: 'unseen', query: '\u200b\u2060' },
      { id: 'long', query: '柚'.repeat(101) },
      { id: 'nul', query: '柚\0子' },
      { id: '', query: '柚子' },
      { id: 'missing' },
      ['柚子'],
      { id: 7, query: 'qingxishancha' },
    ]
    const queries = await file('faulty.jsonl', [...lines.map((line) => JSON.stringify(line)), '{"id"'].join('\n'))
    const { code, out, err } = await weijian(['search', 'sellers', '--queries', queries], settings)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id, hits }) => [id, hits[0]?.name])).toEqual([
      ['q1', '柚子小铺'],
      ['7', '清溪山茶坊'],
    ])
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toEqual([
      'line 2: query: Please fill this in.',
      'line 3: query: Please fill this in.',
      'line 4: query: There is nothing to be seen in this. Type it again.',
      'line 5: query: At most 100 characters. Shorten it.',
      'line 6: query: Contains characters that cannot be kept. Type it again without them.',
      'line 7: id: Please fill this in.',
      'line 8: query: Please fill this in.',
      'line 9: line: This has to be a group of fields.',
      'line 11: not JSON',
    ])
  })

  it('names the lines it leaves out', async () => {
    const listings = await file(
      'listings.jsonl',
      '{"id":"1","title":"山茶精华液","price":"¥399","shop":"清溪山茶坊"}\n{"id":"2"}\n',
    )
    const { code, out, err } = await weijian(['import', 'listings', listings], settings)
    expect(out).toBe('2 read, 1 added, 0 changed, 0 unchanged, 1 refused\n')
    expect(err).toMatch(/^line 2: title: /m)
    expect(code).toBe(1)
  })

  it('uses the servers of a running installation without stopping them', async () => {
    const running = await start()
    const queries = await file('queries.jsonl', '{"id":"q1","query":"柚子小铺"}\n')
    const { out } = await weijian(['search', 'sellers', '--queries', queries], settings)
    expect(JSON.parse(out).hits[0].name).toBe('柚子小铺')
    expect(await (await fetch(`${running.url}/readyz`)).json()).toMatchObject({ status: 'ready' })
    expect(await stop(running)).toBe(0)
  })

  it('builds the indexes afresh', async () => {
    expect(await weijian(['reindex'], settings)).toEqual({
      code: 0,
      out: 'sellers: 2 documents\nlistings: 1 documents\n',
      err: '',
    })
  })
})
