import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../server/core/embedded/start-embedded-postgres.ts'
import { UnusableSetup } from '../../../server/core/errors.ts'

let dataDir: string
let server: EmbeddedPostgres | null = null

// mkdtemp makes a folder only we may enter: as root this is also the test of the account that may not pass it
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'weijian-pg-'))
})

afterEach(async () => {
  await server?.stop()
  server = null
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

const ask = async (url: string, query: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query({ text: query, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

describe('startEmbeddedPostgres', () => {
  it('serves PostgreSQL 18 durably, in UTF-8, on this machine only', async () => {
    server = await startEmbeddedPostgres({ dataDir })
    expect(await ask(server.url, 'show server_version')).toMatch(/^18\./)
    expect(await ask(server.url, 'show listen_addresses')).toBe('127.0.0.1')
    expect(await ask(server.url, 'show data_checksums')).toBe('on')
    expect(await ask(server.url, 'show fsync')).toBe('on')
    expect(await ask(server.url, 'show server_encoding')).toBe('UTF8')
    expect(Number(await ask(server.url, 'show max_connections'))).toBeGreaterThanOrEqual(200)
  })

  it('does not run as root', async () => {
    server = await startEmbeddedPostgres({ dataDir })
    const status = await readFile(`/proc/${server.pid}/status`, 'utf8')
    expect(status).not.toMatch(/^Uid:\t0\t/m)
  })

  it('keeps its password where only the owner can read it, and takes no other', async () => {
    server = await startEmbeddedPostgres({ dataDir })
    const { mode } = await stat(join(dataDir, 'embedded-secrets.json'))
    expect(mode & 0o777).toBe(0o600)
    const wrong = server.url.replace(/:[^:@]+@/, ':guess@')
    await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/)
  })

  it('finds its data again after a stop', async () => {
    server = await startEmbeddedPostgres({ dataDir })
    await ask(server.url, 'create table kept as select 42 as answer')
    await server.stop()
    server = await startEmbeddedPostgres({ dataDir })
    expect(await ask(server.url, 'select answer from kept')).toBe(42)
  })

  it('recovers what was committed before the server was killed', async () => {
    server = await startEmbeddedPostgres({ dataDir })
    await ask(server.url, 'create table survivor as select 7 as answer')
    process.kill(server.pid, 'SIGKILL')
    server = await startEmbeddedPostgres({ dataDir })
    expect(await ask(server.url, 'select answer from survivor')).toBe(7)
  })

  it('does not wait for what a killed server was still at', async () => {
    server = await startEmbeddedPostgres({ dataDir })
    const busy = new pg.Client({ connectionString: server.url })
    busy.on('error', () => {})
    await busy.connect()
    const endless = busy.query('do $$ begin loop perform 1; end loop; end $$')
    endless.catch(() => {})
    const others = `select count(*)::int from pg_stat_activity where query like 'do %' and state = 'active'`
    while ((await ask(server.url, others)) === 0);
    process.kill(server.pid, 'SIGKILL')
    server = await startEmbeddedPostgres({ dataDir })
    expect(await ask(server.url, 'select 1')).toBe(1)
    await expect(endless).rejects.toThrow()
  })

  it('takes the place of a server that lost its master', async () => {
    const orphan = await startEmbeddedPostgres({ dataDir })
    server = await startEmbeddedPostgres({ dataDir })
    expect(server.pid).not.toBe(orphan.pid)
    await expect(ask(orphan.url, 'select 1')).rejects.toThrow()
    expect(await ask(server.url, 'select 1')).toBe(1)
  })

  it('starts although the lock file names a stranger that runs', async () => {
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n`)
    server = await startEmbeddedPostgres({ dataDir })
    expect(await ask(server.url, 'select 1')).toBe(1)
  })

  it('says which setting to change when the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    try {
      await expect(startEmbeddedPostgres({ dataDir, port })).rejects.toThrow(UnusableSetup)
      await expect(startEmbeddedPostgres({ dataDir, port })).rejects.toThrow(
        `Port ${port} is taken. Stop the program that uses it, or set EMBEDDED_POSTGRES_PORT to another.`,
      )
    } finally {
      await new Promise((resolve) => other.close(resolve))
    }
  })

  it('says why when PostgreSQL itself does not start', async () => {
    // The log holds what earlier starts had to say too, a wrong password above: that is not why.
    await expect(startEmbeddedPostgres({ dataDir, settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
      /did not start\. \S+ \S+ \w+ \[\d+\] FATAL: +invalid value for parameter "shared_buffers"[^[]*set DATABASE_URL/,
    )
  })
})
