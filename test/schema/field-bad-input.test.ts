import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { importDivisions } from '../../server/identity/import-divisions.ts'
import { PDF } from '../evidence/pictures.ts'
import { databasePrint } from '../support/database-print.ts'
import { creditCode, fieldInput, licensedInput } from '../support/given-field.ts'
import { givenUpload } from '../support/given-upload.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  server = await openServer(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const REGISTER = `mutation ($input: RegisterInFieldInput!) { registerInField(input: $input) {
  __typename ... on InvalidInput { fields { path message } } } }`

const send = async (query: string, input: unknown, language = 'zh-CN') =>
  server.graphql(
    query,
    { input },
    { cookie: await server.signIn('investigator'), headers: { 'accept-language': language } },
  )
const fieldsOf = (answer: { fields: { path: string }[] }) => answer.fields.map(({ path }) => path)

describe('what cannot be', () => {
  const wrong: readonly [what: string, paths: string[], told: object, whole?: object][] = [
    ['NUL in the name', ['told.name'], { name: '小\0店' }],
    ['a huge name', ['told.name'], { name: '店'.repeat(101) }],
    ['a blank name', ['told.name'], { name: '  ' }],
    ['an unknown division', ['told.divisionCode'], { divisionCode: '330100' }],
    ['a division that is none', ['told.divisionCode'], { divisionCode: 'abc' }],
    ['a wrong check sign', ['told.creditCode'], { creditCode: '91350100M000100Y44' }],
    ['a wrong identity number', ['told.identityNumber'], { identityNumber: '11010519491231002Y' }],
    ['a phone of two figures', ['told.phones.0'], { phones: ['12'] }],
    ['six phones', ['told.phones'], { phones: Array.from({ length: 6 }, (_, i) => `1390000111${i}`) }],
    ['nothing to find it by', ['told.phones'], { phones: [], realNameLevel: 'NONE' }],
    [
      'a company without code and picture',
      ['told.creditCode', 'licencePhoto'],
      { kind: 'ENTERPRISE', exemption: null },
    ],
    ['verified by licence without one', ['licencePhoto', 'told.realNameLevel'], { realNameLevel: 'LICENCE' }],
    ['verified by identity without one', ['told.realNameLevel'], { realNameLevel: 'IDENTITY' }],
    [
      'a link that is none',
      ['told.accounts.0.url'],
      { accounts: [{ platform: 'SHOP', handle: '店', url: 'javascript:1' }] },
    ],
    ['a place off the earth', ['told.place.latitude'], { place: { latitude: 91, longitude: 0, accuracyMetres: 1 } }],
    ['tomorrow', ['takenAt'], {}, { takenAt: '2026-11-24T02:00:00Z' }],
    ['years ago', ['takenAt'], {}, { takenAt: '2020-11-24T02:00:00Z' }],
    ['no consent', ['hasConsent'], {}, { hasConsent: false }],
    ['an agreement never written', ['agreementVersion'], {}, { agreementVersion: 'constructor' }],
    ['a signature that never arrived', ['signature'], {}, { signature: 'f'.repeat(32) }],
    ['NUL in the id of an upload', ['signature', 'licencePhoto'], {}, { signature: 'a\0b', licencePhoto: '\ud800' }],
    ['a signature that is no id', ['signature'], {}, { signature: '../../etc/passwd' }],
  ]

  it('is named field by field in both languages, and changes nothing', async () => {
    const inputs = await Promise.all(wrong.map(([, , told, whole]) => fieldInput(house, { ...told }, { ...whole })))
    await server.signIn('investigator')
    const before = await databasePrint(house)
    for (const [i, [what, paths]] of wrong.entries())
      for (const [language, signs] of [
        ['zh-CN', /[\u4e00-\u9fff]/],
        ['en', /^[^\u4e00-\u9fff]+$/],
      ] as const) {
        const { data, text } = await send(REGISTER, inputs[i], language)
        const answer = data?.registerInField
        if (answer?.__typename !== 'InvalidInput') throw new Error(`${what}: ${text}`)
        expect([what, [...new Set(fieldsOf(answer))].sort()]).toEqual([what, [...paths].sort()])
        for (const { message } of answer.fields) expect(message).toMatch(signs)
      }
    expect(await databasePrint(house)).toEqual(before)
  })

  it('is refused by the type before anything is read', async () => {
    const input = await fieldInput(house)
    const told = input.told as object
    for (const spoilt of [
      { ...input, takenAt: 'yesterday' },
      { ...input, clientRecordId: '1' },
      { ...input, told: { ...told, kind: 'SHOP' } },
      { ...input, told: { ...told, phones: [{}] } },
    ])
      expect((await send(REGISTER, spoilt)).data?.registerInField).toBeUndefined()
  })

  it('is a paper in the place of a picture', async () => {
    const paper = (await givenUpload(house, PDF, '执照.pdf')).uploadId
    const { data } = await send(REGISTER, { ...(await licensedInput(house, creditCode(9))), licencePhoto: paper })
    expect(fieldsOf(data.registerInField)).toEqual(['licencePhoto'])
  })

  it('is a division that the register of divisions does not know, or knows no more', async () => {
    const file = join(tmpdir(), `divisions-${randomUUID()}.csv`)
    await writeFile(file, 'code,name,validFrom,validTo\n330182,清溪县,,\n330199,旧区,,2021-03-31\n')
    await importDivisions(house.system(), { file })
    await rm(file)
    for (const divisionCode of ['330199', '999999', '330183']) {
      const { data } = await send(REGISTER, await fieldInput(house, { divisionCode }))
      expect([divisionCode, fieldsOf(data.registerInField)]).toEqual([divisionCode, ['told.divisionCode']])
    }
    const { data } = await send(REGISTER, await fieldInput(house))
    expect(data.registerInField.__typename).toBe('FieldRecord')
  })
})
