import { describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { issued, type Taken } from '../support/enforcement-roads.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { givenServer } from '../support/given-server.ts'

const town = givenServer()

const DEMANDED_ON = '2026-11-12'
const later: Taken = {
  as: 'head',
  action: 'approveInstalments',
  answers: { applied: true, days: 15, reason: '分两期缴纳。' },
}
const demand: readonly Taken[] = [
  issued('investigator', 'demandLetter', DEMANDED_ON),
  {
    as: 'investigator',
    action: 'demandPayment',
    answers: { demandedOn: DEMANDED_ON, demand: '缴纳罚款五千元和加处罚款。' },
    on: DEMANDED_ON,
  },
]

/** Records through the door that the remedies ran out, and gives the limit for the court with its reasons. */
const courtLimit = async (found: CaseRow) => {
  const { data } = await town.server.graphql(
    `mutation ($input: RecordRemedyExpiryInput!) { recordRemedyExpiry(input: $input) { __typename
      ... on CaseActionDone { case { clocks { clock startedOn on explanation } } } } }`,
    { input: { caseId: found.id, expectedVersion: found.version, expiredOn: '2026-11-01', unused: true } },
    { cookie: await town.cookieOf('investigator'), headers: { 'accept-language': 'zh-CN' } },
  )
  return data.recordRemedyExpiry.case.clocks.find(({ clock }: { clock: string }) => clock === 'K12')
}

describe('the three months to ask the court (penalty procedure rules, article 76)', () => {
  it('run from the end of the remedies', async () => {
    const steps = givenEnforcement(town.house)
    const limit = await courtLimit(await steps.follow(await steps.caseIn('served'), demand))
    expect(limit).toMatchObject({ startedOn: '2026-11-01', on: '2027-02-01' })
  })

  it('run from the end of the instalments where payment was split, and say so', async () => {
    const steps = givenEnforcement(town.house)
    const limit = await courtLimit(await steps.follow(await steps.caseIn('served'), [later, ...demand]))
    expect(limit).toMatchObject({ startedOn: '2026-11-01', on: '2027-02-11' })
    expect(limit.explanation.join()).toContain('因批准的暂缓或者分期缴纳期限结束，自2026年11月11日重新计算')
    expect(limit.explanation.join()).toContain('第七十六条第二款')
  })
})
