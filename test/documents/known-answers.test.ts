import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { issueDocument } from '../../server/documents/issue-document.ts'
import { FILED_ON, noticed, reportAnswers } from '../support/enforcement-roads.ts'
import { formCases, seized } from '../support/form-cases.ts'
import { given } from '../support/given.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { readyForTransfer } from '../support/given-transfer.ts'
import { type House, openHouse } from '../support/house.ts'
import { issuePaper } from '../support/issue-paper.ts'
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

/** What each form that can be issued starts from, as the desk gets it. */
const startsOf = async (role: TestRole, { id }: CaseRow): Promise<Record<string, Record<string, string>>> => {
  const { data } = await server.graphql(
    `query($id: UUID!) { case(id: $id) { availableForms { name answers { name value } } } }`,
    { id },
    { cookie: await server.signIn(role) },
  )
  return Object.fromEntries(
    data.case.availableForms.map((form: { name: string; answers: { name: string; value: string }[] }) => [
      form.name,
      Object.fromEntries(form.answers.map(({ name, value }) => [name, value])),
    ]),
  )
}

const issue = async (role: TestRole, found: CaseRow, form: string, answers: Record<string, unknown>) =>
  issueDocument(await house.as(role), {
    caseId: found.id,
    expectedVersion: found.version,
    form,
    answers,
    clientRequestId: randomUUID(),
  })

describe('a form starts from what the case knows', () => {
  it('of what its steps were told', async () => {
    const decided = await startsOf('head', await givenEnforcement(house).caseIn('decided'))
    const { course, findings, nature, basis, discretion } = reportAnswers()
    expect(decided.penaltyDecision).toMatchObject({
      course,
      facts: findings,
      reasons: `${nature}\n${basis}`,
      discretion,
      defence: expect.stringContaining('本局于2026年10月12日向当事人送达《行政处罚告知书》'),
    })
    const { investigated } = formCases(house)
    const held = await startsOf('head', await investigated(seized))
    expect(held.coerciveMeasure).toMatchObject({
      items: '精华液，30毫升，瓶，20',
      basis: '产品质量法规定的查封、扣押权',
      place: '本局罚没仓库',
    })
    const agreed = await startsOf('head', await given(house).caseIn('mediation', 'agreed'))
    expect(agreed.mediationAgreement).toMatchObject({ terms: '商家退款三百九十九元。' })
    const refused = await startsOf('head', await given(house).caseIn('mediation', 'refused'))
    expect(refused.complaintRefusal).toEqual({ reason: '不属于本部门职责。' })
  })

  it('of what earlier papers were told, and what they are numbered', async () => {
    const { investigated } = formCases(house)
    const found = await investigated(seized)
    const party = {
      matter: '涉嫌销售标识不符合规定的商品',
      respondentAddress: '清溪县河滨路 5 号',
      remedies: '向清溪县人民政府申请复议。',
    }
    const measure = await issue('head', found, 'coerciveMeasure', {
      ...party,
      measure: 'seize',
      basis: '产品质量法',
      items: '精华液，30毫升，瓶，20',
      place: '本局仓库',
      until: '2026-11-11',
      contact: '周办案 0571-0000000',
    })
    const said = (await readPdf(await buffer(house.parts.files.read(measure.storageKey)))).join('')
    expect(said).toContain('你（单位）涉嫌销售标识不符合规定的商品')
    const next = await startsOf('head', found)
    expect(next.correctionOrder).toMatchObject({ remedies: party.remedies, contact: '周办案 0571-0000000' })
    expect(next.matterApproval).toMatchObject({ matter: party.matter })
    expect(next.goodsList?.paper).toMatch(/^《实施行政强制措施决定书》（清溪市监强制〔2026〕\d+号）$/)
    expect((await startsOf('investigator', found)).addressConfirmation).toMatchObject({
      address: party.respondentAddress,
      receiver: '微信号meizhuang_xiaoli的经营者',
    })
  })

  it('of a hearing what was announced and recorded, not the times and places of other papers', async () => {
    const hearing = await givenEnforcement(house).caseIn('hearing')
    const scene = { from: '08:30', to: '09:30', place: '当事人店内', rightsTold: true }
    await issuePaper(await house.as('investigator'), hearing, 'sceneRecord', undefined, scene)
    const { hearingRecord } = await startsOf('head', hearing)
    expect(hearingRecord).toMatchObject({ from: '00:01', hearingPlace: '见卷。', open: 'open' })
    expect(hearingRecord).not.toHaveProperty('to')
    const held = { heardOn: '2026-11-05', record: '双方质证。', opinion: '同意。' }
    const times = { from: '09:30', to: '11:00', hearingPlace: '三楼听证室', open: 'open' }
    house.clock.set('2026-11-05T04:00:00Z')
    await issuePaper(await house.as('head'), hearing, 'hearingRecord', undefined, times)
    const closed = await givenEnforcement(house).take(hearing, {
      as: 'head',
      action: 'closeHearing',
      answers: held,
      on: '2026-11-05',
    })
    expect((await startsOf('head', closed)).hearingReport).toMatchObject({ ...times, record: '双方质证。' })
    house.clock.set('2026-11-23T02:00:00Z')
  })

  it('of a public notice what was decided', async () => {
    const announced = { announcedOn: '2026-10-12', reason: '邮寄退回。' }
    const decided = await givenEnforcement(house).take(await givenEnforcement(house).caseIn('decided'), {
      as: 'investigator',
      action: 'givePublicNotice',
      answers: announced,
    })
    expect((await startsOf('investigator', decided)).publicNotice?.content).toBe('罚款5000.00元。')
  })

  it('of a receipt how and when the very paper was served, and nothing of how another one was', async () => {
    const reviewed = await givenEnforcement(house).caseIn('reviewed')
    const receiptOf = async (found: CaseRow) => (await startsOf('investigator', found)).serviceReceipt!
    expect(await receiptOf(reviewed)).not.toHaveProperty('mode')
    const served = await givenEnforcement(house).take(reviewed, {
      ...noticed,
      answers: { ...noticed.answers, mode: 'leftBehind', witnessed: true },
    })
    expect(await receiptOf(served)).toMatchObject({ mode: 'leftBehind', on: FILED_ON })
    const asked = {
      as: 'investigator' as const,
      action: 'recordDefence',
      answers: { saidOn: FILED_ON, defence: '已改。' },
    }
    const defended = await givenEnforcement(house).take(served, asked)
    await issuePaper(await house.as('head'), defended, 'correctionOrder', undefined, { dueOn: '2026-12-04' })
    const { papers, mode } = await receiptOf(defended)
    expect(papers).toContain('责令改正通知书')
    expect(mode).toBeUndefined()
  })

  it('of a receipt that a decision on the spot was handed over, and of one whose step asks nothing no mode', async () => {
    const receiptOf = async (found: CaseRow) => (await startsOf('investigator', found)).serviceReceipt!
    expect(await receiptOf(await givenEnforcement(house).caseIn('onTheSpot'))).toMatchObject({ mode: 'direct' })
    const demanded = await receiptOf(await givenEnforcement(house).caseIn('executing'))
    expect(demanded.papers).toContain('催告书')
    expect(demanded).not.toHaveProperty('mode')
  })

  it('of an application to the court its name alone, and what is owed as a sentence', async () => {
    const expired = { expiredOn: '2026-11-13', unused: true }
    const asked = { appliedOn: '2026-11-16', court: '清溪县人民法院', content: '罚款及加处罚款。' }
    const found = await givenEnforcement(house).follow(await givenEnforcement(house).caseIn('executing'), [
      { as: 'investigator', action: 'recordRemedyExpiry', answers: expired, on: '2026-11-13' },
      { as: 'head', action: 'applyToCourt', answers: asked, on: '2026-11-16' },
    ])
    const { courtApplication } = await startsOf('head', found)
    expect(courtApplication).toMatchObject({ court: '清溪县人民法院', claim: '罚款5000.00元。' })
  })

  it('of a report that is handed over the offices it is between', async () => {
    const offeredTo = await given(house).caseIn('report', 'registered')
    const { found } = await readyForTransfer(house, 'withdrawTransfer', offeredTo)
    expect((await startsOf('head', found)).caseTransfer).toMatchObject({ to: '邻县市场监督管理局' })
  })

  it('of a report what was decided on it, with the ground and its article', async () => {
    const declined = { ground: 'NO_FAULT_PROVEN', reason: '有进货查验记录。' }
    const verifying = await given(house).caseIn('report', 'verifying')
    const { filingApproval } = await startsOf(
      'head',
      await given(house).act(verifying, 'head', 'declineToFile', declined),
    )
    const article = '（《市场监督管理行政处罚程序规定》第二十条第一款第（三）项）'
    expect(filingApproval?.findings).toBe(
      `有进货查验记录。\n不予立案的情形：当事人有证据足以证明没有主观过错${article}。`,
    )
    const { reportResult } = await startsOf('intake', await givenEnforcement(house).load(verifying.id))
    expect(reportResult?.result).toBe(`经核查，当事人有证据足以证明没有主观过错，决定不予立案。${article}`)
  })

  it('of goods handed over whether they were sealed, seized, or both', async () => {
    const handedOver = async (...measures: string[]) => {
      const held = await formCases(house).decided('criminal', [
        seized,
        { ...seized, answers: { ...seized.answers, items: '货架，1' } },
      ])
      const other = { measure: '2', outcome: 'handedOver', reason: '随案移送。' }
      for (const measure of measures)
        await issuePaper(await house.as('head'), held, 'coerciveMeasure', undefined, { measure }, 1)
      const found = await givenEnforcement(house).follow(held, [
        { as: 'head', action: 'disposeOfSeized', answers: { ...other, measure: '1' } },
        { as: 'head', action: 'disposeOfSeized', answers: other },
      ])
      const { storageKey } = await issuePaper(await house.as('head'), found, 'seizedHandover', undefined, {}, 1)
      return (await readPdf(await buffer(house.parts.files.read(storageKey)))).join('')
    }
    expect(await handedOver('seize')).toContain('财物实施了扣押行政强制措施')
    expect(await handedOver('seal')).toContain('财物实施了查封行政强制措施')
    expect(await handedOver('seal', 'seize')).toContain('财物实施了查封、扣押行政强制措施')
    expect(await handedOver()).toContain('财物实施了查封/扣押行政强制措施')
  })

  it('of a paper in force what was typed into it', async () => {
    const found = await given(house).caseIn('mediation', 'refused')
    await issue('head', found, 'complaintRefusal', { reason: '由城市管理部门负责。' })
    expect((await startsOf('head', found)).complaintRefusal).toEqual({ reason: '由城市管理部门负责。' })
  })

  it('but never of a paper that names the reporter', async () => {
    const { reportIn } = formCases(house)
    const found = await reportIn('verifying')
    await issue('investigator', found, 'caseSource', {
      origin: 'filed',
      respondentAddress: '举报人家隔壁',
      content: '邻居销售假货。',
      view: '建议核查。',
    })
    const starts = await startsOf('investigator', found)
    expect(starts.sceneRecord).toBeDefined()
    expect(JSON.stringify(starts.sceneRecord)).not.toContain('举报人家隔壁')
    expect(JSON.stringify(await startsOf('head', found))).not.toContain('举报人家隔壁')
  })

  it('and shows nothing to those who may not issue it', async () => {
    const found = await givenEnforcement(house).caseIn('decided')
    expect((await startsOf('auditor', found)).penaltyDecision).toEqual({})
  })
})
