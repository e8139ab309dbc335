import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { insertSellers } from '../../server/sellers/insert-sellers.ts'
import { sealIdentifiers } from '../../server/sellers/seal-identifiers.ts'
import { searchSellers } from '../../server/sellers/search-sellers.ts'
import { listIdentifiersOf, openIdentifiersOf } from '../../server/sellers/seller-store.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { type House, openHouse } from '../support/house.ts'
import { tellOfSeller } from '../support/tell-of-seller.ts'

let house: House
let client: pg.Client
beforeAll(async () => {
  house = await openHouse()
  client = new pg.Client({ connectionString: house.databaseUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await house.close()
})

const kept = async (sellerId: string) =>
  (
    await client.query<{ kind: string; value: string | null; value_key: string; sealed: string | null }>(
      'select kind, value, value_key, sealed from seller_identifier where seller_id = $1 order by kind, id',
      [sellerId],
    )
  ).rows

const seller = async (sourceKey: string, identifiers: { kind: 'PHONE' | 'PAYEE' | 'CREDIT_CODE'; value: string }[]) =>
  (
    await upsertSellersBulk(house.system(), {
      source: 'test',
      rows: [{ sourceKey, name: sourceKey, identifiers }],
    })
  ).ids[0]!

/** A row as it was kept before there was a seal. */
const keepPlain = (sellerId: string, kind: string, value: string, key: string) =>
  client.query('insert into seller_identifier (seller_id, kind, value, value_key) values ($1, $2, $3, $4)', [
    sellerId,
    kind,
    value,
    key,
  ])

describe('a personal identifier', () => {
  it('stands nowhere in its row, neither as it is nor as its key, and is found all the same', async () => {
    const id = await seller('密封', [
      { kind: 'PHONE', value: '138 0013 8111' },
      { kind: 'PAYEE', value: '李小红' },
    ])
    for (const row of await kept(id)) {
      expect(row.value).toBeNull()
      expect(JSON.stringify(row)).not.toMatch(/13800138111|小红/)
    }
    expect(await tellOfSeller(house.anonymous(), { phone: '+86 13800138111' })).toMatchObject({ sellerId: id })
    const found = await searchSellers(await house.as('intake'), { query: '李小红' })
    expect(found.rows.map(({ row }) => row.id)).toContain(id)
    expect((await listIdentifiersOf(house.system(), [id])).map(({ shown }) => shown).sort()).toEqual([
      '138****8111',
      '李**',
    ])
    expect(await openIdentifiersOf(house.system(), id, ['PHONE'])).toEqual([{ kind: 'PHONE', value: '138 0013 8111' }])
  })

  it('has one seal for each place: copied to another kind it does not open', async () => {
    const id = await seller('搬动', [{ kind: 'PHONE', value: '13800138112' }])
    const [phone] = await kept(id)
    await client.query('insert into seller_identifier (seller_id, kind, value_key, sealed) values ($1, $2, $3, $4)', [
      id,
      'PAYEE',
      phone!.value_key,
      phone!.sealed,
    ])
    await expect(listIdentifiersOf(house.system(), [id])).rejects.toThrow()
    await client.query('delete from seller_identifier where seller_id = $1', [id])
  })
})

describe('sealIdentifiers', () => {
  it('seals what was kept in plain text, so that it is found, masked and whole; the rest it leaves alone', async () => {
    const id = await seller('旧户', [{ kind: 'CREDIT_CODE', value: '91350100M000100Y43' }])
    await keepPlain(id, 'PHONE', '139 0013 9222', '13900139222')
    await keepPlain(id, 'PAYEE', '王老五', '王老五')
    expect(await sealIdentifiers(house.system())).toBe(2)
    const rows = await kept(id)
    expect(rows.map(({ kind, value }) => [kind, value])).toEqual([
      ['CREDIT_CODE', '91350100M000100Y43'],
      ['PAYEE', null],
      ['PHONE', null],
    ])
    expect(await tellOfSeller(house.anonymous(), { phone: '13900139222' })).toEqual({ sellerId: id, created: false })
    expect(await openIdentifiersOf(house.system(), id, ['PHONE', 'PAYEE'])).toEqual([
      { kind: 'PHONE', value: '139 0013 9222' },
      { kind: 'PAYEE', value: '王老五' },
    ])
    expect(await sealIdentifiers(house.system())).toBe(0)
  })

  it('keeps one of what is there twice: sealed already, or in two spellings that meet by now', async () => {
    const id = await seller('重复', [{ kind: 'PHONE', value: '13700137333' }])
    await keepPlain(id, 'PHONE', '137-0013-7333', '137-0013-7333')
    await keepPlain(id, 'PAYEE', '赵 六', '赵 六')
    await keepPlain(id, 'PAYEE', '赵六', '赵六')
    await sealIdentifiers(house.system())
    expect((await kept(id)).map(({ kind }) => kind)).toEqual(['PAYEE', 'PHONE'])
  })

  it('goes through more than one batch, two at once without waiting for each other', async () => {
    const { ids } = await insertSellers(house.system(), [{ name: '许多', source: 'test', sourceKey: 'many' }])
    await client.query(
      `insert into seller_identifier (seller_id, kind, value, value_key)
       select $1, 'PHONE', '1360000' || lpad(n::text, 4, '0'), '1360000' || lpad(n::text, 4, '0')
       from generate_series(1, 2500) as n`,
      [ids[0]],
    )
    const done = await Promise.all([sealIdentifiers(house.system()), sealIdentifiers(house.system())])
    expect(done[0]! + done[1]!).toBe(2_500)
    const rows = await kept(ids[0]!)
    expect(rows).toHaveLength(2_500)
    expect(rows.every(({ value, sealed }) => value === null && sealed !== null)).toBe(true)
  })
})
