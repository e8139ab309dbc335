import { describe, expect, it } from '@jest/globals'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { given } from '../support/given.ts'
import { givenServer } from '../support/given-server.ts'
import type { Neighbour, TestRole } from '../support/people.ts'

const town = givenServer({ limitScale: 100 })

type Offered = { name: string; primary: boolean; enabled: boolean }

describe('a case offered to another office', () => {
  const primaryFor = async (who: TestRole | Neighbour, id: string): Promise<Offered[]> => {
    const query = `query ($id: UUID!) { case(id: $id) { availableActions { name primary enabled } } }`
    const { data } = await town.server.graphql(query, { id }, { cookie: await town.cookieOf(who) })
    return data.case.availableActions.filter(({ primary }: Offered) => primary)
  }

  it.each(['mediation', 'report'] as const)('has the taking as its next step there (%s)', async (procedure) => {
    const found = await given(town.house).caseIn(procedure, 'registered')
    const own = await primaryFor('head', found.id)
    expect(own).toHaveLength(1)
    await performCaseAction(await town.house.as('head'), {
      caseId: found.id,
      expectedVersion: found.version,
      action: 'offerTransfer',
      answers: { authorityId: town.house.town.otherCountyId, reason: '实际经营地不在本县' },
    })
    expect(await primaryFor('stranger', found.id)).toEqual([{ name: 'acceptTransfer', primary: true, enabled: true }])
    expect((await primaryFor('head', found.id)).map(({ name }) => name)).toEqual(own.map(({ name }) => name))
  })
})
