import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import { findCase } from '../../server/cases/case-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import type { Ctx } from '../../server/core/context.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { failureOf as failing } from '../support/try-action.ts'

let house: House
let county: Ctx
let other: Ctx
let city: Ctx
/** The head of the station under the county. */
let station: Ctx
beforeAll(async () => {
  house = await openHouse()
  county = await house.as('head')
  other = await house.asNeighbour('stranger')
  city = await house.asNeighbour('superior')
  const { stationId, ids } = house.town
  station = house.with({
    kind: 'person',
    id: ids.mediator,
    roles: ['head'],
    authorityId: stationId,
    authorityIds: [stationId],
  })
})
afterAll(() => house.close())

const act = (ctx: Ctx, found: CaseRow, action: string, answers: Record<string, unknown> = {}): Promise<CaseRow> =>
  performCaseAction(ctx, { caseId: found.id, expectedVersion: found.version, action, answers })

const reason = '经营者实际经营地不在本县。'
const runningClocks = async (found: CaseRow) =>
  (await findClocksOfCases(house.system(), [found.id])).filter((one) => !one.endedOn).map(({ clock }) => clock)

describe('a penalty case', () => {
  const ids = () => house.town.ids
  const investigating = () =>
    given(house).caseIn('enforcement', 'investigating', { seller: { shopName: `店铺 ${randomUUID()}` } })
  const offeredCase = async () =>
    act(county, await investigating(), 'offerTransfer', { authorityId: house.town.otherCountyId, reason })

  it('is offered while it is investigated, and neither reported nor ended until that is settled', async () => {
    const found = await offeredCase()
    expect(found).toMatchObject({ state: 'investigating', authorityId: house.town.countyId, transferState: 'offered' })
    const ended = { ground: 'PARTY_ENDED', reason: '当事人已注销。' }
    expect(await failing(act(county, found, 'terminateInvestigation', ended))).toBe('ILLEGAL_TRANSITION')
    const suspended = { ground: 'PARTY_MISSING', reason: '多次联系无果。' }
    expect(await failing(act(county, found, 'suspendInvestigation', suspended))).toBe('ILLEGAL_TRANSITION')
    const kept = { keptOn: house.clock.today(), items: '账册三本。' }
    expect((await act(county, found, 'keepEvidence', kept)).measures).toMatchObject([
      { kind: 'kept', items: kept.items },
    ])
    const decided = await given(house).caseIn('enforcement', 'decided')
    const late = { authorityId: house.town.otherCountyId, reason }
    expect(await failing(act(county, decided, 'offerTransfer', late))).toBe('ILLEGAL_TRANSITION')
  })

  it('that is taken waits for officers of the new office; who investigated before never reviews it', async () => {
    const before = await offeredCase()
    const found = await act(other, before, 'acceptTransfer')
    expect(found).toMatchObject({
      state: 'filed',
      authorityId: house.town.otherCountyId,
      assigneeId: null,
      receivedByTransfer: true,
    })
    expect(found.facts.officers).toBeUndefined()
    expect(found.facts.investigators).toEqual(before.facts.investigators)
    expect(await runningClocks(found)).toEqual(['K1'])
    expect(await findCase(county, found.id)).toBeUndefined()
    const theirs = { leadId: ids().investigator, secondId: ids().investigator }
    expect(await failing(act(other, found, 'nameOfficers', theirs))).toBe('INVALID_INPUT')
    const again = { authorityId: house.town.countyId, reason }
    expect(await failing(act(other, found, 'offerTransfer', again))).toBe('ILLEGAL_TRANSITION')
  })

  it('that is returned goes on where it was, with its officers', async () => {
    const before = await offeredCase()
    const found = await act(other, before, 'returnTransfer', { reason: '违法行为发生地在贵县。' })
    expect(found).toMatchObject({ state: 'investigating', assigneeId: before.assigneeId, offeredToId: null })
    expect(found.facts.officers).toEqual(before.facts.officers)
  })

  it('in dispute runs seven working days, then the superior’s seven; the designated office names officers anew', async () => {
    const disputed = await act(other, await offeredCase(), 'disputeJurisdiction', { reason })
    expect(await runningClocks(disputed)).toEqual(['K1', 'J1'])
    const referred = await act(other, disputed, 'referJurisdiction', { reason })
    expect(await runningClocks(referred)).toEqual(['K1', 'J2'])
    const kept = await act(city, referred, 'designateAuthority', { authorityId: house.town.countyId, reason })
    expect(kept).toMatchObject({ state: 'investigating', authorityId: house.town.countyId })
    expect(kept.facts.officers).toHaveLength(2)
    expect(await runningClocks(kept)).toEqual(['K1'])
    const second = await act(county, await offeredCase(), 'referJurisdiction', { reason })
    const moved = await act(city, second, 'designateAuthority', { authorityId: house.town.otherCountyId, reason })
    expect(moved).toMatchObject({ state: 'filed', authorityId: house.town.otherCountyId, transferState: null })
  })

  it('given to a unit and back is handled by officers named each time', async () => {
    const { stationId, countyId } = house.town
    const offer = await act(county, await investigating(), 'offerTransfer', { authorityId: stationId, reason })
    const there = await act(station, offer, 'acceptTransfer')
    expect(there).toMatchObject({ state: 'filed', authorityId: stationId, distributedById: countyId })
    const back = await act(station, there, 'returnToIntake', { reason: '不属本所辖区。' })
    expect(back).toMatchObject({ state: 'filed', authorityId: countyId })
    const named = { leadId: ids().investigator, secondId: back.facts.investigators![1]! }
    expect((await act(county, back, 'nameOfficers', named)).facts.officers).toHaveLength(2)
  })
})
