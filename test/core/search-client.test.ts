import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { startEmbeddedMeilisearch } from '../../server/core/embedded/start-embedded-meilisearch.ts'
import { DependencyFailed } from '../../server/core/errors.ts'
import { createLog } from '../../server/core/log.ts'
import { filterOf, openSearch, type Search } from '../../server/core/search-client.ts'

type Server = Awaited<ReturnType<typeof startEmbeddedMeilisearch>>

let server: Server
let dataDir: string
let search: Search
const log = createLog('silent')
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'weijian-search-'))
  server = await startEmbeddedMeilisearch({ dataDir })
  search = openSearch({ ...server, log, prefix: 'one_' })
})
afterAll(async () => {
  search.close()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const settings = { searchableAttributes: ['name'], filterableAttributes: ['office'] }

/** An index of its own for each test. */
const filled = async (documents: readonly object[], into: Search = search): Promise<string> => {
  const index = `i${randomUUID()}`
  await into.createIndex(index, settings)
  await into.settle([await into.put(index, documents)])
  return index
}

describe('filterOf', () => {
  it('leaves out what is not asked for', () => {
    expect(filterOf({ a: 'x', b: null, c: undefined, d: true, e: ['y', 'z'] })).toEqual([
      'a = "x"',
      'd = true',
      'e IN ["y", "z"]',
    ])
  })

  it('keeps any value inside its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const [part] = filterOf({ office: value }) as [string]
        const inner = part.slice('office = "'.length, -1)
        expect(inner.replace(/\\[\\"]/g, '')).not.toMatch(/[\\"]/)
        expect(inner.replace(/\\([\\"])/g, '$1')).toBe(value)
      }),
    )
  })
})

describe('findLists', () => {
  it.each([1, 2, 3, 4, 5, 6])('answers %i questions in their order', async (count) => {
    const names = ['camellia', 'jasmine', 'osmanthus', 'chrysanthemum', 'magnolia', 'peony'].slice(0, count)
    const index = await filled(names.map((name, i) => ({ id: `${i}`, name })))
    const lists = await search.findLists(
      index,
      names.map((text) => ({ text, limit: 10 })),
    )
    expect(lists).toEqual(names.map((_, i) => [`${i}`]))
  })
})

describe('countValues', () => {
  const count = (index: string, attributes: readonly string[]) =>
    search.countValues(
      index,
      attributes.map((attribute) => ({ find: { text: '' }, attribute })),
    )

  it('answers the attributes that the index can count, and fails where it can count none', async () => {
    const index = await filled([{ id: '1', name: 'camellia', office: 'a', shade: 'red' }])
    expect(await count(index, ['office'])).toEqual([{ a: 1 }])
    expect(await count(index, ['shade', 'office', 'scent', 'office'])).toEqual([
      undefined,
      { a: 1 },
      undefined,
      { a: 1 },
    ])
    await expect(count(index, ['shade', 'scent'])).rejects.toThrow(DependencyFailed)
    await expect(count(`i${randomUUID()}`, ['office'])).rejects.toThrow(DependencyFailed)
  })
})

describe('findIds', () => {
  it('answers ids alone, of documents that meet every condition', async () => {
    const index = await filled([
      { id: '1', name: 'camellia', office: 'a' },
      { id: '2', name: 'camellia', office: 'b' },
    ])
    expect((await search.findIds(index, { text: 'camellia', equals: { office: 'b' }, limit: 10 })).ids).toEqual(['2'])
    const widened = { office: 'b" OR office = "a' }
    expect((await search.findIds(index, { text: 'camellia', equals: widened, limit: 10 })).ids).toEqual([])
  })

  it('sees nothing of another installation on the same server', async () => {
    const other = openSearch({ ...server, log, prefix: 'two_' })
    const index = await filled([{ id: '1', name: 'camellia' }], other)
    await expect(search.findIds(index, { text: 'camellia', limit: 10 })).rejects.toThrow(DependencyFailed)
    expect(await search.stateOf(index)).toBeUndefined()
    expect((await other.stateOf(index))?.documents).toBe(1)
    other.close()
  })

  it('fails as a dependency does when the index or a setting is missing, and goes on to ask', async () => {
    const index = await filled([{ id: '1', name: 'camellia' }])
    for (let i = 0; i < 5; i++)
      await expect(search.findIds(index, { text: 'x', equals: { unknown: '1' }, limit: 1 })).rejects.toThrow(
        DependencyFailed,
      )
    expect((await search.findIds(index, { text: 'camellia', limit: 1 })).ids).toEqual(['1'])
  })

  it('leaves a server alone that did not answer three times, and comes back to it', async () => {
    const index = await filled([{ id: '1', name: 'camellia' }])
    const ask = () => search.findIds(index, { text: 'camellia', limit: 1 })
    process.kill(server.pid, 'SIGSTOP')
    try {
      for (let i = 0; i < 3; i++) await expect(ask()).rejects.toThrow(DependencyFailed)
    } finally {
      process.kill(server.pid, 'SIGCONT')
    }
    // It would answer now, but is not asked yet.
    await expect(ask()).rejects.toThrow(DependencyFailed)
    let ids: string[] = []
    while (ids.length === 0) {
      await sleep(100)
      ids = await ask().then(
        (found) => found.ids,
        () => [],
      )
    }
    expect(ids).toEqual(['1'])
  })
})

describe('replaceIndex', () => {
  it('puts a full index in the place of another, or of none', async () => {
    const [draft, index] = [await filled([{ id: '1', name: 'camellia' }]), `i${randomUUID()}`]
    await search.replaceIndex(index, draft)
    expect((await search.findIds(index, { text: 'camellia', limit: 1 })).ids).toEqual(['1'])
    const next = await filled([{ id: '2', name: 'camellia' }])
    await search.replaceIndex(index, next)
    expect((await search.findIds(index, { text: 'camellia', limit: 1 })).ids).toEqual(['2'])
    expect(await search.hasIndex(draft)).toBe(false)
    expect(await search.hasIndex(next)).toBe(false)
  })
})

describe('settle', () => {
  it('throws what went wrong in a task', async () => {
    const index = await filled([])
    await expect(search.put(index, [{ id: 'not an id!' }]).then((task) => search.settle([task]))).rejects.toThrow(
      /failed/,
    )
  })
})
