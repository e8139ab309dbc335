import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import { findCase } from '../../server/cases/case-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { followSubmission } from '../../server/cases/follow-submission.ts'
import { listAvailableActions } from '../../server/cases/list-available-actions.ts'
import { countQueues, listCases } from '../../server/cases/list-cases.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { listTransfers } from '../../server/cases/transfer-store.ts'
import type { Ctx } from '../../server/core/context.ts'
import { AppError } from '../../server/core/errors.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

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

const failing = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'DONE',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  )

const reason = '经营者实际经营地不在本县。'
const offered = async (procedure: 'mediation' | 'report' = 'mediation', to = house.town.otherCountyId) =>
  act(county, await given(house).opened(procedure), 'offerTransfer', { authorityId: to, reason })
const runningClocks = async (found: CaseRow) =>
  (await findClocksOfCases(house.system(), [found.id])).filter((one) => !one.endedOn).map(({ clock }) => clock)

describe('an offer', () => {
  it('lets the other office see the case, and moves nothing', async () => {
    const before = await given(house).opened('mediation')
    expect(await findCase(other, before.id)).toBeUndefined()
    const found = await act(county, before, 'offerTransfer', { authorityId: house.town.otherCountyId, reason })
    expect(found).toMatchObject({ authorityId: house.town.countyId, transferState: 'offered', dueOn: before.dueOn })
    expect((await findCase(other, found.id))!.id).toBe(found.id)
    const here = listAvailableActions(other, found).filter((one) => !one.disabledReason)
    expect(here.map(({ action }) => action.name)).toEqual([
      'acceptTransfer',
      'returnTransfer',
      'disputeJurisdiction',
      'referJurisdiction',
    ])
    expect(other.can('revealFiler', 'Case', found)).toBe(false)
  })

  it('lies in the queue of the office it goes to, and not among that office’s own', async () => {
    const found = await offered()
    const inQueue = async (ctx: Ctx, queue: 'TRANSFERRED_IN' | 'OFFICE' | 'UNASSIGNED') =>
      (await listCases(ctx, { first: 100, filter: { queue } })).rows.some(({ row }) => row.id === found.id)
    expect([
      await inQueue(other, 'TRANSFERRED_IN'),
      await inQueue(other, 'OFFICE'),
      await inQueue(other, 'UNASSIGNED'),
    ]).toEqual([true, false, false])
    expect([await inQueue(county, 'TRANSFERRED_IN'), await inQueue(county, 'OFFICE')]).toEqual([false, true])
    const counts = Object.fromEntries((await countQueues(other)).map(({ name, count }) => [name, count]))
    expect(counts.TRANSFERRED_IN).toBeGreaterThan(0)
    expect(counts.OFFICE).toBe(0)
  })

  it('that is taken makes the other office answer for it, and the sender sees it no more', async () => {
    const found = await act(other, await offered(), 'acceptTransfer', { note: '属我县管辖' })
    expect(found).toMatchObject({
      authorityId: house.town.otherCountyId,
      offeredToId: null,
      transferState: null,
      assigneeId: null,
      receivedByTransfer: true,
    })
    expect(await findCase(county, found.id)).toBeUndefined()
    expect(await runningClocks(found)).toEqual(['C1'])
    expect(await listTransfers(house.system(), found.id)).toMatchObject([
      { state: 'accepted', reason, answer: '属我县管辖' },
    ])
  })

  it('that is returned leaves the sender with the case and the reason', async () => {
    const found = await act(other, await offered(), 'returnTransfer', { reason: '实际经营地已迁出。' })
    expect(found).toMatchObject({ authorityId: house.town.countyId, offeredToId: null })
    expect(await findCase(other, found.id)).toBeUndefined()
    expect(await listTransfers(county, found.id)).toMatchObject([{ state: 'returned', answer: '实际经营地已迁出。' }])
    expect(
      (await act(county, found, 'offerTransfer', { authorityId: house.town.otherCountyId, reason })).transferState,
    ).toBe('offered')
  })

  it('can be withdrawn, after which nobody can take it', async () => {
    const asked = await offered()
    const found = await act(county, asked, 'withdrawTransfer')
    expect(await failing(act(other, asked, 'acceptTransfer'))).toBe('NOT_FOUND')
    expect(found.authorityId).toBe(house.town.countyId)
  })

  it('is answered by the office it goes to and by nobody else', async () => {
    const found = await offered()
    for (const action of ['acceptTransfer', 'returnTransfer'])
      for (const ctx of [county, station, await house.as('intake')])
        expect(['FORBIDDEN', 'NOT_FOUND']).toContain(await failing(act(ctx, found, action, { reason })))
    expect(await failing(act(other, found, 'withdrawTransfer'))).toBe('FORBIDDEN')
  })

  it('goes out once at a time, and never to oneself, to nobody or to another authority’s unit', async () => {
    const found = await offered()
    expect(await failing(act(county, found, 'offerTransfer', { authorityId: house.town.cityId, reason }))).toBe(
      'ILLEGAL_TRANSITION',
    )
    const free = await given(house).opened('mediation')
    for (const authorityId of [house.town.countyId, '0198c5a4-0000-7000-8000-000000000000'])
      expect(await failing(act(county, free, 'offerTransfer', { authorityId, reason }))).toBe('INVALID_INPUT')
    const theirs = await act(other, await offered(), 'acceptTransfer')
    expect(await failing(act(other, theirs, 'offerTransfer', { authorityId: house.town.stationId, reason }))).toBe(
      'INVALID_INPUT',
    )
  })

  it('keeps the case open: what is offered cannot be closed', async () => {
    const closable = await given(house).caseIn('mediation', 'withdrawn')
    const found = await act(county, closable, 'offerTransfer', { authorityId: house.town.otherCountyId, reason })
    expect(await failing(act(county, found, 'closeCase'))).toBe('ILLEGAL_TRANSITION')
    expect((await act(county, await act(county, found, 'withdrawTransfer'), 'closeCase')).state).toBe('closed')
  })

  it('tells the filer when another office took it, not before', async () => {
    const { submission, secret } = await given(house).submission()
    const told = async () =>
      (await followSubmission(house.anonymous(), { number: submission.number, secret }))!.timeline
        .map(({ title }) => title)
        .join()
    const { rows } = await listCases(county, { first: 1, orderBy: 'UPDATED_AT_DESC' })
    const found = await act(county, rows[0]!.row, 'offerTransfer', { authorityId: house.town.otherCountyId, reason })
    expect(found.submissionId).toBe(submission.id)
    expect(await told()).not.toContain('转由')
    await act(other, found, 'acceptTransfer')
    expect(await told()).toContain('转由有权处理的市场监管部门')
  })
})

describe('a report that was transferred', () => {
  it('is not passed on; the receiving office refers it to the superior of both (penalty procedure rules 14)', async () => {
    const found = await act(other, await offered('report'), 'acceptTransfer')
    const { countyId } = house.town
    expect(await failing(act(other, found, 'offerTransfer', { authorityId: countyId, reason }))).toBe(
      'ILLEGAL_TRANSITION',
    )
    expect(await failing(act(other, found, 'referJurisdiction', { reason }))).toBe('INVALID_INPUT')
    const referred = await act(other, found, 'referJurisdiction', { authorityId: countyId, reason })
    expect(referred).toMatchObject({
      transferState: 'referred',
      offeredToId: countyId,
      authorityId: house.town.otherCountyId,
    })
    expect(await runningClocks(referred)).toEqual(['R1', 'J2'])
    const designated = await act(city, referred, 'designateAuthority', { authorityId: countyId, reason })
    expect(designated.authorityId).toBe(countyId)
    expect(await runningClocks(designated)).toEqual(['R1'])
  })
})

describe('a unit of the office', () => {
  it('returns a case to intake and does not pass it on (Order 121, article 41)', async () => {
    const { stationId, countyId, otherCountyId } = house.town
    const found = await act(station, await offered('mediation', stationId), 'acceptTransfer')
    expect(found).toMatchObject({ authorityId: stationId, distributedById: countyId, receivedByTransfer: false })
    expect(await failing(act(station, found, 'offerTransfer', { authorityId: otherCountyId, reason }))).toBe(
      'ILLEGAL_TRANSITION',
    )
    const back = await act(station, found, 'returnToIntake', { reason: '不属本所辖区。' })
    expect(back).toMatchObject({ authorityId: countyId, distributedById: null, assigneeId: null })
    expect(await failing(act(station, back, 'returnToIntake', { reason }))).toBe('NOT_FOUND')
    expect(await listTransfers(county, back.id)).toMatchObject([
      { kind: 'distribution', state: 'accepted' },
      { kind: 'return', state: 'accepted' },
    ])
  })
})

describe('a dispute', () => {
  it('runs seven working days, then the superior’s seven, and ends with the designation', async () => {
    const found = await act(other, await offered('report'), 'disputeJurisdiction', { reason: '行为发生地在贵县。' })
    expect(await runningClocks(found)).toEqual(['R1', 'J1'])
    expect(await failing(act(other, found, 'returnTransfer', { reason }))).toBe('ILLEGAL_TRANSITION')
    const elsewhere = { reason, authorityId: house.town.cityId }
    expect(await failing(act(city, found, 'referJurisdiction', elsewhere))).toBe('INVALID_INPUT')
    expect(await failing(act(city, found, 'referJurisdiction', { reason }))).toBe('DONE')
    const referred = (await findCase(city, found.id))!
    expect(await runningClocks(referred)).toEqual(['R1', 'J2'])
    for (const ctx of [county, other])
      expect(
        await failing(act(ctx, referred, 'designateAuthority', { authorityId: house.town.countyId, reason })),
      ).toBe('FORBIDDEN')
    for (const authorityId of [house.town.cityId])
      expect(await failing(act(city, referred, 'designateAuthority', { authorityId, reason }))).toBe('INVALID_INPUT')
    const designated = await act(city, referred, 'designateAuthority', {
      authorityId: house.town.otherCountyId,
      reason,
    })
    expect(designated).toMatchObject({ authorityId: house.town.otherCountyId, transferState: null })
    expect(await runningClocks(designated)).toEqual(['R1'])
    expect(await findCase(county, designated.id)).toBeUndefined()
  })

  it.each([
    ['the sender keeps it', () => county, 'withdrawTransfer', 'countyId'],
    ['the other takes it', () => other, 'acceptTransfer', 'otherCountyId'],
  ] as const)('can be settled between the two: %s', async (_what, who, action, office) => {
    const disputed = await act(county, await offered('report'), 'disputeJurisdiction', { reason })
    const found = await act(who(), disputed, action)
    expect(found.authorityId).toBe(house.town[office])
    expect(await runningClocks(found)).toEqual(['R1'])
  })
})
