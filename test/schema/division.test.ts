import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { LIMITS } from '../../server/core/limits.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const find = async (text: string, on?: string) => {
  const asked = `query Find($text: String!, $on: Date) { divisions(text: $text, on: $on) { code name path } }`
  return server.graphql(asked, { text, on })
}
const found = async (text: string, on?: string) => (await find(text, on)).data.divisions

describe('divisions', () => {
  it('are those of the offices, and any well-formed code, while no register was taken in', async () => {
    expect(await found('邻县')).toEqual([{ code: '330183', name: '邻县市场监督管理局辖区', path: [] }])
    expect(await found('清溪')).toEqual([{ code: '330182', name: '清溪县市场监督管理局辖区', path: [] }])
    expect(await found('城关')).toEqual([])
    expect(await found('临江市')).toEqual([])
    expect(await found('440305')).toEqual([{ code: '440305', name: '440305', path: [] }])
    expect(await found('440300')).toEqual([])
  })

  it('are those of the register on the day asked for, with what lies above them', async () => {
    await sql`insert into division (code, name, level, parent_code, valid_from, valid_to) values
      ('440000', '南岭省', 'province', null, '-infinity', null), ('440300', '海湾市', 'city', '440000', '-infinity', null),
      ('440305', '山前县', 'county', '440300', '-infinity', '2026-06-30'),
      ('440306', '山前区', 'county', '440300', '2026-07-01', null)`.execute(house.parts.db)
    expect(await found('山前')).toEqual([{ code: '440306', name: '山前区', path: ['海湾市', '南岭省'] }])
    expect(await found('山前', '2026-06-30')).toEqual([{ code: '440305', name: '山前县', path: ['海湾市', '南岭省'] }])
    expect(await found('440307')).toEqual([])
    expect(await found('%')).toEqual([])
  })

  it('refuses what cannot be looked up, by its field', async () => {
    for (const text of ['', ' ', 'x'.repeat(101), 'a\u0000'])
      expect((await find(text)).errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT' } })
  })

  it('are looked up so often from one address and no more, unless somebody has signed in', async () => {
    const small = await openHouse({ limitScale: 2 / LIMITS.placesByAddress.points })
    const door = await openServer(small)
    try {
      const twice = '{ one: divisions(text: "清溪") { code } other: divisions(text: "邻县") { code } }'
      expect((await door.graphql(twice)).errors).toBeUndefined()
      expect((await door.graphql(twice)).errors?.[0]?.extensions).toMatchObject({
        code: 'TOO_MANY',
        retryAfter: expect.any(Number),
      })
      const cookie = await door.signIn('intake')
      expect((await door.graphql(twice, {}, { cookie })).errors).toBeUndefined()
    } finally {
      await door.close()
      await small.close()
    }
  })
})
