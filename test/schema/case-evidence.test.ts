import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { discardUpload } from '../../server/evidence/discard-upload.ts'
import type { Evidence } from '../../server/evidence/evidence-store.ts'
import { PDF, photo } from '../evidence/pictures.ts'
import { given } from '../support/given.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { givenUpload } from '../support/given-upload.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let reported: Evidence
let penalty: CaseRow

beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  reported = await givenUpload(house, await photo(), '举报人微信截图.jpg')
  penalty = await givenEnforcement(house).caseIn('investigating', { evidence: [reported.uploadId] })
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const ask = async (as: TestRole, query: string, variables: Record<string, unknown>, language = 'zh-CN') =>
  server.graphql(query, variables, { cookie: await server.signIn(as), headers: { 'accept-language': language } })

const EVIDENCE = `query ($id: UUID!) { case(id: $id) {
  version evidence { id origin fileName bytes sha256 takenOn takenWhere takenBy shows url } timeline { title body }
  availableActions { name fields { name kind } } } }`
const evidenceOf = async (as: TestRole, { id }: CaseRow) => (await ask(as, EVIDENCE, { id })).data.case

const ADD = `mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { __typename
  ... on CaseActionDone { case { version } } ... on InvalidInput { fields { path message } } } }`
const add = async (as: TestRole, found: CaseRow, answers: Record<string, unknown>, language?: string) => {
  const { version } = await evidenceOf(as, found)
  const taken = { takenOn: house.clock.today(), takenWhere: '清溪县仓库', takenBy: '徐协办、柳调查' }
  const input = { caseId: found.id, expectedVersion: version, ...taken, ...answers }
  return ask(as, ADD, { input }, language)
}

describe('the evidence of a penalty case', () => {
  it('holds what came with the report, under a name and an address of its own', async () => {
    const [file] = (await evidenceOf('legalReviewer', penalty)).evidence
    expect(file).toMatchObject({ origin: 'REPORT', bytes: null, sha256: null, takenOn: null })
    expect(file.fileName).toBe(`${penalty.number.slice(0, -2)}-1.jpg`)
    expect(JSON.stringify(file)).not.toContain(reported.id)
    const original = await fetch(server.url + file.url)
    expect(original.status).toBe(200)
    expect(original.headers.get('repr-digest')).toBeNull()
    expect((await original.arrayBuffer()).byteLength).toBe(reported.bytes)
  })

  it('takes in a file of the officers, with where, when and by whom it was taken and its hash', async () => {
    const upload = await givenUpload(house, PDF, '现场照片.pdf')
    const answer = await add('investigator', penalty, { file: upload.uploadId, shows: '库存二十瓶' })
    expect(answer.data.addEvidence.__typename).toBe('CaseActionDone')
    const shown = await evidenceOf('legalReviewer', penalty)
    expect(shown.evidence).toHaveLength(2)
    expect(shown.evidence[1]).toMatchObject({
      id: upload.id,
      origin: 'OFFICE',
      fileName: '现场照片.pdf',
      sha256: upload.sha256,
      takenOn: house.clock.today(),
      takenWhere: '清溪县仓库',
      takenBy: '徐协办、柳调查',
      shows: '库存二十瓶',
    })
    expect(shown.timeline.at(-1).title).toBe('添加证据')
    expect(await discardUpload(house.parts, upload.uploadId)).toBe(false)
  })

  it('refuses a file that did not arrive or is in a case already, and a day to come, in both languages', async () => {
    const gone = await add('investigator', penalty, { file: '0'.repeat(32) })
    expect(gone.data.addEvidence.fields).toEqual([{ path: 'file', message: '这个文件没有完整传到，请重新上传。' }])
    const taken = await add('investigator', penalty, { file: reported.uploadId }, 'en')
    expect(taken.data.addEvidence.fields).toEqual([
      { path: 'file', message: 'This file did not arrive completely. Send it again.' },
    ])
    const upload = await givenUpload(house, PDF, '材料.pdf')
    const early = await add('investigator', penalty, { file: upload.uploadId, takenOn: '2099-01-01' })
    expect(early.data.addEvidence.fields[0].path).toBe('takenOn')
  })

  it('is added to by those who work on the case alone', async () => {
    const upload = await givenUpload(house, PDF, '材料.pdf')
    const { errors } = await add('legalReviewer', penalty, { file: upload.uploadId })
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})

describe('what officers add', () => {
  it('to a report goes along to the penalty case, and its hash stays with those who may know the reporter', async () => {
    const upload = await givenUpload(house, PDF, '核查笔录.pdf')
    const report = await given(house).caseIn('report', 'registered')
    expect((await add('intake', report, { file: upload.uploadId })).data.addEvidence.__typename).toBe('CaseActionDone')
    expect((await evidenceOf('intake', report)).evidence).toMatchObject([{ origin: 'OFFICE', sha256: upload.sha256 }])
    expect((await evidenceOf('legalReviewer', report)).evidence).toMatchObject([{ origin: 'OFFICE', sha256: null }])
  })

  it('to a complaint is not shown to the holder of the receipt', async () => {
    const upload = await givenUpload(house, PDF, '电话记录.pdf')
    const { submission, secret } = await given(house).submission({ kinds: ['DISPUTE'] })
    const { rows } = {
      rows: await house.parts.db.selectFrom('caseFile').selectAll().where('submissionId', '=', submission.id).execute(),
    }
    const found = { ...rows[0]!, measures: [], papers: [], leadsJoint: false }
    expect((await add('intake', found, { file: upload.uploadId })).data.addEvidence.__typename).toBe('CaseActionDone')
    expect((await evidenceOf('mediator', found)).evidence).toMatchObject([{ id: upload.id, fileName: '电话记录.pdf' }])
    const followed = await server.graphql(
      'query ($n: String!, $s: String!) { followSubmission(number: $n, secret: $s) { evidence { id } timeline { title } } }',
      { n: submission.number, s: secret },
    )
    expect(followed.data.followSubmission.evidence).toEqual([])
    expect(followed.text).not.toContain('电话记录')
  })
})
