import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { writeSellers } from '../../server/commands/export-sellers.ts'
import { UnusableSetup } from '../../server/core/errors.ts'
import { importSellers } from '../../server/sellers/import-sellers.ts'
import { listSellers } from '../../server/sellers/seller-store.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { type House, openHouse } from '../support/house.ts'
import { weijian } from './weijian.ts'

const FORMULAS = ['=1+1', '+8613800138907', '-cmd', '@sum(1)', '\t=1', '带,逗号"和引号"\n的店', '注入铺\n=1+1']

let house: House
let folder: string
beforeAll(async () => {
  house = await openHouse()
  folder = await mkdtemp(join(tmpdir(), 'weijian-export-'))
  await upsertSellersBulk(house.system(), {
    source: 'test',
    rows: [
      ...FORMULAS.map((name) => ({
        sourceKey: name,
        name,
        identifiers: [{ kind: 'PHONE' as const, value: '13800138907' }],
      })),
      ...Array.from({ length: 250 }, (_, i) => ({ sourceKey: `many-${i}`, name: `许多${i}` })),
    ],
  })
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await house.close()
})

const exported = async (name: string) => {
  const file = join(folder, name)
  expect(await writeSellers(house.system(), file)).toBe(FORMULAS.length + 250)
  return readFile(file, 'utf8')
}

describe('export sellers', () => {
  it('writes a table in which no cell can act as a formula and no phone stands whole', async () => {
    const text = await exported('all.csv')
    expect(text.startsWith('\ufeffnumber,name,kind,')).toBe(true)
    expect(text).toContain("'=1+1")
    const rows: string[][] = parse(text, { bom: true })
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([9]))
    expect(rows.flat().filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([])
    // A line of a cell stands within its quotes: no reader of tables begins a row there.
    expect(text).toContain('"注入铺\n=1+1"')
    expect(text).toContain('PHONE 138****8907')
    expect(text).not.toMatch(/PHONE 13800138907/)
  })

  it('can be taken in again with the same names', async () => {
    await exported('again.csv')
    const other = await openHouse()
    try {
      const done = await importSellers(other.system(), { file: join(folder, 'again.csv') })
      expect(done).toMatchObject({ records: FORMULAS.length + 250, refused: 0 })
      const { rows } = await listSellers(other.system(), { first: 100 })
      const names = rows.map(({ row }) => row.name)
      for (const name of ['=1+1', '+8613800138907', '-cmd', '@sum(1)']) expect(names).toContain(name)
    } finally {
      await other.close()
    }
  })

  it('writes an object a line as JSON Lines', async () => {
    const lines = (await exported('all.jsonl')).trimEnd().split('\n')
    expect(lines).toHaveLength(FORMULAS.length + 250)
    expect(lines.map((line) => JSON.parse(line).name)).toEqual(expect.arrayContaining(FORMULAS))
  })

  it('never writes over a file, and says what it can write', async () => {
    await exported('once.csv')
    await expect(writeSellers(house.system(), join(folder, 'once.csv'))).rejects.toBeInstanceOf(UnusableSetup)
    await expect(writeSellers(house.system(), join(folder, 'no/such.csv'))).rejects.toBeInstanceOf(UnusableSetup)
    expect(await weijian(['export', 'sellers', 'all.xlsx'])).toEqual({
      code: 1,
      out: '',
      err: 'The file must end in .csv or .jsonl.\n',
    })
  })
})
