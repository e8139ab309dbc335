import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { postReports } from '../../server/partners/post-reports.ts'
import { type GivenPartner, givenPartner, reportInput } from '../support/given-partner.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let partner: GivenPartner

beforeAll(async () => {
  house = await openHouse()
  partner = await givenPartner(house, '并发平台')
})
afterAll(() => house.close())

const count = async (table: string, column: string, like: string) => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int8 as count from ${sql.table(table)} where ${sql.ref(column)} like ${like}`.execute(
    house.parts.db,
  )
  return rows[0]!.count
}

describe('postReports from many connections at once', () => {
  it('keeps each id once when the same batch comes on many connections at once', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `race-${i}`)
    const batches = Array.from({ length: 8 }, (_, turn) => {
      const batch = ids.map((id) => reportInput(id))
      return turn % 2 === 0 ? batch : batch.reverse()
    })
    const answers = await Promise.all(batches.map((batch) => postReports(partner.ctx, batch)))
    for (const id of ids) {
      const results = answers.map((results) => results.find((result) => result.externalId === id)!)
      expect(results.filter((result) => result.status === 'CREATED')).toHaveLength(1)
      expect(results.filter((result) => result.status === 'UNCHANGED')).toHaveLength(7)
      expect(new Set(results.map((result) => result.report!.id)).size).toBe(1)
    }
    expect(await count('partner_report', 'external_id', 'race-%')).toBe(60)
    expect(await count('seller', 'source_key', 'seller-of-race-%')).toBe(60)
    expect(await count('listing', 'source_key', 'listing-of-race-%')).toBe(60)
  })

  it('lets one content win when two contents race for one id', async () => {
    const answers = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((text) => postReports(partner.ctx, [reportInput('contested', { text })])),
    )
    expect(answers.map((results) => results[0]!.status).sort()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CREATED'])
  })

  it('does not lock up when overlapping batches name each other’s sellers and listings in opposite order', async () => {
    const shared = Array.from({ length: 40 }, (_, i) => ({
      seller: { name: `共同卖家 ${i}`, phone: `139000000${String(i).padStart(2, '0')}` },
      listings: [{ externalId: `shared-${i}`, title: `共同商品 ${i}` }],
    }))
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, turn) => {
        const order = turn % 2 === 0 ? shared : shared.toReversed()
        return postReports(
          partner.ctx,
          order.map((one, i) => reportInput(`cross-${turn}-${i}`, { ...one, text: `第 ${turn} 轮` })),
        )
      }),
    )
    expect(new Set(answers.flatMap((results) => results.map((result) => result.status)))).toEqual(new Set(['CREATED']))
    expect(await count('seller', 'name', '共同卖家%')).toBe(40)
    expect(await count('listing', 'source_key', 'shared-%')).toBe(40)
  })
})
