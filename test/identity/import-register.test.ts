import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isCountyCode, levelOfCode, parentCodeOf } from '../../server/core/division-code.ts'
import type { BadLine } from '../../server/core/import-file.ts'
import { listAuthorities } from '../../server/identity/authority-store.ts'
import { findDivisionCodeOn, findDivisionsOn, searchDivisions } from '../../server/identity/division-store.ts'
import { importAuthorities } from '../../server/identity/import-authorities.ts'
import { importDivisions } from '../../server/identity/import-divisions.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let folder: string
beforeAll(async () => {
  house = await openHouse()
  folder = await mkdtemp(join(tmpdir(), 'weijian-register-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await house.close()
})

const importing = async (work: typeof importDivisions, name: string, content: string) => {
  const file = join(folder, name)
  await writeFile(file, content)
  const bad: BadLine[] = []
  const done = await work(house.system(), { file, onBadLine: (line) => bad.push(line) })
  return { done, bad: bad.map(({ line, problem }) => `${line} ${problem}`) }
}

const DIVISIONS = `code,name,validFrom,validTo
330000,青浦省,,
330100,临江市,,
330103,老城区,,2021-03-31
330105,新城区,2021-04-01,
330182,清溪县,,
441900,东岭市,,
442000,中岭市,,
469001,南山县,,
`

describe('importDivisions', () => {
  it('takes the divisions of the country with the days they hold, and none twice', async () => {
    expect((await importing(importDivisions, 'd.csv', DIVISIONS)).done).toMatchObject({
      records: 8,
      added: 8,
      refused: 0,
    })
    expect((await importing(importDivisions, 'd.csv', DIVISIONS)).done).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 8,
    })
  })

  it('knows a code on the days it held, and on no other', async () => {
    const names = async (day: string) =>
      (await findDivisionsOn(house.system(), ['330103', '330105'], day)).map(({ name }) => name)
    expect(await names('2021-03-31')).toEqual(['老城区'])
    expect(await names('2021-04-01')).toEqual(['新城区'])
  })

  it('lets a code go on under another name from a day on', async () => {
    const { done } = await importing(
      importDivisions,
      'renamed.jsonl',
      '{"code":330182,"name":"清溪市","validFrom":"2026-07-01"}\n',
    )
    expect(done).toMatchObject({ added: 1, refused: 0 })
    const on = async (day: string) => (await findDivisionsOn(house.system(), ['330182'], day))[0]!.name
    expect([await on('2026-06-30'), await on('2026-07-01')]).toEqual(['清溪县', '清溪市'])
  })

  it('names the lines it cannot take, with the reason, and takes the rest', async () => {
    const { done, bad } = await importing(
      importDivisions,
      'bad.csv',
      'code,name,validFrom,validTo\n33018,短码,,\n330106,,,\n330107,倒着,2022-01-01,2021-01-01\n330103,重叠区,2020-01-01,\n330108,好县,,\n',
    )
    expect(done).toMatchObject({ added: 1, refused: 4 })
    expect(bad.map((line) => line.split(':')[0])).toEqual(['2 code', '3 name', '4 validTo', '5 code'])
  })

  it('finds county-level places by name or code, cities without counties among them', async () => {
    const found = async (words: string) =>
      (await searchDivisions(house.system(), { words, day: '2026-11-23', limit: 10 })).map(({ code }) => code)
    expect(await found('岭市')).toEqual(['441900', '442000'])
    expect(await found('4690')).toEqual(['469001'])
    expect(await found('青浦省 岭市')).toEqual([])
    expect(await found('新城区 临江市')).toEqual(['330105'])
    expect(await found('老城')).toEqual([])
    expect(await found('青浦省')).toEqual([])
    expect(await found('%')).toEqual([])
  })
})

describe('importAuthorities', () => {
  const OFFICES = `name,divisionCode,level,parent,receivesSubmissions
青浦省局,330000,province,,
临江市局,330100,city,青浦省局,
新城区局,330105,county,临江市局,true
新城一所,330105,station,新城区局,
东岭市局,441900,city,青浦省局,
南山县局,469001,county,青浦省局,
`
  const named = async (name: string) => (await listAuthorities(house.system())).find((one) => one.name === name)!

  it('takes the offices of the country, one under the other, and none twice', async () => {
    expect((await importing(importAuthorities, 'a.csv', OFFICES)).done).toMatchObject({ added: 6, refused: 0 })
    expect((await importing(importAuthorities, 'a.csv', OFFICES)).done).toMatchObject({ unchanged: 6, added: 0 })
    expect((await named('新城一所')).parentId).toBe((await named('新城区局')).id)
    expect((await named('新城区局')).receivesSubmissions).toBe(true)
  })

  it('lets an office keep the code of each time', async () => {
    const head = 'name,divisionCode,level,parent,validFrom\n'
    const unsaid = await importing(importAuthorities, 'm.csv', `${head}新城区局,330182,county,临江市局,\n`)
    expect(unsaid.bad).toEqual(['2 validFrom: say since when the new code holds'])
    const said = await importing(importAuthorities, 'm.csv', `${head}新城区局,330182,county,临江市局,2026-07-01\n`)
    expect(said.done).toMatchObject({ changed: 1, refused: 0 })
    const { id, divisionCode } = await named('新城区局')
    expect(divisionCode).toBe('330182')
    const codes = ['2026-06-30', '2026-07-01'].map((day) => findDivisionCodeOn(house.system(), id, day))
    expect(await Promise.all(codes)).toEqual(['330105', '330182'])
    const again = await importing(importAuthorities, 'm.csv', `${head}新城区局,330105,county,临江市局,2026-07-01\n`)
    expect(again.bad).toEqual(['2 validFrom: the present code holds since 2026-07-01 only'])
  })

  it('refuses what does not fit: level, division, office above, a circle', async () => {
    const { bad } = await importing(
      importAuthorities,
      'bad.csv',
      'name,divisionCode,level,parent\n甲局,330182,city,\n乙局,330199,county,\n丙局,330182,county,没有的局\n青浦省局,330000,province,新城一所\n丁局,330182,village,\n',
    )
    expect(bad.map((line) => line.split(':').slice(0, 1).join())).toEqual([
      '2 divisionCode',
      '6 level',
      '3 divisionCode',
      '4 parent',
      '5 parent',
    ])
    expect((await named('青浦省局')).parentId).toBeNull()
  })
})

describe('division codes', () => {
  it.each([
    ['330000', 'province', null],
    ['330100', 'city', '330000'],
    ['330182', 'county', '330100'],
    ['441900', 'county', '440000'],
    ['442000', 'county', '440000'],
    ['469001', 'county', '460000'],
  ] as const)('%s is a %s under %s', (code, level, parent) => {
    expect([levelOfCode(code), parentCodeOf(code)]).toEqual([level, parent])
    expect(isCountyCode(code)).toBe(level === 'county')
  })

  it.each(['', '33018', '3301820', '030182', 'abcdef', '999999', '170101', '830182'])('%j is none', (code) => {
    expect(levelOfCode(code)).toBeUndefined()
  })
})
