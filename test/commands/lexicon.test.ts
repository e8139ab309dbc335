import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listRules } from '../../server/detection/rules/rule-store.ts'
import { type House, openHouse, TEST_KEYS, TEST_SECRET } from '../support/house.ts'
import { weijian } from './weijian.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await mkdir(house.dataDir, { recursive: true })
})
afterAll(() => house.close())

const run = (verb: 'import' | 'export', name: string) =>
  weijian([verb, 'lexicon', join(house.dataDir, name)], {
    DATABASE_URL: house.databaseUrl,
    MEILI_URL: house.search.url,
    MEILI_KEY: house.search.key,
    DATA_DIR: house.dataDir,
    SECRET: TEST_SECRET,
    DATA_KEYS: TEST_KEYS,
  })
const line = (word: string) => `${JSON.stringify({ category: 'GRADE', severity: 4, words: [word] })}\n`
const states = async () => (await listRules(house.system(), {})).rows.map(({ row }) => row.state)

describe('weijian export and import lexicon', () => {
  it('write what is shipped, and take in what is new as drafts', async () => {
    expect((await run('export', 'out.jsonl')).code).toBe(0)
    const shipped = await readFile(join(house.dataDir, 'out.jsonl'), 'utf8')
    await writeFile(join(house.dataDir, 'in.jsonl'), shipped + line('玄铁臻选'))
    const { code, out } = await run('import', 'in.jsonl')
    const held = shipped.trim().split('\n').length
    expect([code, out]).toEqual([0, `${held + 1} read, 1 drafts, ${held} unchanged\n`])
    expect(await states()).toEqual(['draft'])
  })

  it('refuse a file with a faulty line whole, naming the line', async () => {
    await writeFile(join(house.dataDir, 'bad.jsonl'), `${line('寒光臻选')}${line('货')}`)
    const { code, err } = await run('import', 'bad.jsonl')
    expect(code).toBe(1)
    expect(err).toContain('line 2: words.0')
    expect(err).toContain('was refused whole')
    expect(await states()).toEqual(['draft'])
  })
})
