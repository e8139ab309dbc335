import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { previewDocument } from '../../server/documents/preview-document.ts'
import { issued, type Taken } from '../support/enforcement-roads.ts'
import { seized as seizesGoods } from '../support/form-cases.ts'
import { given } from '../support/given.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { readPdf } from '../support/read-pdf.ts'
import { refusalOf } from '../support/refusal-of.ts'

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

const keepsEvidence: Taken = {
  as: 'head',
  action: 'keepEvidence',
  answers: { keptOn: '2026-10-12', items: '账册，本，3' },
}

type Told = Record<string, string>

const NOTICE: Told = {
  to: 'respondent',
  on: '2026-12-04',
  time: '09:00',
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

const issue = async ({ id, version }: CaseRow, form: string, told: Told, replacesId?: string, by = cookie) => {
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
    { cookie: by, headers: { 'accept-language': 'zh-CN' } },
  )
  return data.issueDocument
}

const ask = async ({ id }: CaseRow, fields: string, by = cookie) =>
  (await server.graphql(`query ($id: UUID!) { case(id: $id) { ${fields} } }`, { id }, { cookie: by })).data.case

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
    for (const time of ['十时三十分', '25:00', '9:5'])
      expect(await issue(found, 'serviceReceipt', { ...RECEIPT, time })).toMatchObject({
        fields: [{ path: 'time', message: '请填写几时几分，例如 09:30' }],
      })
    const { document } = await issue(found, 'serviceReceipt', { ...RECEIPT, time: '00:30' })
    expect((await fetched(document.id)).text).toContain('2026年11月23日0时30分')
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
    const again = await issue(found, 'mediationNotice', { ...NOTICE, time: '14:00' }, first.id)
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

describe('the papers of a measure', () => {
  it('start from the first period and name the paper of the same measure, also after it was lengthened', async () => {
    const steps = givenEnforcement(house)
    const seized = await steps.follow(await steps.caseIn('investigating'), [
      keepsEvidence,
      issued('head', 'evidenceKeepingNotice'),
      { ...seizesGoods, answers: { ...seizesGoods.answers, seizedOn: '2026-11-20' }, on: '2026-11-20' },
      issued('head', 'coerciveMeasure', '2026-11-20', { measure: 'seize' }),
      { as: 'head', action: 'extendSeizure', answers: { measure: '2', reason: '案情复杂。' }, on: '2026-11-20' },
    ])
    house.clock.set('2026-11-23T02:00:00Z')
    const { availableForms } = await ask(seized, 'availableForms { name measure replacesId answers { name value } }')
    const start = (form: string) =>
      Object.fromEntries(
        availableForms
          .find((one: { name: string; measure: number }) => one.name === form && one.measure === 2)
          .answers.map(({ name, value }: { name: string; value: string }) => [name, value]),
      )
    expect(start('coerciveMeasure').until).toBe('2026-12-20')
    const answers = {
      ...start('coerciveMeasure'),
      until: '2026-12-21',
      measure: 'seize',
      remedies: '可以申请行政复议。',
    }
    const refused = previewDocument(await house.as('head'), {
      caseId: seized.id,
      form: 'coerciveMeasure',
      measure: 2,
      answers: {
        ...answers,
        matter: '销售不合格商品',
        place: '本局仓库',
        contact: '周办案',
        basis: '产品质量法第十八条',
      },
    })
    expect(await refusalOf(refused)).toMatchObject({
      fields: [{ path: 'until', message: expect.stringContaining('2026年12月20日') }],
    })
    expect(start('goodsList').paper).toContain('实施行政强制措施决定书')
  })

  it('call the party by the name the desk shows', async () => {
    const seller = { phone: '13900005678', shopName: '本草茶饮坊', wechatId: 'bencao_tea88' }
    const found = await givenEnforcement(house).caseIn('investigating', { seller })
    const { availableForms } = await ask(
      found,
      'availableForms { name answers { name value } }',
      await server.signIn('investigator'),
    )
    const { answers } = availableForms.find(({ name }: { name: string }) => name === 'interviewNotice')
    expect(answers).toContainEqual({ name: 'to', value: '本草茶饮坊' })
  })
})

describe('a report that is closed', () => {
  it('has no paper any more that looks into something, and those that keep the file', async () => {
    const closed = await given(house).caseIn('report', 'closed')
    const { availableForms } = await ask(closed, 'availableForms { name enabled }')
    const offered = availableForms
      .filter(({ enabled }: { enabled: boolean }) => enabled)
      .map(({ name }: { name: string }) => name)
    for (const name of ['interviewNotice', 'sceneRecord', 'assistanceRequest', 'materialsRequest', 'referralNotice'])
      expect(offered).not.toContain(name)
    expect(offered).toEqual(expect.arrayContaining(['fileIndex', 'serviceReceipt']))
  })
})

describe('the day a reporter was told the result', () => {
  it('is not before there was one', async () => {
    const verifying = await given(house).caseIn('report', 'verifying')
    house.clock.set('2026-11-25T02:00:00Z')
    const declined = await given(house).act(verifying, 'head', 'declineToFile', {
      ground: 'NO_FAULT_PROVEN',
      reason: '证据不足。',
    })
    const owed = await given(house).act(declined, 'head', 'determineNotice', { law: 'FOOD' })
    const { data } = await server.graphql(
      `mutation ($input: NotifyReporterInput!) { notifyReporter(input: $input) { __typename
        ... on InvalidInput { fields { path } } } }`,
      { input: { caseId: owed.id, expectedVersion: owed.version, toldOn: '2026-11-24', result: '不予立案。' } },
      { cookie },
    )
    expect(data.notifyReporter).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'toldOn' }] })
    house.clock.set('2026-11-23T02:00:00Z')
  })
})

describe('a demand to pay', () => {
  it('is not issued while the time to pay runs', async () => {
    const served = await givenEnforcement(house).caseIn('served')
    house.clock.set('2026-10-27T02:00:00Z')
    const told = { decision: '处罚决定书', owed: '罚款五千元', way: '银行缴纳', contact: '周办案 0571-88880000' }
    const officer = await server.signIn('investigator')
    expect(await issue(served, 'demandLetter', told, undefined, officer)).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'owed', message: expect.stringContaining('2026年10月27日') }],
    })
    house.clock.set('2026-10-28T02:00:00Z')
    expect(await issue(served, 'demandLetter', told, undefined, officer)).toMatchObject({
      __typename: 'DocumentIssued',
    })
    house.clock.set('2026-11-23T02:00:00Z')
  })
})

describe('the story of a case', () => {
  it('says what was stated of the venue, not only of which fact', async () => {
    const found = await given(house).opened('mediation')
    const { data } = await server.graphql(
      `mutation ($input: StateVenueFactInput!) { stateVenueFact(input: $input) { ... on CaseActionDone {
        case { timeline { action body } } } } }`,
      { input: { caseId: found.id, expectedVersion: found.version, fact: 'sellerKind', value: 'PLATFORM' } },
      { cookie, headers: { 'accept-language': 'zh-CN' } },
    )
    const entry = data.stateVenueFact.case.timeline.find(
      ({ action }: { action: string }) => action === 'stateVenueFact',
    )
    expect(entry.body).toContain('平台')
  })
})
