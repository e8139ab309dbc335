import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { checkAuthorisation } from '../../server/brands/check-authorisation.ts'
import { importAuthorisations } from '../../server/brands/import-authorisations.ts'
import type { BadLine } from '../../server/core/import-file.ts'
import { givenBrand } from '../support/given-brand.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let folder: string
beforeAll(async () => {
  house = await openHouse()
  folder = await mkdtemp(join(tmpdir(), 'weijian-brands-'))
  await givenBrand(house, '山茶坊')
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await house.close()
})

const FILE = `brand,party,creditCode,platform,account,link,scope,fromOn,untilOn
山茶坊,甲店,,WECHAT,jia_shop,,面霜,2026-01-01,2027-01-01
山茶坊,"乙店, 分店",91350100M000100Y43,,,,全部商品,2026-01-01,2027-01-01
没有的品牌,丙店,,,bing_shop,,面霜,2026-01-01,2027-01-01
山茶坊,丁店,,,,,面霜,2026-01-01,2027-01-01
山茶坊,戊店,,TAOBAO,wu_shop,,面霜,2026-01-01,2027-01-01
山茶坊,己店,,SHOP,己店,,面霜,2026-13-01,2027-01-01
`

describe('importAuthorisations', () => {
  it('files each good line once, and names each bad one with its reason', async () => {
    const file = join(folder, 'filings.csv')
    await writeFile(file, `\ufeff${FILE}`)
    const bad: BadLine[] = []
    const take = () => importAuthorisations(house.system(), { file, onBadLine: (line) => bad.push(line) })
    expect(await take()).toEqual({ records: 6, added: 2, changed: 0, unchanged: 0, refused: 4 })
    expect(bad.map(({ line }) => line).sort()).toEqual([4, 5, 6, 7])
    expect(await take()).toMatchObject({ added: 0, unchanged: 2, refused: 4 })
    const check = (seller: string) => checkAuthorisation(house.anonymous(), { brand: '山茶坊', seller })
    expect(await check('jia_shop')).toMatchObject({ standing: 'AUTHORISED' })
    expect(await check('乙店，分店')).toMatchObject({ standing: 'AUTHORISED' })
    expect(await check('丁店')).toMatchObject({ standing: 'NOT_FILED' })
  })
})
