import { expect, it } from '@jest/globals'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { noticeDutiesFor } from '../../server/law/notice-duties.ts'
import { given } from '../support/given.ts'
import { givenServer } from '../support/given-server.ts'

const town = givenServer({ limitScale: 100 })

const CASE = `query ($id: UUID!) { case(id: $id) { version availableActions { name primary enabled } } }`

it('leads from the decision on filing over the duty to tell to the end of a report', async () => {
  const found = await given(town.house).caseIn('report', 'filed')
  const owed = noticeDutiesFor(found.ruleset, found.receivedOn).find((duty) => duty.owed && !duty.realNameOnly)!
  const today = town.house.parts.clock.today()
  const steps: [string, Record<string, unknown>][] = [
    ['determineNotice', { law: owed.value }],
    ['notifyReporter', { toldOn: today, result: '已经立案调查' }],
    ['closeCase', {}],
  ]
  for (const [name, answers] of steps) {
    const { data } = await town.server.graphql(CASE, { id: found.id }, { cookie: await town.cookieOf('head') })
    const next = data.case.availableActions.filter(
      (one: { primary: boolean; enabled: boolean }) => one.primary && one.enabled,
    )
    expect(next.map((one: { name: string }) => one.name)).toEqual([name])
    await performCaseAction(await town.house.as('head'), {
      ...{ caseId: found.id, expectedVersion: data.case.version, action: name, answers },
    })
  }
})
