import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { Answers } from '../../server/cases/define-case-action.ts'
import { findBrokenLink } from '../../server/core/event-log.ts'
import { heavyNoticed, heavyReport, passed, proposal } from '../support/enforcement-roads.ts'
import { given } from '../support/given.ts'
import { givenEnforcement, secondOfficer } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { issuePaper } from '../support/issue-paper.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
const cookies: Partial<Record<TestRole, string>> = {}
beforeAll(async () => {
  house = await openHouse({ limitScale: 100 })
  server = await openServer(house)
  for (const role of ['head', 'investigator', 'legalReviewer', 'auditor'] as const)
    cookies[role] = await server.signIn(role)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

type Seen = { id: string; version: number; state: string; procedure: string }

const look = async (as: TestRole, id: string) =>
  (
    await server.graphql(
      `query ($id: UUID!) { case(id: $id) { id version state procedure number isClosed linkedCases { id version state procedure }
        submission { number } due { on } availableActions { name enabled primary } timeline { title } } }`,
      { id },
      { cookie: cookies[as] },
    )
  ).data.case

const send = async (as: TestRole, found: Seen, action: string, answers: Record<string, unknown> = {}) => {
  const type = `${action[0]!.toUpperCase()}${action.slice(1)}Input`
  const answer = await server.graphql(
    `mutation ($input: ${type}!) { ${action}(input: $input) { __typename
      ... on CaseActionDone { case { id version state procedure } }
      ... on InvalidInput { fields { path message } } } }`,
    { input: { caseId: found.id, expectedVersion: found.version, ...answers } },
    { cookie: cookies[as] },
  )
  return answer.errors ? { code: answer.errors[0]!.extensions!.code } : answer.data[action]
}

const on = (day: string) => house.clock.set(`${day}T04:00:00Z`)

const take = async (
  as: TestRole,
  found: Seen,
  action: string,
  answers: Record<string, unknown> = {},
): Promise<Seen> => {
  const answer = await send(as, found, action, answers)
  expect({ action, ...answer }).toMatchObject({ action, __typename: 'CaseActionDone' })
  return answer.case
}

const unissued = { __typename: 'IllegalTransition' }
const issue = async (as: TestRole, { id }: Seen, form: string, typed: Answers = {}) =>
  issuePaper(await house.as(as), await givenEnforcement(house).load(id), form, undefined, typed)

describe('a penalty case through the door', () => {
  it('goes from a report to the archive, with a hearing and by everybody the law names', async () => {
    on('2026-10-12')
    const verifying = await given(house).caseIn('report', 'verifying', { happenedOn: '2026-10-08' })
    const four = { evidence: true, punishable: true, competent: true, inTime: true, reason: '证据充分。' }
    const filed = await take('head', verifying, 'fileCase', four)
    const penalty = (await look('head', filed.id)).linkedCases.find((one: Seen) => one.procedure === 'enforcement')
    expect(penalty.state).toBe('filed')
    expect((await look('head', penalty.id)).submission).toBeNull()

    const people = { leadId: house.town.ids.investigator, secondId: await secondOfficer(house) }
    expect(await send('investigator', penalty, 'nameOfficers', people)).toEqual({ code: 'FORBIDDEN' })
    let now = await take('head', penalty, 'nameOfficers', people)
    expect(await send('head', penalty, 'nameOfficers', people)).toMatchObject({ __typename: 'StaleVersion' })
    expect(await send('head', now, 'nameOfficers', people)).toMatchObject({ __typename: 'IllegalTransition' })
    now = await take('investigator', now, 'tellRights', { toldOn: '2026-10-12', shown: true, told: true })
    now = await take('head', now, 'seizeGoods', { seizedOn: '2026-10-12', basis: '产品质量法', items: '精华液二十瓶' })
    now = await take('investigator', now, 'writeReport', heavyReport.answers)
    now = await take('investigator', now, 'submitForReview')
    expect(await send('investigator', now, 'passReview', passed.answers)).toEqual({ code: 'FORBIDDEN' })
    now = await take('legalReviewer', now, 'passReview', passed.answers)
    expect(await send('investigator', now, 'serveNotice', heavyNoticed.answers)).toMatchObject(unissued)
    await issue('investigator', now, 'penaltyNotice')
    now = await take('investigator', now, 'serveNotice', heavyNoticed.answers)

    on('2026-10-13')
    now = await take('investigator', now, 'requestHearing', { askedOn: '2026-10-13' })
    const hearing = { hearingOn: '2026-11-05', presiderId: house.town.ids.head, place: '三楼听证室' }
    const wrong = { ...hearing, presiderId: house.town.ids.investigator }
    expect(await send('investigator', now, 'noticeHearing', hearing)).toMatchObject(unissued)
    await issue('investigator', now, 'hearingNotice', { on: '2026-11-05', open: 'open' })
    expect(await send('investigator', now, 'noticeHearing', wrong)).toMatchObject({ fields: [{ path: 'presiderId' }] })
    now = await take('investigator', now, 'noticeHearing', hearing)

    on('2026-11-05')
    now = await take('head', now, 'closeHearing', { heardOn: '2026-11-05', record: '双方质证。', opinion: '同意。' })
    on('2026-11-09')
    now = await take('legalReviewer', now, 'passReview', passed.answers)
    now = await take('head', now, 'holdDiscussion', {
      heldOn: '2026-11-09',
      participants: '郑局长\n李副局长',
      opinions: '均同意。',
      conclusion: '一致同意。',
    })
    now = await take('investigator', now, 'proposeDecision', proposal({ fineFen: 9_000_000 }).answers)
    now = await take('head', now, 'approveDecision', { publicity: 'own', reason: '同意。' })
    now = await take('head', now, 'disposeOfSeized', { measure: '1', outcome: 'forfeited', reason: '依处罚决定没收。' })
    await issue('head', now, 'penaltyDecision')
    now = await take('investigator', now, 'serveDecision', { mode: 'direct', servedOn: '2026-11-09' })

    on('2026-11-20')
    const payment = { amountFen: 9_000_000, paidOn: '2026-11-20', receipt: 'PJ-0007' }
    now = await take('investigator', now, 'recordPayment', payment)
    now = await take('head', now, 'publishDecision', { publishedOn: '2026-11-20' })
    expect(await send('head', now, 'closeEnforcement', { reason: '同意。' })).toMatchObject(unissued)
    await issue('investigator', now, 'closingApproval')
    now = await take('head', now, 'closeEnforcement', { reason: '执行完毕，同意结案。' })
    now = await take('investigator', now, 'archiveCase', { mainFile: true, sideFile: true })
    expect(now.state).toBe('archived')

    const seen = await look('auditor', now.id)
    expect(seen).toMatchObject({ state: 'archived', isClosed: true, due: null })
    expect(seen.availableActions.filter(({ enabled }: { enabled: boolean }) => enabled)).toEqual([])
    expect(seen.timeline.length).toBeGreaterThan(20)
    const { rows } = await sql`select clock from case_clock where case_id = ${now.id} and ended_on is null`.execute(
      house.parts.db,
    )
    expect(rows).toEqual([])
    expect(await findBrokenLink(house.system(), 'Case', now.id)).toBeUndefined()
  })

  it('shows in each state what comes now and next, with one lawful next step at most', async () => {
    on('2026-11-23')
    const found = await given(house).caseIn('enforcement', 'review')
    const { availableActions } = await look('legalReviewer', found.id)
    const named = availableActions.map(({ name }: { name: string }) => name)
    expect(named).toEqual(expect.arrayContaining(['passReview', 'returnForCorrection', 'serveNotice']))
    expect(named).not.toContain('applyToCourt')
    expect(
      availableActions.filter(({ primary, enabled }: { primary: boolean; enabled: boolean }) => primary && enabled),
    ).toEqual([{ name: 'passReview', enabled: true, primary: true }])
  })
})
