import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { purgeDrafts } from '../../server/documents/draft-store.ts'
import { issueDocument } from '../../server/documents/issue-document.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let found: CaseRow
/** One that names the reporter, and one for the reported party. */
let secret: string
let open: string

beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  found = await given(house).caseIn('report', 'verifying')
  await sql`update case_file set assignee_id = ${house.town.ids.investigator} where id = ${found.id}`.execute(
    house.parts.db,
  )
  const issue = async (role: TestRole, form: string, answers: object) => {
    const input = { caseId: found.id, expectedVersion: found.version, form, answers, clientRequestId: randomUUID() }
    return (await issueDocument(await house.as(role), input)).id
  }
  secret = await issue('investigator', 'reportRegistration', {})
  open = await issue('head', 'correctionOrder', {
    facts: '销售的化妆品标签不合格。',
    law: '《化妆品监督管理条例》有关规定',
    basis: '该条例有关规定',
    order: '停止销售。',
    dueOn: '2026-12-04',
    remedies: '可以依法申请行政复议。',
    contact: '周办案 0571-00000000',
  })
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const OPEN = `mutation($input: OpenDocumentInput!) { openDocument(input: $input) { __typename
  ... on DocumentAddress { url } } }`

const ask = async (role: TestRole | 'stranger' | null, documentId: string): Promise<string> => {
  const sender = role ? { cookie: await server.signIn(role) } : {}
  const { data, errors } = await server.graphql(OPEN, { input: { documentId } }, sender)
  return data?.openDocument?.url ?? errors?.[0]?.extensions?.code
}

const logged = async () =>
  (await house.parts.db.selectFrom('accessLog').select('id').where('subjectId', '=', found.id).execute()).length

const statusOf = async (url: string) => (await fetch(`${server.url}${url}`)).status

describe('openDocument', () => {
  it('gives a paper that names the reporter to those who may know, and keeps each look', async () => {
    const before = await logged()
    expect(await ask('investigator', secret)).toMatch(/^\/files\//)
    expect(await ask('intake', secret)).toMatch(/^\/files\//)
    expect(await logged()).toBe(before + 2)
    for (const role of ['head', 'supervisor', 'auditor', 'legalReviewer'] as const)
      expect({ role, answer: await ask(role, secret) }).toEqual({ role, answer: 'FORBIDDEN' })
    expect(await logged()).toBe(before + 2)
  })

  it('gives the other papers to whoever reads the case, without a row in the log', async () => {
    const before = await logged()
    for (const role of ['head', 'supervisor', 'auditor'] as const) expect(await ask(role, open)).toMatch(/^\/files\//)
    expect(await logged()).toBe(before)
  })

  it('knows no paper of a case one cannot read, and none that is not there, in the same words', async () => {
    for (const role of ['stranger', 'mediator', 'administrator', null] as const)
      for (const id of [open, secret, randomUUID()])
        expect({ role, answer: await ask(role, id) }).toEqual({ role, answer: 'NOT_FOUND' })
  })

  it('says on the case what can be opened, and of a form nothing that a reader may not know', async () => {
    const { data } = await server.graphql(
      `query($id: UUID!) { case(id: $id) { documents { id canOpen } availableForms { name enabled disabledReason answers { value } } } }`,
      { id: found.id },
      { cookie: await server.signIn('head') },
    )
    expect(data.case.documents).toEqual([
      { id: secret, canOpen: false },
      { id: open, canOpen: true },
    ])
    const form = (name: string) => data.case.availableForms.find((one: { name: string }) => one.name === name)
    expect(form('reportRegistration')).toMatchObject({ enabled: false, answers: [] })
    expect(form('correctionOrder')).toMatchObject({ enabled: true })
  })
})

describe('the address of a paper', () => {
  it('is good for this paper, as a paper, and for some minutes only', async () => {
    const url = await ask('head', open)
    expect(await statusOf(url)).toBe(200)
    expect(await statusOf(url.replace(open, secret))).toBe(404)
    for (const variant of ['original', 'preview', 'draft'])
      expect(await statusOf(url.replace('variant=document', `variant=${variant}`))).toBe(404)
    const before = house.clock.now()
    house.clock.set(new Date(before.getTime() + 11 * 60_000).toISOString())
    expect(await statusOf(url)).toBe(404)
    house.clock.set(before.toISOString())
  })

  it('saves the paper under its whole name, with a slash that is no folder', async () => {
    const approval = await issueDocument(await house.as('head'), {
      caseId: found.id,
      expectedVersion: found.version,
      form: 'filingApproval',
      answers: { matter: '发布虚假广告', decision: 'file', findings: '网页宣传与事实不符。' },
      clientRequestId: randomUUID(),
    })
    const answer = await fetch(`${server.url}${await ask('head', approval.id)}`)
    expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain("''立案／不予立案审批表.pdf")
  })

  it('of a preview ends with the preview, which is kept sealed and let go of', async () => {
    const { data } = await server.graphql(
      `mutation($input: PreviewDocumentInput!) { previewDocument(input: $input) { ... on DocumentAddress { url } } }`,
      { input: { caseId: found.id, form: 'fileIndex', fields: [] } },
      { cookie: await server.signIn('head') },
    )
    const answer = await fetch(`${server.url}${data.previewDocument.url}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(answer.headers.get('cache-control')).toContain('no-store')
    await purgeDrafts(house.system())
    const kept = await house.parts.db.selectFrom('documentDraft').selectAll().execute()
    expect(kept.map(({ sealed }) => sealed.startsWith('k1.'))).toEqual([true])
    const before = house.clock.now()
    house.clock.set(new Date(before.getTime() + 16 * 60_000).toISOString())
    await purgeDrafts(house.system())
    expect(await house.parts.db.selectFrom('documentDraft').select('id').execute()).toEqual([])
    house.clock.set(before.toISOString())
  })
})
