import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { findBrokenLink } from '../../server/core/event-log.ts'
import { submissionInput } from '../support/given.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
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
  for (const role of ['intake', 'head', 'mediator', 'investigator'] as const) cookies[role] = await server.signIn(role)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

type Seen = { id: string; version: number; state: string; procedure: string }
const SEEN = 'id version state procedure'

/** What is filed at the public door, and the case it opened as the office finds it. */
const filed = async (kind: 'DISPUTE' | 'LEAD', by: TestRole, on: string): Promise<Seen & { receipt: object }> => {
  const input = submissionInput({ kinds: [kind], happenedOn: on })
  const sent = await server.graphql(
    `mutation ($input: FileSubmissionInput!) { fileSubmission(input: $input) { __typename
      ... on Receipt { number secret } ... on InvalidInput { fields { path message } } } }`,
    { input },
  )
  const { number, secret } = sent.data.fileSubmission
  const { rows } = await sql<{ id: string }>`select c.id from case_file c join submission s on s.id = c.submission_id
    where s.number = ${number}`.execute(house.parts.db)
  const query = `query ($id: UUID!) { case(id: $id) { ${SEEN} } }`
  const { data } = await server.graphql(query, rows[0]!, { cookie: cookies[by] })
  return { ...data.case, receipt: { number, secret } }
}

const take = async (as: TestRole, found: Seen, action: string, answers: object = {}): Promise<Seen> => {
  const answer = await server.graphql(
    `mutation ($input: ${action[0]!.toUpperCase()}${action.slice(1)}Input!) { ${action}(input: $input) { __typename
      ... on CaseActionDone { case { ${SEEN} } } ... on InvalidInput { fields { path message } } } }`,
    { input: { caseId: found.id, expectedVersion: found.version, ...answers } },
    { cookie: cookies[as] },
  )
  expect({ action, ...answer.data?.[action], errors: answer.errors }).toMatchObject({
    action,
    __typename: 'CaseActionDone',
  })
  return answer.data[action].case
}

const dueOf = async (as: TestRole, { id }: Seen) => {
  const query = `query ($id: UUID!) { case(id: $id) { due { clock on article explanation } } }`
  return (await server.graphql(query, { id }, { cookie: cookies[as] })).data.case.due
}

/** What the desk says beside a step that cannot be taken now; the door refuses it to whoever takes it all the same. */
const whyNot = async (as: TestRole, { id, version }: Seen, name: string): Promise<string | null> => {
  const query = `query ($id: UUID!) { case(id: $id) { availableActions { name disabledReason } } }`
  const { data } = await server.graphql(query, { id }, { cookie: cookies[as] })
  const { disabledReason } = data.case.availableActions.find((one: { name: string }) => one.name === name)
  if (disabledReason === null) return null
  const kind = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const refused = await server.graphql(
    `mutation ($input: ${kind}!) { ${name}(input: $input) { __typename } }`,
    { input: { caseId: id, expectedVersion: version } },
    { cookie: cookies[as] },
  )
  expect(refused.data[name]).toEqual({ __typename: 'IllegalTransition' })
  return disabledReason
}

const isOver = async (found: Seen, state: string) => {
  expect(found.state).toBe(state)
  const running = await sql`select clock from case_clock where case_id = ${found.id} and ended_on is null`.execute(
    house.parts.db,
  )
  expect(running.rows).toEqual([])
  expect(await findBrokenLink(house.system(), 'Case', found.id)).toBeUndefined()
}

const RULES = [
  {
    ruleset: 'L121',
    on: '2026-05-06',
    accept: '第十五条',
    mediate: { on: '2026-07-05', article: '第二十三条', length: '60日' },
    first: '第十四条',
    toldByAnyRule: false,
  },
  {
    ruleset: 'L20',
    on: '2026-03-02',
    accept: '第十四条',
    mediate: { on: '2026-05-08', article: '第二十一条', length: '45个工作日' },
    first: '第十三条',
    toldByAnyRule: true,
  },
]

describe.each(RULES)('under $ruleset', ({ on, accept, mediate, first, toldByAnyRule }) => {
  beforeEach(() => house.clock.set(`${on}T02:00:00Z`))

  it('a mediation runs to its agreement and into the archive', async () => {
    let now: Seen = await filed('DISPUTE', 'intake', on)
    expect((await dueOf('intake', now)).article).toContain(accept)
    now = await take('intake', now, 'acceptComplaint')
    expect(await dueOf('intake', now)).toMatchObject({
      clock: 'C2',
      on: mediate.on,
      article: expect.stringContaining(mediate.article),
    })
    now = await take('head', now, 'assignCase', { assigneeId: house.town.ids.mediator })
    for (const side of ['complainant', 'respondent'])
      now = await take('mediator', now, 'recordConsent', { side, answer: 'agrees' })
    now = await take('mediator', now, 'startMediation', { manner: 'phone' })
    now = await take('mediator', now, 'recordAgreement', { terms: '商家退款三百九十九元。', paper: 'agreement' })
    expect(await whyNot('mediator', now, 'closeCase')).toContain('还没有签发《投诉调解书》')
    await issuePaper(await house.as('mediator'), await givenEnforcement(house).load(now.id), 'mediationAgreement')
    expect(await whyNot('mediator', now, 'closeCase')).toBeNull()
    now = await take('mediator', now, 'closeCase')
    await isOver(now, 'closed')
    await isOver(await take('mediator', now, 'archiveCase', { inOrder: true }), 'archived')
  })

  it('a step says its consequence, and a refusal its article, as those rules have them', async () => {
    const happenedOn = on.replace(/\d\d$/, '01')
    const now: Seen = await filed('DISPUTE', 'intake', happenedOn)
    const query = `query ($id: UUID!) { case(id: $id) { availableActions { name consequence } } }`
    const { availableActions } = (await server.graphql(query, { id: now.id }, { cookie: cookies.intake })).data.case
    const { consequence } = availableActions.find(({ name }: { name: string }) => name === 'acceptComplaint')
    expect(consequence).toContain(`${mediate.length}的调解期限`)
    // Another office has the same dispute since the day before.
    const before = house.clock.now()
    house.clock.set(new Date(before.getTime() - 86_400_000).toISOString())
    const earlier = await filed('DISPUTE', 'intake', happenedOn)
    house.clock.set(before.toISOString())
    await sql`update case_file set authority_id = ${house.town.otherCountyId} where id = ${earlier.id}`.execute(
      house.parts.db,
    )
    const refused = await server.graphql(
      `mutation ($input: AcceptComplaintInput!) { acceptComplaint(input: $input) { ... on InvalidInput { fields { message } } } }`,
      { input: { caseId: now.id, expectedVersion: now.version } },
      { cookie: cookies.intake },
    )
    expect(refused.data.acceptComplaint.fields[0].message).toContain(first)
    await sql`update case_file set state = 'refused' where id = ${earlier.id}`.execute(house.parts.db)
  })

  it('a mediation that fails is ended on a ground of its rules, told to both, closed and archived', async () => {
    let now: Seen = await filed('DISPUTE', 'intake', on)
    now = await take('intake', now, 'acceptComplaint')
    const ended = { ground: 'NO_AGREEMENT_POSSIBLE', reason: '双方分歧较大。' }
    now = await take('head', now, 'terminateMediation', ended)
    if ((await dueOf('head', now)) !== null)
      now = await take('head', now, 'notifyTermination', {
        complainantToldOn: on,
        respondentToldOn: on,
        manner: 'phone',
      })
    now = await take('intake', now, 'closeCase')
    await isOver(now, 'closed')
    await isOver(await take('intake', now, 'archiveCase', { inOrder: true }), 'archived')
  })

  it('a report is verified, declined, told to its reporter where the rules say so, closed and archived', async () => {
    const { receipt, ...opened } = await filed('LEAD', 'intake', on)
    let now: Seen = await take('head', opened, 'startVerification')
    expect((await dueOf('head', now)).clock).toBe('R1')
    now = await take('head', now, 'declineToFile', { ground: 'NO_FAULT_PROVEN', reason: '证据不足。' })
    if (toldByAnyRule) {
      expect((await dueOf('head', now)).clock).toBe('R3')
      now = await take('intake', now, 'notifyReporter', { toldOn: on, result: '经核查，不予立案。' })
    } else now = await take('head', now, 'determineNotice', { law: 'NONE' })
    now = await take('intake', now, 'closeCase')
    await isOver(now, 'closed')
    await isOver(await take('intake', now, 'archiveCase', { inOrder: true }), 'archived')
    const told = await server.graphql(
      `query ($number: String!, $secret: String!) { followSubmission(number: $number, secret: $secret) { timeline { title } } }`,
      { ...receipt },
    )
    const titles = told.data.followSubmission.timeline.map(({ title }: { title: string }) => title).join()
    expect(titles).toContain('不予立案')
    expect(titles.includes('已告知您举报处理结果')).toBe(toldByAnyRule)
  })

  it('a report that is filed opens a penalty case with ninety days', async () => {
    let now: Seen = await filed('LEAD', 'intake', on)
    now = await take('head', now, 'startVerification')
    const four = {
      evidence: true,
      punishable: true,
      competent: true,
      inTime: true,
      otherAct: true,
      reason: '证据充分。',
    }
    now = await take('head', now, 'fileCase', four)
    const query = `query ($id: UUID!) { case(id: $id) { linkedCases { ${SEEN} } } }`
    const { linkedCases } = (await server.graphql(query, { id: now.id }, { cookie: cookies.head })).data.case
    expect(linkedCases).toMatchObject([{ procedure: 'enforcement', state: 'filed' }])
    expect(await dueOf('head', linkedCases[0])).toMatchObject({ clock: 'K1' })
  })
})
