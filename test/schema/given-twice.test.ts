import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
let cookie: string
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  cookie = await server.signIn('head')
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const twice = (name: string) => [
  { name, value: '甲' },
  { name, value: '乙' },
]

const send = async (name: string, input: Record<string, unknown>, language: string) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const { data } = await server.graphql(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ... on InvalidInput { fields { path message } } } }`,
    { input },
    { cookie, headers: { 'accept-language': language } },
  )
  return data[name].fields
}

describe('a field that is given twice', () => {
  it.each([
    ['zh-CN', '同一个字段只能填写一次'],
    ['en', 'This field is given twice. Give it once.'],
  ])('is refused by its name, and nothing is changed (%s)', async (language, message) => {
    const found = await given(house).opened('mediation')
    const { id: caseId, version: expectedVersion } = found
    const step = { caseId, expectedVersion, action: 'noteCase', fields: twice('note') }
    expect(await send('performCaseAction', step, language)).toEqual([{ path: 'note', message }])
    const paper = { caseId, expectedVersion, form: 'referralNotice', fields: twice('remark') }
    const issue = { ...paper, clientRequestId: randomUUID() }
    expect(await send('issueDocument', issue, language)).toEqual([{ path: 'remark', message }])
    const { version } = await house.parts.db
      .selectFrom('caseFile')
      .select('version')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
    expect(version).toBe(expectedVersion)
  })

  it('is refused in what a filer tells too', async () => {
    const { errors } = await server.graphql(
      `query ($input: RemedyHelpInput!) { remedyHelp(input: $input) { __typename } }`,
      { input: { category: 'counterfeit', details: twice('goods'), narrative: '' } },
      { headers: { 'accept-language': 'en' } },
    )
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'details.goods', message: 'This field is given twice. Give it once.' }],
    })
  })
})
