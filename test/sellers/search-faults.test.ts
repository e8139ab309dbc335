import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startEmbeddedMeilisearch } from '../../server/core/embedded/start-embedded-meilisearch.ts'
import { searchIndexes } from '../../server/search-indexes.ts'
import { healIndex } from '../../server/sellers/heal-index.ts'
import { searchListings } from '../../server/sellers/search-listings.ts'
import { searchSellers } from '../../server/sellers/search-sellers.ts'
import { suggestSellers } from '../../server/sellers/suggest-sellers.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { given } from '../support/given.ts'
import type { House } from '../support/house.ts'
import { givenSellers, openSearchableHouse, workOnce } from './searchable-house.ts'

type Server = Awaited<ReturnType<typeof startEmbeddedMeilisearch>>

let house: House
let server: Server
let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'weijian-faults-'))
  server = await startEmbeddedMeilisearch({ dataDir })
  house = await openSearchableHouse({ search: server })
  await givenSellers(house, [{ name: '清溪茶业', identifiers: [{ kind: 'PHONE', value: '13800138041' }] }])
  await upsertListingsBulk(house.system(), { source: 'test', rows: [{ sourceKey: '1', title: '手工编织草帽' }] })
  await house.settle()
})
afterAll(async () => {
  await house.close()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const search = async (query: string) => {
  const { rows, degraded } = await searchSellers(await house.as('intake'), { query })
  return { degraded, names: rows.map(({ row }) => row.name) }
}

/** The search server comes back to a house whose worker looks after it every now and then. */
const untilHealed = async () => {
  for (;;) {
    for (const index of searchIndexes) await healIndex(house.system(), index)
    await workOnce(house)
    if (!(await search('清溪茶业')).degraded) return
    await sleep(200)
  }
}

const PHONE = '13800138041'

/** What must hold while the search server is away. */
const goesOnWithout = async (newName: string) => {
  expect(await search('清溪茶业')).toEqual({ degraded: true, names: ['清溪茶业'] })
  expect(await search('溪茶業')).toEqual({ degraded: true, names: ['清溪茶业'] })
  expect(await search(PHONE)).toEqual({ degraded: true, names: ['清溪茶业'] })
  const suggested = await suggestSellers(house.anonymous(), '清溪')
  expect(suggested.degraded).toBe(true)
  expect(suggested.sellers.map(({ name }) => name)).toEqual(['清溪茶业'])
  const listings = await searchListings(await house.as('intake'), { query: '草帽' })
  expect({ degraded: listings.degraded, found: listings.rows.length }).toEqual({ degraded: true, found: 1 })
  const { submission } = await given(house).submission({ seller: { shopName: newName } })
  expect(submission.number).toMatch(/^S2026-/)
}

const hasCaughtUp = async (newName: string) => {
  await untilHealed()
  await house.settle()
  expect(await search('清溪茶业')).toEqual({ degraded: false, names: ['清溪茶业'] })
  expect(await search(newName)).toEqual({ degraded: false, names: [newName] })
}

describe('without the search server', () => {
  it('goes on when it is stopped, and heals when it is back', async () => {
    await server.stop()
    await goesOnWithout('停机之店')
    await workOnce(house)
    server = await startEmbeddedMeilisearch({ dataDir, port: server.port })
    await hasCaughtUp('停机之店')
  })

  it('goes on when it hangs, and heals when it moves again', async () => {
    process.kill(server.pid, 'SIGSTOP')
    try {
      await goesOnWithout('悬挂之店')
    } finally {
      process.kill(server.pid, 'SIGCONT')
    }
    await hasCaughtUp('悬挂之店')
  })

  it('goes on when its data are gone, and fills them again', async () => {
    await server.stop()
    const folders = (await readdir(dataDir)).filter((name) => name.startsWith('meilisearch'))
    expect(folders).toHaveLength(1)
    await rm(join(dataDir, folders[0]!), { recursive: true })
    server = await startEmbeddedMeilisearch({ dataDir, port: server.port })
    await goesOnWithout('清空之店')
    await hasCaughtUp('清空之店')
  })
})
