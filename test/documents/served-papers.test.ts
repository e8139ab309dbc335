import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import {
  approved,
  decisionIssued,
  FILED_ON,
  noticed,
  noticeIssued,
  passed,
  report,
  spotIssued,
  submitted,
  type Taken,
} from '../support/enforcement-roads.ts'
import { given } from '../support/given.ts'
import { givenEnforcement, secondOfficer } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { issuePaper } from '../support/issue-paper.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { readPdf } from '../support/read-pdf.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
let server: OpenedServer
const cookies: Record<string, string> = {}
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  for (const role of ['investigator', 'head'] as const) cookies[role] = await server.signIn(role)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const enforcement = () => givenEnforcement(house)

const query = (found: CaseRow, fields: string, as = 'investigator', language = 'zh-CN') =>
  server
    .graphql(
      `query ($id: UUID!) { case(id: $id) { ${fields} } }`,
      { id: found.id },
      {
        cookie: cookies[as],
        headers: { 'accept-language': language },
      },
    )
    .then(({ data }) => data.case)

const reasonOf = async (found: CaseRow, action: string, language: string): Promise<string | null> => {
  const { availableActions } = await query(found, 'availableActions { name disabledReason }', 'investigator', language)
  return availableActions.find((one: { name: string }) => one.name === action).disabledReason
}

const take = async (found: CaseRow, { as, action, answers = {} }: Taken) => {
  const { data } = await server.graphql(
    `mutation ($input: ${action[0]!.toUpperCase()}${action.slice(1)}Input!) { ${action}(input: $input) {
      __typename ... on InvalidInput { fields { path message } } } }`,
    { input: { caseId: found.id, expectedVersion: found.version, ...answers } },
    { cookie: cookies[as] },
  )
  return data[action]
}

const servedToday = { mode: 'direct', servedOn: '2026-11-23' }
const afresh = [report(), submitted, passed]
const serveDecision: Taken = { as: 'investigator', action: 'serveDecision', answers: servedToday }

describe('service of a paper', () => {
  it('is refused while the paper was not issued; it says which, by whom and where', async () => {
    const [toNotify, toServe, toDemand] = [
      await enforcement().follow(await enforcement().caseIn('review'), [passed]),
      await enforcement().follow(await enforcement().caseIn('proposed'), [approved]),
      await enforcement().caseIn('served'),
    ]
    expect(await take(toNotify, { ...noticed, answers: { ...noticed.answers, ...servedToday } })).toEqual({
      __typename: 'IllegalTransition',
    })
    expect(await take(toServe, serveDecision)).toEqual({ __typename: 'IllegalTransition' })
    expect(await reasonOf(toNotify, 'serveNotice', 'zh-CN')).toBe(
      '还没有签发《行政处罚告知书》，没有可以送达的文书：由承办的办案人员或者负责人在本案“文书”栏签发后再送达',
    )
    expect(await reasonOf(toServe, 'serveDecision', 'en')).toBe(
      'The paper “Penalty decision” is not issued yet: the head of office issues it on the tab Papers of this case; then it can be served',
    )
    expect(await reasonOf(toServe, 'givePublicNotice', 'zh-CN')).toContain('《行政处罚决定书》')
    expect(await reasonOf(toDemand, 'demandPayment', 'zh-CN')).toContain('《行政处罚决定履行催告书》')
  })

  it('keeps number and version of what was served, and not a day before it was issued', async () => {
    const decided = await enforcement().follow(await enforcement().caseIn('decided'), [
      { ...decisionIssued, on: '2026-10-14' },
    ])
    expect(await take(decided, { ...serveDecision, answers: { mode: 'direct', servedOn: FILED_ON } })).toMatchObject({
      fields: [{ path: 'servedOn' }],
    })
    expect(await take(decided, serveDecision)).toMatchObject({ __typename: 'CaseActionDone' })
    const { documents, timeline } = await query(
      decided,
      'documents { title number version servedOn } timeline { action body }',
    )
    const [first, second] = documents.filter(({ title }: { title: string }) => title === '行政处罚决定书')
    expect([first, second]).toMatchObject([
      { version: 1, servedOn: null },
      { version: 2, servedOn: '2026-11-23' },
    ])
    const { body } = timeline.find(({ action }: { action: string }) => action === 'serveDecision')
    expect(body).toContain(`《行政处罚决定书》${second.number}（第2版）`)
  })
})

describe('a paper that was served', () => {
  const offer = async (found: CaseRow, form: string, as: string, language: string) => {
    const { availableForms } = await query(found, 'availableForms { name enabled disabledReason }', as, language)
    return availableForms.find(({ name }: { name: string }) => name === form)
  }

  it('is not issued again', async () => {
    const served = await enforcement().caseIn('served')
    expect(await offer(served, 'penaltyDecision', 'head', 'zh-CN')).toMatchObject({
      enabled: false,
      disabledReason: expect.stringContaining('已于2026年10月12日送达当事人，不能重新签发'),
    })
    const paper = served.papers.find(({ form }) => form === 'penaltyDecision')!
    expect(paper).toMatchObject({ version: 1, servedOn: FILED_ON })
    expect(
      await refusalOf(issuePaper(await house.as('head'), served, 'penaltyDecision', paper.documentId)),
    ).toMatchObject({
      fields: [{ path: 'replacesId', message: expect.stringContaining('不能重新签发') }],
    })
  })

  it('leaves a new notice possible after another review, and the old one as served', async () => {
    const reviewed = await enforcement().follow(await enforcement().caseIn('deciding'), [
      { as: 'head', action: 'reopenInvestigation', answers: { reason: '发现另有批次。' } },
      ...afresh,
    ])
    expect(await reasonOf(reviewed, 'serveNotice', 'zh-CN')).toContain('还没有签发《行政处罚告知书》')
    const again = await enforcement().follow(reviewed, [noticeIssued, noticed])
    expect(
      again.papers.filter(({ form }) => form === 'penaltyNotice').map(({ version, servedOn }) => [version, servedOn]),
    ).toEqual([
      [1, FILED_ON],
      [2, FILED_ON],
    ])
  })

  it('is not taken down any more once the case is closed: nothing is kept, seized, tested or defended then', async () => {
    const offered = async (state: string) =>
      (await offer(await enforcement().caseIn(state), 'defenceRecord', 'investigator', 'en'))?.enabled ?? false
    expect(await offered('notified')).toBe(true)
    expect(await offered('closed')).toBe(false)
  })

  it('goes on in the penalty case once the report is filed, and is not issued in the report any more', async () => {
    const filed = await given(house).caseIn('report', 'filed')
    const investigation = ['sceneRecord', 'interviewRecord', 'samplingRecord', 'evidenceSheet', 'testingCommission']
    for (const form of investigation) {
      expect(await offer(filed, form, 'head', 'zh-CN')).toMatchObject({
        enabled: false,
        disabledReason: '举报已经立案，这份文书在行政处罚案件中签发',
      })
      expect((await offer(filed, form, 'head', 'en')).disabledReason).toBe(
        'A penalty case was opened on the report: this paper is issued there',
      )
      expect(await refusalOf(issuePaper(await house.as('head'), filed, form))).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
      })
    }
    expect(await offer(filed, 'reportResult', 'head', 'zh-CN')).not.toMatchObject({
      disabledReason: expect.stringContaining('行政处罚案件'),
    })
    const verifying = await given(house).caseIn('report', 'verifying')
    expect(await offer(verifying, 'sceneRecord', 'head', 'zh-CN')).toMatchObject({ enabled: true })
  })

  it('stays as it is in a closed file, and nothing at all is issued in an archived one', async () => {
    const closed = await enforcement().caseIn('closed')
    expect(await offer(closed, 'closingApproval', 'investigator', 'en')).toMatchObject({
      enabled: false,
      disabledReason: 'The case is closed: papers issued in it are not issued again',
    })
    const archived = await enforcement().caseIn('archived')
    expect((await offer(archived, 'fileCover', 'investigator', 'zh-CN')).disabledReason).toBe(
      '案卷已经归档，不能再签发、重新签发或者改动文书',
    )
    const { data } = await server.graphql(
      `mutation ($input: IssueDocumentInput!) { issueDocument(input: $input) {
        __typename ... on InvalidInput { fields { path message } } } }`,
      {
        input: {
          caseId: archived.id,
          expectedVersion: archived.version,
          form: 'fileCover',
          fields: [],
          clientRequestId: randomUUID(),
        },
      },
      { cookie: cookies.investigator },
    )
    expect(data.issueDocument).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'form' }] })
  })
})

describe('a decision on the spot that was issued and not handed over', () => {
  it('comes to nothing once the case takes the ordinary road, and the file says so', async () => {
    const filed = await enforcement().follow(await enforcement().opened(), [spotIssued()])
    const told = async (as: string, language: string) =>
      (await query(filed, 'documents { form unusedReason }', as, language)).documents
    expect(await told('head', 'zh-CN')).toEqual([{ form: 'spotPenalty', unusedReason: null }])
    const officers = { leadId: house.town.ids.investigator, secondId: await secondOfficer(house) }
    expect(await take(filed, { as: 'head', action: 'nameOfficers', answers: officers })).toMatchObject({
      __typename: 'CaseActionDone',
    })
    expect(await told('head', 'zh-CN')).toMatchObject([{ unusedReason: expect.stringContaining('没有使用') }])
    expect(await told('investigator', 'en')).toMatchObject([{ unusedReason: expect.stringContaining('Not used') }])
    const now = await enforcement().load(filed.id)
    const { storageKey } = await issuePaper(await house.as('investigator'), now, 'fileIndex')
    const index = (await readPdf(await buffer(await house.parts.files.read(storageKey)))).join('')
    expect(index).toContain('当场行政处罚决定书')
    expect(index).toContain('未使用')
  })

  it('stays a decision where it was handed over', async () => {
    const done = await enforcement().caseIn('onTheSpot')
    const { documents } = await query(done, 'documents { form unusedReason servedOn }')
    expect(documents).toMatchObject([{ form: 'spotPenalty', unusedReason: null, servedOn: FILED_ON }])
  })
})
