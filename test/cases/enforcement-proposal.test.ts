import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import {
  heavyNoticed,
  heavyReport,
  noticed,
  noticeIssued,
  passed,
  proposal,
  report,
  submitted,
  type Taken,
} from '../support/enforcement-roads.ts'
import { given } from '../support/given.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
let server: OpenedServer
const cookies: Record<string, string> = {}
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  for (const role of ['investigator', 'head', 'legalReviewer'] as const) cookies[role] = await server.signIn(role)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const enforcement = () => givenEnforcement(house)
const told = { fineFen: 600_000, forfeitFen: 478_800 }
const waived: Taken = { as: 'investigator', action: 'closeDefence', answers: { waived: true } }

const look = async (found: CaseRow, as: string, action: string, language = 'zh-CN') => {
  const { data } = await server.graphql(
    `query ($id: UUID!) { case(id: $id) {
      availableActions { name disabledReason about { label value } fields { name start } } timeline { action body } } }`,
    { id: found.id },
    { cookie: cookies[as]!, headers: { 'accept-language': language } },
  )
  const step = data.case.availableActions.find(({ name }: { name: string }) => name === action)
  const about = Object.fromEntries(
    step.about.map(({ label, value }: { label: string; value: string }) => [label, value]),
  )
  return { step, about, timeline: data.case.timeline as { action: string; body: string }[] }
}

const deciding = async () =>
  enforcement().follow(await enforcement().caseIn('reported'), [
    report(told),
    submitted,
    passed,
    noticeIssued,
    noticed,
    waived,
  ])

describe('what is proposed', () => {
  it('is seen by whoever reviews or approves it, beside what the party was told, and in the story', async () => {
    const review = await enforcement().follow(await enforcement().caseIn('reported'), [report(told), submitted])
    expect((await look(review, 'legalReviewer', 'passReview')).about).toMatchObject({
      处理意见: '给予行政处罚',
      处罚内容: '罚款6000.00元；没收违法所得4788.00元',
    })
    const proposed = await enforcement().take(await deciding(), proposal({ ...told, fineFen: 500_000 }))
    const { about, timeline } = await look(proposed, 'head', 'approveDecision', 'en')
    expect(about).toMatchObject({
      'The penalty': 'A fine of ¥5,000.00; Gains forfeited: ¥4,788.00',
      'Penalty the party was told of': 'A fine of ¥6,000.00; Gains forfeited: ¥4,788.00',
    })
    expect(timeline.find(({ action }) => action === 'proposeDecision')!.body).toContain('Fine: ¥5,000.00')
  })

  it('starts from what was notified; a part is dropped only with a reason, and nothing is added', async () => {
    const found = await deciding()
    const { step } = await look(found, 'investigator', 'proposeDecision')
    expect(
      Object.fromEntries(step.fields.map(({ name, start }: { name: string; start: string }) => [name, start])),
    ).toMatchObject({
      decision: 'penalise',
      fineFen: '600000',
      forfeitFen: '478800',
      grave: 'none',
    })
    const without = proposal({ fineFen: 600_000 })
    expect(await refusalOf(enforcement().take(found, without))).toMatchObject({
      fields: [{ path: 'departure', message: expect.stringContaining('有一部分不再给予') }],
    })
    expect(await refusalOf(enforcement().take(found, proposal({ ...told, forfeitFen: 500_000 })))).toMatchObject({
      fields: [{ path: 'forfeitFen' }],
    })
    const reasoned = proposal({ fineFen: 600_000, departure: '违法所得已经全部退赔。' })
    expect((await enforcement().take(found, reasoned)).state).toBe('proposed')
  })

  it('holds a warning beside a fine, which is neither added after the notice nor dropped without a word', async () => {
    const decidingOn = async (warned: boolean) =>
      enforcement().follow(await enforcement().caseIn('reported'), [
        report({ warned, goodsFen: 12_000 }),
        submitted,
        passed,
        noticeIssued,
        noticed,
        waived,
      ])
    const unwarned = await decidingOn(false)
    const both = { warned: true, goodsFen: 12_000 }
    expect(await refusalOf(enforcement().take(unwarned, proposal(both)))).toMatchObject({
      fields: [{ path: 'warned', message: expect.stringContaining('重于告知当事人的内容') }],
    })
    const warned = await decidingOn(true)
    expect(await refusalOf(enforcement().take(warned, proposal({ goodsFen: 12_000 })))).toMatchObject({
      fields: [{ path: 'departure' }],
    })
    const proposed = await enforcement().take(warned, proposal(both))
    const { about } = await look(proposed, 'head', 'approveDecision')
    expect(about.处罚内容).toBe('警告；罚款5000.00元；没收非法财物（价值120.00元）')
    const decided = await enforcement().take(proposed, {
      as: 'head',
      action: 'approveDecision',
      answers: { publicity: 'own', reason: '同意。' },
    })
    expect(decided.outcome).toMatchObject({ warned: true, fineFen: 500_000, goodsFen: 12_000 })
  })

  it('holds at least one kind, and says what another kind is exactly', async () => {
    const found = await enforcement().caseIn('reported')
    expect(await refusalOf(enforcement().take(found, report({ fineFen: 0 })))).toMatchObject({
      fields: [{ path: 'decision', message: expect.stringContaining('至少') }],
    })
    expect(await refusalOf(enforcement().take(found, report({ grave: 'revocation' })))).toMatchObject({
      fields: [{ path: 'graveDetails' }],
    })
  })

  it('that is no more than a warning is not made public', async () => {
    const proposed = await enforcement().follow(await enforcement().caseIn('reported'), [
      report({ fineFen: 0, warned: true }),
      submitted,
      passed,
      noticeIssued,
      noticed,
      waived,
      proposal({ fineFen: 0, warned: true }),
    ])
    const { step } = await look(proposed, 'head', 'approveDecision')
    expect(step.fields).toContainEqual({ name: 'publicity', start: 'none' })
    const decide = (publicity: string): Taken => ({
      as: 'head',
      action: 'approveDecision',
      answers: { publicity, reason: '同意。' },
    })
    expect(await refusalOf(enforcement().take(proposed, decide('own')))).toMatchObject({
      fields: [{ path: 'publicity', message: expect.stringContaining('第二条第二款') }],
    })
    expect((await enforcement().take(proposed, decide('none'))).state).toBe('decided')
  })

  it('stays in sight where payments are recorded: decided, paid and left', async () => {
    const served = await enforcement().caseIn('served')
    const paid = await enforcement().take(served, {
      as: 'investigator',
      action: 'recordPayment',
      answers: { amountFen: 100_000, paidOn: '2026-10-12', receipt: 'PJ-0001' },
    })
    const { about, timeline } = await look(paid, 'investigator', 'recordPayment')
    expect(about).toMatchObject({
      决定的罚款: '5000.00元',
      已缴: '1000.00元',
      '未缴（不含此后的加处罚款）': '4000.00元',
    })
    expect(timeline.find(({ action }) => action === 'recordPayment')!.body).toContain('未缴：4000.00元')
  })
})

describe('the service of a notice', () => {
  const serve = async (found: CaseRow, { answers }: Taken) => {
    const { data } = await server.graphql(
      `mutation ($input: ServeNoticeInput!) { serveNotice(input: $input) { __typename
        ... on InvalidInput { fields { path message } } } }`,
      { input: { caseId: found.id, expectedVersion: found.version, ...answers } },
      { cookie: cookies.investigator! },
    )
    return data.serveNotice
  }
  const asks = async (found: CaseRow) =>
    (await look(found, 'investigator', 'serveNotice')).step.fields.map(({ name }: { name: string }) => name)

  it('asks for the right to a hearing where the penalty reaches its threshold, and nowhere else', async () => {
    const reviewed = async (written: Taken) =>
      enforcement().follow(await enforcement().caseIn('reported'), [written, submitted, passed, noticeIssued])
    const [light, heavy] = [await reviewed(report()), await reviewed(heavyReport)]
    expect(await asks(light)).not.toContain('hearingTold')
    expect(await asks(heavy)).toContain('hearingTold')
    const onIt = { __typename: 'InvalidInput', fields: [{ path: 'hearingTold' }] }
    expect(await serve(light, heavyNoticed)).toMatchObject(onIt)
    expect(await serve(heavy, noticed)).toMatchObject(onIt)
    expect(await serve(light, noticed)).toMatchObject({ __typename: 'CaseActionDone' })
    expect(await serve(heavy, heavyNoticed)).toMatchObject({ __typename: 'CaseActionDone' })
  })
})

describe('a step of another role', () => {
  it('says whose it is', async () => {
    const verifying = await given(house).caseIn('report', 'verifying')
    expect((await look(verifying, 'investigator', 'fileCase')).step.disabledReason).toBe(
      '您的角色不能办理，由负责人办理',
    )
  })
})
