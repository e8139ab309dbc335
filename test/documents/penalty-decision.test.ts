import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import {
  approved,
  discussed,
  noticed,
  noticeIssued,
  passed,
  proposal,
  report,
  submitted,
  type Taken,
} from '../support/enforcement-roads.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { issuePaper } from '../support/issue-paper.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'
import { readPdf } from '../support/read-pdf.ts'
import { refusalOf } from '../support/refusal-of.ts'

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
  ... on InvalidInput { fields { path message } } } }`

type Typed = Record<string, string | undefined>

const papers = () => house.parts.db.selectFrom('document').select('id').execute()

/** Which answers were refused, with nothing issued; none when the paper was issued. */
const refused = async (role: TestRole, found: CaseRow, form: string, typed: Typed, language = 'zh-CN') => {
  const before = (await papers()).length
  const fields = Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
  const { data } = await server.graphql(
    ISSUE,
    { input: { caseId: found.id, expectedVersion: found.version, form, fields, clientRequestId: randomUUID() } },
    { cookie: await server.signIn(role), headers: { 'accept-language': language } },
  )
  const problems: { path: string; message: string }[] = data.issueDocument.fields ?? []
  expect((await papers()).length).toBe(before + (problems.length > 0 ? 0 : 1))
  return problems.map(({ path, message }) => [path.split('.').at(-1), message])
}

/** What a form starts from, and what it asks. */
const offered = async (role: TestRole, { id }: CaseRow, name: string) => {
  const { data } = await server.graphql(
    `query($id: UUID!) { case(id: $id) { availableForms { name measure answers { name value } fields { name kind required } } } }`,
    { id },
    { cookie: await server.signIn(role) },
  )
  const found = data.case.availableForms.findLast((form: { name: string }) => form.name === name)
  const answers = found.answers.map((one: { name: string; value: string }) => [one.name, one.value])
  return { fields: found.fields, starts: Object.fromEntries(answers) }
}

const lastPrinted = async ({ id }: CaseRow): Promise<string> => {
  const { storageKey } = await house.parts.db
    .selectFrom('document')
    .select('storageKey')
    .where('caseId', '=', id)
    .orderBy('issuedAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return (await readPdf(await buffer(await house.parts.files.read(storageKey)))).join('')
}

describe('a penalty decision', () => {
  it('is not issued without what the law asks of every decision', async () => {
    const found = await givenEnforcement(house).caseIn('proposed')
    const decided = await givenEnforcement(house).take(found, {
      as: 'head',
      action: 'approveDecision',
      answers: { publicity: 'own', reason: '同意。' },
    })
    const { fields, starts } = await offered('head', decided, 'penaltyDecision')
    expect(fields).toMatchObject(expect.arrayContaining([{ name: 'payment', kind: 'LONG_TEXT', required: true }]))
    expect(starts.remedies).toContain('六十日内向清溪县人民政府申请行政复议')
    expect(starts.remedies).toContain('六个月内')
    const whole = { ...starts, respondentAddress: '清溪县河滨路5号', payment: '代收银行：清溪农商行。' }
    for (const name of ['respondentAddress', 'payment', 'remedies', 'reasons', 'facts'])
      expect(
        (await refused('head', decided, 'penaltyDecision', { ...whole, [name]: undefined })).map(([at]) => at),
      ).toEqual([name])
    expect(await refused('head', decided, 'penaltyDecision', whole)).toEqual([])
  })

  it('prints each kind as it was recorded, and does not speak of another fine', async () => {
    const enforcement = givenEnforcement(house)
    const sums = { warned: true, fineFen: 500_000, goodsFen: 12_000 }
    const decided = await enforcement.follow(await enforcement.caseIn('reported'), [
      report({ ...sums, opinion: '建议警告，罚款8000元。' }),
      submitted,
      passed,
      noticeIssued,
      noticed,
      { as: 'investigator', action: 'closeDefence', answers: { waived: true } },
      proposal(sums),
      approved,
    ])
    const { starts } = await offered('head', decided, 'penaltyDecision')
    expect(starts.reasons).not.toContain('8000')
    const whole = { ...starts, respondentAddress: '清溪县河滨路5号', payment: '代收银行：清溪农商行。' }
    const other = { ...whole, reasons: '违反产品质量法，决定罚款8000元。' }
    expect(await refused('head', decided, 'penaltyDecision', other)).toEqual([
      ['reasons', expect.stringContaining('罚款5000.00元')],
    ])
    const ranged = { ...whole, reasons: '依照规定可以处罚款5000元以上5万元以下。' }
    expect(await refused('head', decided, 'penaltyDecision', ranged)).toEqual([])
    expect(await lastPrinted(decided)).toContain(
      '决定处罚如下：1．警告；2．罚款5000.00元；3．没收非法财物（价值120.00元）。',
    )
  })

  it.each([
    ['withdrawn', '2026-11-02', '后于2026年11月2日撤回听证要求，本局不再举行听证。'],
    ['absent', '2026-11-05', '当事人于2026年11月5日无正当理由未出席听证，视为放弃听证权利，本局终止听证。'],
    ['left', '2026-11-05', '于2026年11月5日未经许可中途退出听证，视为放弃听证权利，本局终止听证。'],
  ])('tells of a hearing that was asked for and given up (%s), as its approval does', async (how, on, words) => {
    const enforcement = givenEnforcement(house)
    const answers = { how, givenUpOn: on, reason: '见笔录。' }
    const up: Taken = { as: 'investigator', action: 'withdrawHearing', answers, on }
    const hearing = await enforcement.caseIn('hearing')
    if (how !== 'withdrawn') {
      const early = { ...up, answers: { ...answers, givenUpOn: '2026-11-01' } }
      expect(await refusalOf(enforcement.take(hearing, early))).toMatchObject({ fields: [{ path: 'givenUpOn' }] })
    }
    const heavy = { ...proposal({ fineFen: 10_000_000 }), on }
    const decided = await enforcement.follow(hearing, [up, heavy, { ...approved, on }])
    const { starts } = await offered('head', decided, 'penaltyDecision')
    expect(starts.defence).toContain(words)
    const whole = { ...starts, respondentAddress: '清溪县河滨路5号', payment: '代收银行：清溪农商行。' }
    expect(await refused('head', decided, 'penaltyDecision', whole)).toEqual([])
    expect(await lastPrinted(decided)).toContain(`当事人于2026年10月12日要求举行听证，`)
    expect(await lastPrinted(decided)).toContain(words)
    const approval = (await offered('head', decided, 'decisionApproval')).starts
    expect(await refused('head', decided, 'decisionApproval', { matter: '标识不全', ...approval })).toEqual([])
    expect(await lastPrinted(decided)).toContain('当事人要求听证后放弃，未举行听证')
  })

  it('tells of a hearing that was held what was said and what came of it, as its approval does', async () => {
    const enforcement = givenEnforcement(house)
    const hearing = await enforcement.caseIn('hearing')
    house.clock.set('2026-11-06T04:00:00Z')
    const said = {
      defence: '当事人称进货时查验过资料。',
      heldOn: '2026-11-05',
      from: '09:00',
      to: '10:00',
      open: 'open',
    }
    await issuePaper(await house.as('head'), hearing, 'hearingRecord', undefined, said)
    const decided = await enforcement.follow(hearing, [
      {
        as: 'head',
        action: 'closeHearing',
        answers: { heardOn: '2026-11-05', record: '双方质证。', opinion: '陈述不足以减轻处罚，维持拟处罚意见。' },
        on: '2026-11-06',
      },
      { ...passed, on: '2026-11-09' },
      { ...discussed, on: '2026-11-10' },
      { ...proposal({ fineFen: 10_000_000 }), on: '2026-11-10' },
      { ...approved, on: '2026-11-10' },
    ])
    house.clock.set('2026-11-23T02:00:00Z')
    const { starts } = await offered('head', decided, 'penaltyDecision')
    expect(starts.defence).toContain(
      '本局于2026年11月5日举行听证。\n听证情况：双方质证。\n当事人在听证中的陈述和申辩：当事人称进货时查验过资料。\n听证意见：陈述不足以减轻处罚，维持拟处罚意见。',
    )
    const whole = { ...starts, respondentAddress: '清溪县河滨路5号', payment: '代收银行：清溪农商行。' }
    expect(await refused('head', decided, 'penaltyDecision', whole)).toEqual([])
    expect(await lastPrinted(decided)).toContain('听证意见：陈述不足以减轻处罚，维持拟处罚意见。')
    const approval = (await offered('head', decided, 'decisionApproval')).starts
    expect(approval).toMatchObject({
      defence: '听证中：当事人称进货时查验过资料。',
      answer: '听证意见：陈述不足以减轻处罚，维持拟处罚意见。',
    })
    expect(await refused('head', decided, 'decisionApproval', { matter: '标识不全', ...approval })).toEqual([])
    const printed = await lastPrinted(decided)
    expect(printed).toContain('案件经听证')
    expect(printed.match(/维持拟处罚意见/g)).toHaveLength(1)
  })

  it('on the spot sends the party to the review first', async () => {
    const found = await givenEnforcement(house).opened()
    const { starts } = await offered('investigator', found, 'spotPenalty')
    expect(starts.remedies).toContain('应当先')
  })
})
