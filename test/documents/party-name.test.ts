import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { given } from '../support/given.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
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

const ISSUE = `mutation($input: IssueDocumentInput!) { issueDocument(input: $input) { __typename
  ... on InvalidInput { fields { path message } } ... on DocumentIssued { document { id } } } }`

/** What the paper says, as it was issued through the door. */
const said = async (role: TestRole, found: CaseRow, form: string, answers: Record<string, string>) => {
  const fields = Object.entries(answers).map(([name, value]) => ({ name, value }))
  const { data } = await server.graphql(
    ISSUE,
    { input: { caseId: found.id, expectedVersion: found.version, form, fields, clientRequestId: randomUUID() } },
    { cookie: await server.signIn(role) },
  )
  const { storageKey } = await house.parts.db
    .selectFrom('document')
    .select('storageKey')
    .where('id', '=', data.issueDocument.document.id)
    .executeTakeFirstOrThrow()
  return (await readPdf(await buffer(house.parts.files.read(storageKey)))).join('')
}

const noticeTo = (found: CaseRow) =>
  said('head', found, 'mediationNotice', {
    to: 'respondent',
    on: '2026-12-04',
    time: '09:30',
    place: '本局接待室',
    recusalDays: '3',
    mediator: '周调解',
    contact: '陈受理',
  })

describe('a paper calls its party', () => {
  it('by the name of its shop, whatever else was told of it, on the papers of each procedure', async () => {
    const seller = { wechatId: 'hy_home_66', phone: '13900001234', shopName: '壶韵家居小店' }
    const accepted = await given(house).caseIn('mediation', 'accepted', { seller })
    expect(await said('intake', accepted, 'complaintAcceptance', { contact: '陈受理' })).toContain(
      '收到你关于壶韵家居小店的投诉',
    )
    expect(await noticeTo(accepted)).toContain('壶韵家居小店：')
    const found = await givenEnforcement(house).caseIn('investigating', { seller })
    const review = await said('investigator', found, 'filingApproval', {
      matter: '发布虚假广告',
      decision: 'file',
      findings: '网页宣传与事实不符。',
    })
    expect(review).toContain('壶韵家居小店')
    expect(review).not.toContain('hy_home_66')
  })

  it.each([
    [{ wechatId: 'bencao_tea88' }, '微信号bencao_tea88的经营者'],
    [{ phone: '13900005678' }, '联系电话13900005678的经营者'],
    [{ payee: '茶小美' }, '收款人为茶小美的经营者'],
    [{ payee: '清溪县小美茶业有限公司' }, '清溪县小美茶业有限公司'],
    [{ link: 'https://shop77.example/item/8' }, '网址https://shop77.example/item/8的经营者'],
  ])('by what is known of it where no name is: %j', async (seller, called) => {
    const accepted = await given(house).caseIn('mediation', 'accepted', { seller })
    expect(await noticeTo(accepted)).toContain(`${called}：`)
  })
})
