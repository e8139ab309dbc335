import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { borrowEmbeddedServices } from '../../../server/core/embedded/borrow-embedded-services.ts'
import { readRunning } from '../../../server/core/embedded/running-services.ts'

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'weijian-borrow-'))
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

const borrow = () => borrowEmbeddedServices({ dataDir, postgres: true, meilisearch: false })

const BORROWER = `
const { borrowEmbeddedServices } = await import(process.argv[1])
const { databaseUrl } = await borrowEmbeddedServices({ dataDir: process.argv[2], postgres: true, meilisearch: false })
console.log(databaseUrl)
setInterval(() => {}, 1000)
`

const otherProcess = async () => {
  const source = new URL('../../../server/core/embedded/borrow-embedded-services.ts', import.meta.url).href
  const child = spawn(process.execPath, ['--input-type=module', '-e', BORROWER, source, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(child.stdout, 'data')
  return { child, url: String(said).trim() }
}

describe('borrowEmbeddedServices', () => {
  it('gives all at once the same server, and stops it after the last of them', async () => {
    const borrowed = await Promise.all([borrow(), borrow(), borrow()])
    expect(new Set(borrowed.map(({ databaseUrl }) => databaseUrl)).size).toBe(1)
    await borrowed[0]!.giveBack()
    await borrowed[0]!.giveBack()
    await borrowed[1]!.giveBack()
    expect((await readRunning(dataDir)).postgres).not.toBeNull()
    await borrowed[2]!.giveBack()
    expect((await readRunning(dataDir)).postgres).toBeNull()
    await expect(readFile(join(dataDir, 'running.json'))).rejects.toThrow('ENOENT')
  })

  it('starts only what is wanted', async () => {
    const borrowed = await borrow()
    expect(borrowed.meili).toBeNull()
    expect((await readRunning(dataDir)).meilisearch).toBeNull()
    await borrowed.giveBack()
  })

  it('uses the server another process started, and does not stop it under that process', async () => {
    const { child, url } = await otherProcess()
    const borrowed = await borrow()
    expect(borrowed.databaseUrl).toBe(url)
    await borrowed.giveBack()
    expect((await readRunning(dataDir)).postgres?.url).toBe(url)
    child.kill('SIGKILL')
    await once(child, 'close')
    await (await borrow()).giveBack()
  })

  it('does not count a process that was killed', async () => {
    const { child, url } = await otherProcess()
    child.kill('SIGKILL')
    await once(child, 'close')
    const borrowed = await borrow()
    expect(borrowed.databaseUrl).toBe(url)
    await borrowed.giveBack()
    expect((await readRunning(dataDir)).postgres).toBeNull()
  })
})
