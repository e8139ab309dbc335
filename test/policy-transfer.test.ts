import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { CaseRow } from '../server/cases/define-case-action.ts'
import type { Actor } from '../server/core/context.ts'
import { ROLES, type Role } from '../server/identity/roles.ts'
import { READERS } from './support/expected-powers.ts'
import { given } from './support/given.ts'
import { type House, openHouse } from './support/house.ts'
import { ACTIONS, tryAction } from './support/try-action.ts'

let house: House
/** A case of each procedure that the county next door keeps. */
const foreign: Record<string, CaseRow> = {}

beforeAll(async () => {
  house = await openHouse()
  for (const procedure of ['mediation', 'report'] as const) {
    foreign[procedure] = await given(house).opened(procedure)
    await sql`update case_file set authority_id = ${house.town.otherCountyId} where id = ${foreign[procedure].id}`.execute(
      house.parts.db,
    )
  }
})
afterAll(() => house.close())

const actorOf = (role: Role): Actor => ({
  kind: 'person',
  id: house.town.ids.intake,
  roles: [role],
  authorityId: house.town.countyId,
  authorityIds: [house.town.countyId, house.town.stationId],
})

describe.each(['mediation', 'report'] as const)('who may act on a case that another office offers: %s', (procedure) => {
  const OFFERED: Record<string, readonly Role[]> = {
    acceptTransfer: ['intake', 'head'],
    returnTransfer: ['intake', 'head'],
    disputeJurisdiction: ['intake', 'head'],
    referJurisdiction: ['head'],
  }
  const offer = (toId: string | null) =>
    sql`update case_file set offered_to_id = ${toId}, transfer_state = ${toId && 'offered'}
      where id = ${foreign[procedure]!.id}`.execute(house.parts.db)

  it('intake and head of the office it is offered to, to answer it; nobody else sees it', async () => {
    await offer(house.town.countyId)
    const wrong: string[] = []
    for (const role of ROLES)
      for (const action of ACTIONS) {
        const reads = ['intake', 'head'].includes(role)
        const wanted = !reads ? 'NOT_FOUND' : OFFERED[action]?.includes(role) ? 'PERMITTED' : 'FORBIDDEN'
        const got = await tryAction(house.with(actorOf(role)), action, foreign[procedure]!.id)
        if (got !== wanted) wrong.push(`${role} ${action}: ${got} instead of ${wanted}`)
      }
    await offer(null)
    expect(wrong).toEqual([])
  })

  it('the head of the superior of both designates, and neither of the two', async () => {
    await offer(house.town.countyId)
    const { cityId, countyId, otherCountyId } = house.town
    const above = (role: Role): Actor => ({
      ...actorOf(role),
      authorityId: cityId,
      authorityIds: [cityId, countyId, otherCountyId],
    })
    for (const role of ROLES) {
      const wanted = role === 'head' ? 'PERMITTED' : READERS[procedure]!.includes(role) ? 'FORBIDDEN' : 'NOT_FOUND'
      expect([role, await tryAction(house.with(above(role)), 'designateAuthority', foreign[procedure]!.id)]).toEqual([
        role,
        wanted,
      ])
    }
    const both = { ...actorOf('head'), authorityIds: [countyId, otherCountyId] }
    expect(await tryAction(house.with(both), 'designateAuthority', foreign[procedure]!.id)).toBe('FORBIDDEN')
    await offer(null)
  })
})
