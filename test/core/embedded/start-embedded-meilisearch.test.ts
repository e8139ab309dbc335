import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { isRunning } from '../../../server/core/embedded/process-mark.ts'
import {
  type EmbeddedMeilisearch,
  startEmbeddedMeilisearch,
} from '../../../server/core/embedded/start-embedded-meilisearch.ts'

let dataDir: string
let server: EmbeddedMeilisearch | null = null

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'weijian-meili-'))
})

afterEach(async () => {
  await server?.stop()
  server = null
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

const get = (path: string, key?: string) =>
  fetch(`${server?.url}${path}`, { headers: key ? { authorization: `Bearer ${key}` } : {} })

describe('startEmbeddedMeilisearch', () => {
  it('opens only to the holder of its key', async () => {
    server = await startEmbeddedMeilisearch({ dataDir })
    expect((await get('/indexes')).status).toBe(401)
    expect((await get('/indexes', server.key)).status).toBe(200)
  })

  it('shows its key in no argument', async () => {
    server = await startEmbeddedMeilisearch({ dataDir })
    const args = await readFile(`/proc/${server.pid}/cmdline`, 'utf8')
    expect(args).toContain('--no-analytics')
    expect(args).not.toContain(server.key)
  })

  it('ends when stopped', async () => {
    server = await startEmbeddedMeilisearch({ dataDir })
    await server.stop()
    expect(await isRunning(server.mark)).toBe(false)
  })

  it('comes back on the port it had', async () => {
    server = await startEmbeddedMeilisearch({ dataDir })
    process.kill(server.pid, 'SIGKILL')
    await server.stop()
    server = await startEmbeddedMeilisearch({ dataDir, port: server.port })
    expect((await get('/health')).status).toBe(200)
  })

  it('replaces a program that is not the known one before running it', async () => {
    server = await startEmbeddedMeilisearch({ dataDir })
    await server.stop()
    // A new file, not the old one written to: the kernel may not have let go of a program that ran just now.
    const kept = join(dataDir, 'bin', 'meilisearch-1.21.0')
    const changed = Buffer.concat([await readFile(kept), Buffer.from('changed')])
    await rm(kept)
    await writeFile(kept, changed, { mode: 0o755 })
    server = await startEmbeddedMeilisearch({ dataDir })
    const program = await readFile(join(dataDir, 'bin', 'meilisearch-1.21.0'))
    expect(program.subarray(-7).toString()).not.toBe('changed')
  })
})
