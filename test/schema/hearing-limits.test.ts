import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import {
  FILED_ON,
  hearingIssued,
  heavyNoticed,
  heavyReport,
  noticeIssued,
  passed,
  submitted,
} from '../support/enforcement-roads.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { issuePaper } from '../support/issue-paper.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
let server: OpenedServer
let cookie: string
let asked: CaseRow
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
  cookie = await server.signIn('investigator')
})
/** A case of a heavy penalty, told to the party and asked a hearing on. */
beforeEach(async () => {
  const steps = givenEnforcement(house)
  asked = await steps.follow(await steps.caseIn('reported'), [
    heavyReport,
    submitted,
    passed,
    noticeIssued,
    heavyNoticed,
    { as: 'investigator', action: 'requestHearing', answers: { askedOn: FILED_ON } },
  ])
  house.clock.set(`${FILED_ON}T02:00:00Z`)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const take = async (found: CaseRow, action: string, answers: object) => {
  const { data } = await server.graphql(
    `mutation ($input: ${action[0]!.toUpperCase()}${action.slice(1)}Input!) { ${action}(input: $input) { __typename
      ... on InvalidInput { fields { path message } } ... on CaseActionDone { case { state } } } }`,
    { input: { caseId: found.id, expectedVersion: found.version, ...answers } },
    { cookie, headers: { 'accept-language': 'zh-CN' } },
  )
  return data[action]
}

const ask = async ({ id }: CaseRow, fields: string) =>
  (await server.graphql(`query ($id: UUID!) { case(id: $id) { ${fields} } }`, { id }, { cookie })).data.case

describe('a hearing that was asked for', () => {
  it('is the lawful next step, and not the end of the time to defend', async () => {
    const { availableActions } = await ask(asked, 'availableActions { name primary }')
    const primary = availableActions.filter((one: { primary: boolean }) => one.primary)
    expect(primary.map(({ name }: { name: string }) => name)).toEqual(['noticeHearing'])
  })

  it('that is given up leaves the party its five working days to defend, unless it waives them too', async () => {
    const given = { how: 'withdrawn', givenUpOn: house.clock.today() }
    expect(await take(asked, 'withdrawHearing', { ...given, reason: '书面撤回。' })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'waived', message: expect.stringContaining('2026年10月19日') }],
    })
    // Nobody stays away from a hearing that was not announced, nor gives it up before it was asked for.
    const rest = { waived: true, reason: '书面撤回，不再申辩。' }
    expect(await take(asked, 'withdrawHearing', { ...given, how: 'absent', ...rest })).toMatchObject({
      fields: [{ path: 'how' }],
    })
    expect(await take(asked, 'withdrawHearing', { ...given, givenUpOn: '2026-10-11', ...rest })).toMatchObject({
      fields: [{ path: 'givenUpOn', message: expect.stringContaining('2026年10月12日') }],
    })
    expect(await take(asked, 'withdrawHearing', { ...given, ...rest })).toMatchObject({ case: { state: 'deciding' } })
  })
})

describe('the notice of a hearing (hearing rules, article 20)', () => {
  it('is not issued for a day that is too near for it to be served in time', async () => {
    const tooNear = issuePaper(await house.as('investigator'), asked, 'hearingNotice', undefined, {
      on: '2026-10-19',
      open: 'open',
    })
    expect(await refusalOf(tooNear)).toMatchObject({
      fields: [{ path: 'on', message: expect.stringContaining('7个工作日') }],
    })
  })

  it('is done when it is served: its limit stands with its date and runs no more', async () => {
    const issued = await givenEnforcement(house).follow(asked, [hearingIssued('2026-11-05', FILED_ON)])
    const presiderId = house.town.ids.head
    const hearing = { hearingOn: '2026-11-05', presiderId, place: '三楼听证室' }
    expect(await take(issued, 'noticeHearing', hearing)).toMatchObject({ case: { state: 'hearing' } })
    const { clocks, due } = await ask(issued, 'due { clock } clocks { clock on endedOn isOverdue }')
    expect(clocks.find(({ clock }: { clock: string }) => clock === 'K4')).toMatchObject({
      on: '2026-10-27',
      endedOn: FILED_ON,
      isOverdue: false,
    })
    expect(due).toBeNull()
  })
})
