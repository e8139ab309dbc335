import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { readPdf } from '../support/read-pdf.ts'

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

type Told = Record<string, string>

const NOTICE: Told = {
  to: 'respondent',
  on: '2026-12-04',
  time: '上午九时',
  place: '本局一楼调解室',
  recusalDays: '3',
  mediator: '周调解',
  contact: '周调解 0571-88880000',
}
const RECEIPT: Told = {
  papers: '《投诉调解通知书》',
  receiver: '李某',
  place: '店内',
  mode: 'direct',
  on: '2026-11-23',
}

const issue = async ({ id, version }: CaseRow, form: string, told: Told, replacesId?: string) => {
  const { data } = await server.graphql(
    `mutation ($input: IssueDocumentInput!) { issueDocument(input: $input) { __typename
      ... on DocumentIssued { document { id number version replacesId } }
      ... on InvalidInput { fields { path message } } } }`,
    {
      input: {
        caseId: id,
        expectedVersion: version,
        form,
        fields: Object.entries(told).map(([name, value]) => ({ name, value })),
        replacesId,
        clientRequestId: randomUUID(),
      },
    },
    { cookie, headers: { 'accept-language': 'zh-CN' } },
  )
  return data.issueDocument
}

const ask = async ({ id }: CaseRow, fields: string) =>
  (await server.graphql(`query ($id: UUID!) { case(id: $id) { ${fields} } }`, { id }, { cookie })).data.case

/** The file of a paper as a browser gets it: its name and what it says. */
const fetched = async (documentId: string) => {
  const { data } = await server.graphql(
    `mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { ... on DocumentAddress { url } } }`,
    { input: { documentId } },
    { cookie },
  )
  const answer = await fetch(new URL(data.openDocument.url, server.url))
  const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''
  const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()))
  return { name: decodeURIComponent(name), text: pages.join('') }
}

describe('what a paper asks', () => {
  it('as a number of days is a whole number from one on, and nothing is issued else', async () => {
    const found = await given(house).caseIn('mediation', 'accepted')
    for (const [recusalDays, message] of [
      ['-3', '请填写整数'],
      ['0', '不能小于 1'],
      ['三', '请填写整数'],
      ['400', '不能大于 365'],
    ] as const)
      expect(await issue(found, 'mediationNotice', { ...NOTICE, recusalDays })).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: 'recusalDays', message }],
      })
    expect((await ask(found, 'documents { id }')).documents).toEqual([])
  })

  it('as the day of service is a day that has come, not before receipt', async () => {
    const found = await given(house).caseIn('mediation', 'accepted')
    for (const on of ['2027-13-40', '2026-11-24', '1999-01-01'])
      expect(await issue(found, 'serviceReceipt', { ...RECEIPT, on })).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ path: 'on' }],
      })
    const { document } = await issue(found, 'serviceReceipt', { ...RECEIPT, time: '十时三十分' })
    expect((await fetched(document.id)).text).toContain('2026年11月23日十时三十分')
  })
})

describe('a paper that a case may have several of', () => {
  it('is issued once more, or again in place of one of them', async () => {
    const found = await given(house).caseIn('mediation', 'accepted')
    const { document: first } = await issue(found, 'mediationNotice', NOTICE)
    const { document: second } = await issue(found, 'mediationNotice', { ...NOTICE, to: 'filer' })
    expect([first, second]).toMatchObject([
      { version: 1, replacesId: null },
      { version: 1, replacesId: null },
    ])
    const offered = async () =>
      (await ask(found, 'availableForms { name replacesId answers { name value } }')).availableForms.filter(
        ({ name }: { name: string }) => name === 'mediationNotice',
      )
    expect((await offered()).map(({ replacesId }: { replacesId: string }) => replacesId)).toEqual([
      null,
      first.id,
      second.id,
    ])
    expect((await offered())[1].answers).toContainEqual({ name: 'recusalDays', value: '3' })
    const again = await issue(found, 'mediationNotice', { ...NOTICE, time: '下午二时' }, first.id)
    expect(again.document).toMatchObject({ version: 2, replacesId: first.id })
    const { documents } = await ask(found, 'documents { id replacedById }')
    expect(documents).toMatchObject([
      { id: first.id, replacedById: again.document.id },
      { id: second.id, replacedById: null },
      { id: again.document.id, replacedById: null },
    ])
    expect((await offered()).map(({ replacesId }: { replacesId: string }) => replacesId)).toEqual([
      null,
      second.id,
      again.document.id,
    ])
    expect(await issue(found, 'mediationNotice', NOTICE, first.id)).toMatchObject({ __typename: 'Duplicate' })
  })
})

describe('a paper', () => {
  it('calls the other side by the name that was told, not by its phone', async () => {
    const seller = { phone: '13900001234', shopName: '壶韵家居小店', wechatId: 'huyun_home' }
    const found = await given(house).caseIn('mediation', 'accepted', { seller })
    const { document } = await issue(found, 'mediationNotice', NOTICE)
    const { text } = await fetched(document.id)
    expect(text).toContain('壶韵家居小店：')
    expect(text).not.toContain('13900001234：')
    expect(text).toContain('对壶韵家居小店的投诉')
  })

  it('keeps the whole of its name as a file', async () => {
    const found = await given(house).caseIn('report', 'filed')
    const { document, ...other } = await issue(found, 'filingApproval', {
      decision: 'file',
      findings: '证据充分。',
      matter: '销售侵犯注册商标专用权的商品',
    })
    expect(other).toEqual({ __typename: 'DocumentIssued' })
    expect((await fetched(document.id)).name).toMatch(/^立案／不予立案审批表/)
  })
})
