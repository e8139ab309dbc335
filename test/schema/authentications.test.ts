import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findCase } from '../../server/cases/case-store.ts'
import { openCaseOnFindings } from '../../server/cases/open-case-on-findings.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { PDF } from '../evidence/pictures.ts'
import { findingAbout, givenBrand, givenBrandPerson } from '../support/given-brand.ts'
import { givenSeller } from '../support/given-seller.ts'
import { givenUpload } from '../support/given-upload.ts'
import { type House, openHouse } from '../support/house.ts'
import { type GraphqlData, type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let sellerId: string
let brands: { camellia: string; creek: string }
const cookies = new Map<string, string>()
beforeAll(async () => {
  house = await openHouse({ limitScale: 100 })
  server = await openServer(house)
  brands = { camellia: await givenBrand(house, '山茶坊'), creek: await givenBrand(house, '清溪堂') }
  for (const [name, brandId] of Object.entries(brands))
    cookies.set(name, await server.signInAs((await givenBrandPerson(house, brandId)).email))
  sellerId = await givenSeller(house, { name: '秘密卖家' })
})
afterAll(async () => {
  await server.close()
  await house.close()
})

type Who = TestRole | 'camellia' | 'creek'
const ask = async (as: Who, query: string, variables = {}) => {
  const cookie = cookies.get(as) ?? (await server.signIn(as as TestRole))
  cookies.set(as, cookie)
  return server.graphql(query, variables, { cookie })
}
const FIELDS = `id question title text url price { fen } dueOn isOverdue verdict verdictLabel reason pausesCase mayAnswer
  brand { nameZh } authority { name } finding { id } document { sha256 url }`
const askBrand = async (as: Who, input: Record<string, unknown>): Promise<GraphqlData> => {
  const { data, errors } = await ask(
    as,
    `mutation ($input: AskBrandInput!) { askBrand(input: $input) { __typename
      ... on BrandsAsked { results { findingId outcome asked { ${FIELDS} } } } ... on InvalidInput { fields { path } } } }`,
    { input: { question: '请辨认包装和批号', dueOn: '2026-12-10', ...input } },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.askBrand
}
const answer = async (as: Who, authenticationId: string, told: Record<string, unknown> = {}) => {
  const { data, errors } = await ask(
    as,
    `mutation ($input: AnswerAuthenticationInput!) { answerAuthentication(input: $input) { __typename
      ... on Authentication { ${FIELDS} } ... on InvalidInput { fields { path } } } }`,
    { input: { authenticationId, verdict: 'COUNTERFEIT', reason: '批号不存在', ...told } },
  )
  return errors ? errors[0]!.extensions?.code : data.answerAuthentication
}
const inbox = async (as: Who) =>
  (await ask(as, `{ authentications(first: 100) { nodes { ${FIELDS} } } }`)).data.authentications.nodes
const asked = async (findingId: string) => (await askBrand('head', { findingIds: [findingId] })).results[0].asked

describe('asking a brand', () => {
  it('tells it the offer and the office, neither who sells nor what else is known', async () => {
    const findingId = await findingAbout(house, '山茶坊', sellerId)
    const request = await asked(findingId)
    expect(request).toMatchObject({
      title: '山茶坊 高仿面霜',
      dueOn: '2026-12-10',
      brand: { nameZh: '山茶坊' },
      authority: { name: '清溪县市场监督管理局' },
      finding: { id: findingId },
      mayAnswer: false,
    })
    const { text } = await ask('camellia', `{ authentications { nodes { ${FIELDS} } } }`)
    expect(text).not.toContain('秘密卖家')
    const [seen] = (await inbox('camellia')).filter(({ id }: GraphqlData) => id === request.id)
    expect(seen).toMatchObject({ question: '请辨认包装和批号', finding: null, mayAnswer: true, price: { fen: 9_900 } })
    expect(await inbox('creek')).toEqual([])
    expect(await answer('creek', request.id)).toBe('NOT_FOUND')
    expect(await answer('creek', randomUUID())).toBe('NOT_FOUND')
    expect(await answer('head', request.id)).toBe('FORBIDDEN')
  })

  it('answers for each finding of a batch', async () => {
    const [open, unknown] = [await findingAbout(house, '山茶坊'), await findingAbout(house, '没有登记的')]
    const findingIds = [open, unknown, randomUUID()]
    const outcomes = async (as: Who, told = {}) =>
      (await askBrand(as, { findingIds, ...told })).results.map(({ outcome }: GraphqlData) => outcome)
    expect(await outcomes('supervisor')).toEqual(['NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND'])
    expect(await outcomes('camellia')).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
    expect(await outcomes('head', { brandId: brands.creek })).toEqual(['NO_BRAND', 'NO_BRAND', 'NOT_FOUND'])
    expect(await outcomes('head')).toEqual(['ASKED', 'NO_BRAND', 'NOT_FOUND'])
    expect(await outcomes('head')).toEqual(['ASKED_BEFORE', 'NO_BRAND', 'NOT_FOUND'])
  })

  it.each([
    ['2026-11-22', 'a day that is over'],
    ['2027-02-01', 'a day too far off'],
  ])('refuses %s: %s', async (dueOn) => {
    expect(await askBrand('head', { findingIds: [randomUUID()], dueOn })).toMatchObject({ fields: [{ path: 'dueOn' }] })
  })

  it('takes an answer once, with reason and paper, and shows when it is late', async () => {
    const findingId = await findingAbout(house, '山茶坊')
    const { id } = await asked(findingId)
    house.clock.set('2026-12-11T02:00:00Z')
    expect((await inbox('camellia')).find((one: GraphqlData) => one.id === id)).toMatchObject({ isOverdue: true })
    house.clock.set('2026-11-23T02:00:00Z')
    const upload = await givenUpload(house, PDF, '鉴定意见.pdf')
    expect(await answer('camellia', id, { reason: ' ' })).toMatchObject({ fields: [{ path: 'reason' }] })
    expect(await answer('camellia', id, { document: 'nothing' })).toMatchObject({ fields: [{ path: 'document' }] })
    expect(await answer('camellia', id, { document: upload.uploadId })).toMatchObject({
      verdict: 'COUNTERFEIT',
      document: { sha256: upload.sha256 },
      mayAnswer: false,
    })
    expect(await answer('camellia', id)).toMatchObject({ __typename: 'IllegalTransition' })
    const { data } = await ask(
      'investigator',
      '{ findings(first: 100) { nodes { id state authentications { verdict reason } } } }',
    )
    expect(data.findings.nodes.find((one: GraphqlData) => one.id === findingId)).toMatchObject({
      state: 'OPEN',
      authentications: [{ verdict: 'COUNTERFEIT', reason: '批号不存在' }],
    })
  })
})

describe('a report case that stands on the findings', () => {
  const verifying = async () => {
    const findingIds = [await findingAbout(house, '山茶坊', sellerId), await findingAbout(house, '山茶坊', sellerId)]
    const head = await house.as('head')
    const opened = await openCaseOnFindings(head, { findingIds, category: 'counterfeit', note: '使用仿品行话' })
    const step = { caseId: opened.id, action: 'startVerification', answers: {} }
    await performCaseAction(head, { ...step, expectedVersion: opened.version })
    return { findingIds, caseId: opened.id }
  }
  const isPaused = async (caseId: string): Promise<boolean> =>
    (await findCase(house.system(), caseId))!.facts.rightsHolderSince !== undefined

  it('stands still from the first question to the last answer, which both stand in it', async () => {
    const { findingIds, caseId } = await verifying()
    const { results } = await askBrand('head', { findingIds })
    expect(results.map(({ asked }: GraphqlData) => asked.pausesCase)).toEqual([true, true])
    expect(await isPaused(caseId)).toBe(true)
    expect((await inbox('camellia')).every(({ pausesCase }: GraphqlData) => pausesCase === false)).toBe(true)
    const unclear = { verdict: 'CANNOT_TELL', reason: '图片不清' }
    expect(await answer('camellia', results[1].asked.id, unclear)).toMatchObject(unclear)
    expect(await isPaused(caseId)).toBe(true)
    expect(await answer('camellia', results[0].asked.id)).toMatchObject({ verdict: 'COUNTERFEIT' })
    expect(await isPaused(caseId)).toBe(false)
    const { data } = await ask(
      'head',
      'query ($id: UUID!) { case(id: $id) { findingEvidence { authentications { verdict } } timeline { action } } }',
      { id: caseId },
    )
    const verdicts = data.case.findingEvidence.flatMap(({ authentications }: GraphqlData) => authentications)
    expect(verdicts.map(({ verdict }: GraphqlData) => verdict).sort()).toEqual(['CANNOT_TELL', 'COUNTERFEIT'])
    expect(data.case.timeline.map(({ action }: GraphqlData) => action)).toEqual(
      expect.arrayContaining(['askRightsHolder', 'receiveIdentification']),
    )
  })

  it('goes on when an officer could wait no longer; the answer still comes in', async () => {
    const { findingIds, caseId } = await verifying()
    const { results } = await askBrand('head', { findingIds: [findingIds[0]] })
    const found = (await findCase(house.system(), caseId))!
    const answers = { answeredOn: '2026-11-23', finding: 'unknown' }
    const step = { caseId, expectedVersion: found.version, action: 'receiveIdentification', answers }
    await performCaseAction(await house.as('head'), step)
    expect(await answer('camellia', results[0].asked.id)).toMatchObject({ verdict: 'COUNTERFEIT' })
    expect(await isPaused(caseId)).toBe(false)
  })

  it('may be stopped by those alone who act in it', async () => {
    const { findingIds } = await verifying()
    expect((await askBrand('investigator', { findingIds })).results.map(({ outcome }: GraphqlData) => outcome)).toEqual(
      ['NOT_PERMITTED', 'NOT_PERMITTED'],
    )
  })
})
