import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { BadLine, ImportProgress } from '../../server/core/import-file.ts'
import { importListings } from '../../server/sellers/import-listings.ts'
import { importSellers } from '../../server/sellers/import-sellers.ts'
import { listListings } from '../../server/sellers/listing-store.ts'
import {
  findSellersByIds,
  listIdentifiersOf,
  listSellers,
  openIdentifiersOf,
} from '../../server/sellers/seller-store.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let folder: string
beforeAll(async () => {
  house = await openHouse()
  folder = await mkdtemp(join(tmpdir(), 'weijian-import-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await house.close()
})

const fileWith = async (name: string, content: string | Buffer): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

const importing = async (work: typeof importSellers, file: string) => {
  const bad: BadLine[] = []
  const done = await work(house.system(), { file, onBadLine: (line) => bad.push(line) })
  return { done, bad, lines: bad.map(({ line }) => line).sort((one, other) => one - other) }
}

describe('importSellers', () => {
  it('takes one name a line, and none twice when the file comes twice', async () => {
    const file = await fileWith('names.txt', '\ufeff一路清茶\r\n\r\n二月花坊\r\n  三味书铺  \r\n一路清茶\r\n')
    expect((await importing(importSellers, file)).done).toEqual({
      records: 4,
      added: 3,
      changed: 0,
      unchanged: 1,
      refused: 0,
    })
    expect((await importing(importSellers, file)).done).toMatchObject({ added: 0, changed: 0, unchanged: 4 })
    const { rows } = await listSellers(house.system(), { first: 3 })
    expect(rows.map(({ row }) => row.name).sort()).toEqual(['一路清茶', '三味书铺', '二月花坊'].sort())
  })

  it('takes no division code that lies in no province, or names no county', async () => {
    const lines = ['甲店,330182', '乙店,999999', '丙店,170101', '丁店,330100', '戊店,']
    const file = await fileWith('places.csv', `name,divisionCode\n${lines.join('\n')}\n`)
    const { done, bad } = await importing(importSellers, file)
    expect(done).toMatchObject({ added: 2, refused: 3 })
    expect(bad.map(({ line, problem }) => [line, /^divisionCode: /.test(problem)])).toEqual([
      [3, true],
      [4, true],
      [5, true],
    ])
  })

  it('takes the good records of a CSV file and names the bad ones by line and reason', async () => {
    const good = Buffer.from(
      '\ufeffname,wechatId,phone,kind\r\n"带""引号""的店",yin_hao_1,13800138011,ENTERPRISE\r\n坏种类,hz_1,,NO_SUCH_KIND\r\n"两行\n的店",lh_1,,\r\n缺一列\r\n,mei_ming_zi,,\r\n',
    )
    const file = await fileWith(
      'mixed.csv',
      Buffer.concat([good, Buffer.from([0xff, 0x2c, 0x2c, 0x2c, 0x0a]), Buffer.from('最后一家,zh_1,,\n')]),
    )
    const { done, bad, lines } = await importing(importSellers, file)
    expect(done).toMatchObject({ added: 3, refused: 4 })
    expect(lines).toEqual([3, 6, 7, 8])
    expect(bad.find(({ line }) => line === 3)?.problem).toMatch(/^kind: /)
    expect(bad.find(({ line }) => line === 7)?.problem).toMatch(/^name: /)
    expect(bad.find(({ line }) => line === 8)?.problem).toBe('not UTF-8')
    const { rows } = await listSellers(house.system(), { filter: { kind: 'ENTERPRISE' } })
    expect(rows.map(({ row }) => row.name)).toEqual(['带"引号"的店'])
    expect(await listIdentifiersOf(house.system(), [rows[0]!.row.id])).toMatchObject([
      { kind: 'PHONE', shown: '138****8011' },
      { kind: 'WECHAT_ID', shown: 'yin_hao_1' },
    ])
  })

  it('takes JSON Lines, brings up to date what it knows by its key, and names what is no record', async () => {
    const file = await fileWith(
      'sellers.jsonl',
      '{"key":"j1","name":"原名"}\nnot json\n[]\n{"key":"j2","name":"坏\\u0000名"}\n',
    )
    expect(await importing(importSellers, file)).toMatchObject({ done: { added: 1, refused: 3 }, lines: [2, 3, 4] })
    const again = await fileWith('again.jsonl', '{"key":"j1","name":"改名"}\n')
    expect((await importing(importSellers, again)).done).toMatchObject({ added: 0, changed: 1 })
  })

  it('takes what spreadsheets in China save: GBK, with a number kept as text by a formula', async () => {
    const gbk = Buffer.concat([
      Buffer.from('name,phone\r\n'),
      // 国标小店 and 二号店 in GBK
      Buffer.from([0xb9, 0xfa, 0xb1, 0xea, 0xd0, 0xa1, 0xb5, 0xea]),
      Buffer.from(',"=""0571-86001234"""\r\n'),
      Buffer.from([0xb6, 0xfe, 0xba, 0xc5, 0xb5, 0xea]),
      Buffer.from(',"=HYPERLINK(""http://x"")"\r\n'),
    ])
    const { done, bad } = await importing(importSellers, await fileWith('gbk.csv', gbk))
    expect(done).toMatchObject({ records: 2, added: 1, refused: 1 })
    expect(bad).toEqual([{ line: 3, problem: expect.stringMatching(/^phone: is a formula \(=HYPERLINK/) }])
    const [first] = (await listSellers(house.system(), { first: 1 })).rows
    expect(first!.row.name).toBe('国标小店')
    expect(await openIdentifiersOf(house.system(), first!.row.id, ['PHONE'])).toEqual([
      { kind: 'PHONE', value: '0571-86001234' },
    ])
  })

  it('names a quotation mark left open, and loses no line behind it', async () => {
    const rows = Array.from({ length: 120 }, (_, i) => (i === 3 ? '"没关上,x_1' : `引号小店${i},yh_${i}`))
    const file = await fileWith('open.csv', `name,wechatId\n${rows.join('\n')}\n`)
    const { done, bad } = await importing(importSellers, file)
    expect(done).toMatchObject({ records: 120, added: 119, refused: 1 })
    expect(bad).toEqual([{ line: 5, problem: 'a quotation mark is not closed' }])
  })

  it('checks credit codes and identity numbers by their standards', async () => {
    const file = await fileWith(
      'codes.csv',
      'name,creditCode,identityNumber\n甲,91350100M000100Y43,11010519491231002X\n乙,91350100M000100Y44,\n丙,,110105194912310021\n',
    )
    const { bad } = await importing(importSellers, file)
    expect(bad.map(({ line, problem }) => [line, problem.split(':')[0]])).toEqual([
      [3, 'creditCode'],
      [4, 'identityNumber'],
    ])
  })

  it('leaves out a line of endless length and goes on behind it', async () => {
    const file = await fileWith('long.txt', `第一家\n${'长'.repeat(1_500_000)}\n最末家\n`)
    expect(await importing(importSellers, file)).toMatchObject({ done: { records: 3, added: 2 }, lines: [2] })
  })

  it('tells how far it is', async () => {
    const names = Array.from({ length: 2_500 }, (_, i) => `进度小店${i}`).join('\n')
    const file = await fileWith('many.txt', names)
    const told: ImportProgress[] = []
    await importSellers(house.system(), { file, onProgress: (progress) => told.push(progress) })
    expect(told.map(({ records }) => records)).toEqual([1_000, 2_000, 2_500])
    expect(told.at(-1)).toMatchObject({ bytes: Buffer.byteLength(names), totalBytes: Buffer.byteLength(names) })
  })
})

describe('importListings', () => {
  it('keeps listings with their shops, prices in fen and the first brand, once', async () => {
    const rows = [
      { id: 'l1', title: '手工皂', brands: ['山茶坊', '清溪'], shop: '清溪皂铺', price: 12.5 },
      { id: 'l2', title: '面霜', shop: '清溪皂铺', price: '￥1,280' },
      { id: 'l3', title: '无价之物', price: '面议' },
      { id: 'l4', title: '' },
    ]
    const file = await fileWith('listings.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'))
    expect(await importing(importListings, file)).toMatchObject({ done: { added: 2, refused: 2 }, lines: [3, 4] })
    expect((await importing(importListings, file)).done).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    const kept = (await listListings(house.system(), {})).rows.map(({ row }) => row)
    const soap = kept.find(({ title }) => title === '手工皂')!
    expect(soap).toMatchObject({ priceFen: 1_250, brand: '山茶坊' })
    expect(kept.find(({ title }) => title === '面霜')).toMatchObject({ priceFen: 128_000, sellerId: soap.sellerId })
    expect(await findSellersByIds(house.system(), [soap.sellerId!])).toMatchObject([{ name: '清溪皂铺' }])
  })
})
