import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { sha256 } from '../../server/core/crypto.ts'
import { findBrokenLink } from '../../server/core/event-log.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'
import { readPdf } from '../support/read-pdf.ts'

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

const REFUSALS = `... on InvalidInput { fields { path } } ... on IllegalTransition { state }
  ... on Duplicate { existingId }`
const ISSUE = `mutation($input: IssueDocumentInput!) { issueDocument(input: $input) { __typename ${REFUSALS}
  ... on StaleVersion { currentVersion }
  ... on DocumentIssued { document { id number version replacesId sha256 bytes title showsFiler issuedBy { name } } } } }`
const PREVIEW = `mutation($input: PreviewDocumentInput!) { previewDocument(input: $input) { __typename ${REFUSALS}
  ... on DocumentAddress { url } } }`
const OPEN = `mutation($input: OpenDocumentInput!) { openDocument(input: $input) { __typename ... on DocumentAddress { url } } }`
const PAPERS = `query($id: UUID!) { case(id: $id) { documents { id number version replacedById canOpen } } }`

const as = async (role: TestRole | 'stranger') => ({ cookie: await server.signIn(role) })

const REASON = [{ name: 'reason', value: '所投诉事项由其他部门负责。' }]
const inputFor = (found: CaseRow, more: Record<string, unknown> = {}) => ({
  caseId: found.id,
  expectedVersion: found.version,
  form: 'complaintRefusal',
  fields: REASON,
  clientRequestId: randomUUID(),
  ...more,
})

const issue = async (role: TestRole | 'stranger', input: object) => {
  const { data, errors } = await server.graphql(ISSUE, { input }, await as(role))
  return data?.issueDocument ?? { refused: errors?.[0]?.extensions?.code }
}

const fetchFile = (url: string) => fetch(`${server.url}${url}`)

const open = async (role: TestRole, documentId: string): Promise<Response> => {
  const { data } = await server.graphql(OPEN, { input: { documentId } }, await as(role))
  return fetchFile(data.openDocument.url)
}

/** Everything an attempt that failed could have touched, the log of looks included. */
const fingerprint = async (): Promise<string> => {
  const { rows } = await sql<{ print: string }>`select md5(concat(
    (select string_agg(d.id::text, '' order by id) from document d), (select count(*) from document_draft),
    (select string_agg(c::text, '' order by c::text) from document_counter c),
    (select string_agg(c::text, '' order by id) from case_file c), (select string_agg(e.hash, '' order by id) from event e),
    (select count(*) from access_log))) as print`.execute(house.parts.db)
  return rows[0]!.print
}

describe('issueDocument', () => {
  it('goes from preview to a numbered paper that is kept with its hash and can be fetched', async () => {
    const found = await given(house).caseIn('mediation', 'refused')
    const preview = await server.graphql(
      PREVIEW,
      { input: { caseId: found.id, form: 'complaintRefusal', fields: REASON } },
      await as('intake'),
    )
    const draft = await fetchFile(preview.data.previewDocument.url)
    expect(draft.headers.get('content-type')).toBe('application/pdf')
    expect(draft.headers.get('content-disposition')).toContain('inline')
    const [draftText] = await readPdf(await draft.bytes())
    expect(draftText).toContain('预览未签发')
    expect(draftText).not.toMatch(/第\d+号/)

    const { document } = await issue('intake', inputFor(found))
    expect(document).toMatchObject({
      number: expect.stringMatching(/^清溪市监投不受〔2026〕第\d+号$/),
      version: 1,
      replacesId: null,
      title: '投诉不予受理决定书',
      issuedBy: { name: '陈受理' },
    })
    const file = await open('intake', document.id)
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename/)
    expect(file.headers.get('content-security-policy')).toContain('sandbox')
    const pdf = await file.bytes()
    expect(sha256(pdf)).toBe(document.sha256)
    expect(pdf.length).toBe(document.bytes)
    const text = (await readPdf(pdf)).join('')
    for (const words of [
      document.number,
      '王小明：',
      '《市场监督管理投诉举报处理办法》第十六条第（一）项',
      '《中华人民共和国消费者权益保护法》第三十九条',
      '所投诉事项由其他部门负责。',
      '2026年11月23日',
      '第1页',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('预览')
  })

  it('tells the story of the case, in a chain that holds', async () => {
    const found = await given(house).caseIn('mediation', 'refused')
    const { document } = await issue('intake', inputFor(found))
    const { data } = await server.graphql(
      `query($id: UUID!) { case(id: $id) { version timeline { title body action } } }`,
      { id: found.id },
      await as('intake'),
    )
    expect(data.case.timeline).toContainEqual({
      title: '签发文书',
      body: `投诉不予受理决定书 ${document.number}`,
      action: 'issueDocument',
    })
    expect(await findBrokenLink(house.system(), 'Case', found.id)).toBeUndefined()
  })

  it('gives a better paper a new number and version, and has it name what it replaces', async () => {
    const found = await given(house).caseIn('mediation', 'refused')
    const first = (await issue('intake', inputFor(found))).document
    const second = (await issue('head', inputFor(found, { replacesId: first.id }))).document
    expect(second).toMatchObject({ version: 2, replacesId: first.id })
    expect(second.number).not.toBe(first.number)
    const text = (await readPdf(await (await open('head', second.id)).bytes())).join('')
    expect(text).toContain(`本文书为第2版，替代2026年11月23日签发的${first.number}。`)
    expect(await issue('head', inputFor(found, { replacesId: first.id }))).toMatchObject({
      __typename: 'Duplicate',
      existingId: second.id,
    })
    const { data } = await server.graphql(PAPERS, { id: found.id }, await as('head'))
    expect(data.case.documents).toMatchObject([
      { id: first.id, version: 1, replacedById: second.id },
      { id: second.id, version: 2, replacedById: null },
    ])
  })

  it('answers the same request with the same paper, and refuses it with other content', async () => {
    const found = await given(house).caseIn('mediation', 'refused')
    const input = inputFor(found)
    const first = await issue('intake', input)
    expect((await issue('intake', input)).document.id).toBe(first.document.id)
    expect(await issue('intake', { ...input, fields: [{ name: 'reason', value: '另一个理由。' }] })).toMatchObject({
      __typename: 'Duplicate',
    })
  })

  it('keeps what was issued from every change', async () => {
    await expect(sql`update document set number = 'x'`.execute(house.parts.db)).rejects.toThrow(/permission denied/)
    await expect(sql`delete from document`.execute(house.parts.db)).rejects.toThrow(/permission denied/)
  })
})

describe('what cannot be issued', () => {
  it('is refused with the field when it is given an answer that nobody asked for, whatever its name', async () => {
    const found = await given(house).caseIn('mediation', 'refused')
    for (const name of ['__proto__', 'constructor', 'more']) {
      const fields = [...REASON, { name, value: 'x' }]
      const preview = await server.graphql(
        PREVIEW,
        { input: { caseId: found.id, form: 'complaintRefusal', fields } },
        await as('intake'),
      )
      const { issueDocument } = (
        await server.graphql(ISSUE, { input: inputFor(found, { fields }) }, await as('intake'))
      ).data
      for (const refused of [preview.data.previewDocument, issueDocument]) {
        expect(refused.__typename).toBe('InvalidInput')
        expect(refused.fields).toEqual([{ path: name === '__proto__' ? 'answers.__proto__' : name }])
      }
    }
  })

  it('is refused by name, changes nothing and uses no number', async () => {
    const found = await given(house).caseIn('mediation', 'refused')
    const issued = (await issue('intake', inputFor(found))).document
    const fresh = await given(house).caseIn('mediation', 'registered')
    const asked = await given(house).caseIn('mediation', 'identityPending')
    const agreed = await given(house).caseIn('mediation', 'agreed')
    const other = await given(house).caseIn('mediation', 'refused')
    const before = await fingerprint()
    type Refusal = [string, TestRole | 'stranger', object, object]
    const refusals: Refusal[] = [
      ['twice', 'intake', inputFor(found), { __typename: 'Duplicate', existingId: issued.id }],
      ['with a stale version', 'intake', inputFor(other, { expectedVersion: 1 }), { __typename: 'StaleVersion' }],
      ...[fresh, agreed].map(
        (found): Refusal => [
          `a request for proof of identity in a case that is ${found.state}`,
          'intake',
          inputFor(found, { form: 'identityRequest' }),
          { __typename: 'IllegalTransition' },
        ],
      ),
      [
        'a notice of mediation after the agreement',
        'head',
        inputFor(agreed, { form: 'mediationNotice' }),
        { __typename: 'IllegalTransition' },
      ],
      ['before its step', 'intake', inputFor(fresh), { __typename: 'IllegalTransition', state: 'registered' }],
      [
        'of another step',
        'intake',
        inputFor(other, { form: 'complaintAcceptance' }),
        { __typename: 'IllegalTransition' },
      ],
      [
        'without what has to be typed',
        'intake',
        inputFor(other, { fields: [{ name: 'reason', value: ' ' }] }),
        { __typename: 'InvalidInput', fields: [{ path: 'reason' }] },
      ],
      [
        'with a field it does not have',
        'intake',
        inputFor(other, { fields: [...REASON, { name: 'number', value: '1' }] }),
        { __typename: 'InvalidInput' },
      ],
      ['of a form nobody knows', 'intake', inputFor(other, { form: 'toString' }), { __typename: 'InvalidInput' }],
      [
        'in place of another case’s paper',
        'intake',
        inputFor(other, { replacesId: issued.id }),
        { __typename: 'InvalidInput', fields: [{ path: 'replacesId' }] },
      ],
      ...['1900-01-01', '9999-12-31'].map(
        (dueOn): Refusal => [
          `for ${dueOn}`,
          'intake',
          inputFor(asked, {
            form: 'identityRequest',
            fields: Object.entries({ dueOn, materials: '身份证明', way: '当面', contact: '陈沐 0571' }).map(
              ([name, value]) => ({
                name,
                value,
              }),
            ),
          }),
          { __typename: 'InvalidInput', fields: [{ path: 'dueOn' }] },
        ],
      ),
      ['by one who only looks on', 'supervisor', inputFor(other), { refused: 'FORBIDDEN' }],
      ['by an auditor', 'auditor', inputFor(other), { refused: 'FORBIDDEN' }],
      ['by a mediator it is not assigned to', 'mediator', inputFor(other), { refused: 'FORBIDDEN' }],
      ['by another office', 'stranger', inputFor(other), { refused: 'NOT_FOUND' }],
    ]
    for (const [how, role, input, refusal] of refusals)
      expect({ how, ...(await issue(role, input)) }).toMatchObject({ how, ...refusal })
    expect(await fingerprint()).toBe(before)
  })
})
