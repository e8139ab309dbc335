import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import type { Ctx } from '../../../server/core/context.ts'
import { Duplicate, IllegalTransition, InvalidInput } from '../../../server/core/errors.ts'
import { findBrokenLink, listEvents } from '../../../server/core/event-log.ts'
import { registerActions } from '../../../server/sellers/register/actions/index.ts'
import type { Attention } from '../../../server/sellers/register/attentions.ts'
import { listRegisterActions } from '../../../server/sellers/register/list-register-actions.ts'
import { readRegisters } from '../../../server/sellers/register/read-register.ts'
import { registrationHints } from '../../../server/sellers/register/registration-hints.ts'
import { turnoverYears } from '../../../server/sellers/register/turnover-years.ts'
import { watchRegister } from '../../../server/sellers/register/watch-register.ts'
import { getSeller, listSellers } from '../../../server/sellers/seller-store.ts'
import { act, givenSeller } from '../../support/given-seller.ts'
import { type House, openHouse } from '../../support/house.ts'

let house: House
let intake: Ctx
let client: pg.Client
beforeAll(async () => {
  house = await openHouse()
  intake = await house.as('intake')
  client = new pg.Client({ connectionString: house.databaseUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await house.close()
})

const held = async (sellerId: string, ctx = intake) => (await readRegisters(ctx, [await getSeller(ctx, sellerId)]))[0]!
const eventsOf = async (sellerId: string) =>
  (await listEvents(house.system(), [sellerId])).map(({ type, data }) => ({ type, data }))
const asking = async (attention: Attention, ctx = intake) =>
  (await listSellers(ctx, { filter: { attention }, first: 100 })).rows.map(({ row }) => row.id)
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error) => (error instanceof InvalidInput ? error.fields[0] : error),
  )

describe('licences', () => {
  it('are marked when they are about to run out and when they have, once each, with an event', async () => {
    const id = await givenSeller(house)
    const add = (number: string, expiresOn: string | undefined, state = 'valid') =>
      act(intake, id, 'recordLicence', { kind: 'FOOD_TRADE', number, scope: '预包装食品', expiresOn, state })
    await add('JY1', '2026-12-24')
    await add('JY2', '2026-12-23')
    await add('JY3', undefined)
    await expect(add('jy-1', '2027-01-01')).rejects.toBeInstanceOf(Duplicate)
    const expiries = async () =>
      Object.fromEntries((await held(id)).licences.map(({ number, expiry }) => [number, expiry]))
    expect(await expiries()).toEqual({ JY1: 'current', JY2: 'expiring', JY3: 'current' })
    expect(await watchRegister(house.system())).toMatchObject({ licences: 0 })
    house.clock.set('2026-12-24T01:00:00Z')
    expect((await watchRegister(house.system())).licences).toBe(2)
    expect((await watchRegister(house.system())).licences).toBe(0)
    expect(await expiries()).toEqual({ JY1: 'expiring', JY2: 'expired', JY3: 'current' })
    expect(await asking('LICENCE_EXPIRED')).toContain(id)
    expect(await asking('LICENCE_EXPIRING')).toContain(id)
    const [first] = (await held(id)).licences
    await act(intake, id, 'changeLicence', { scope: '预包装食品', expiresOn: '2031-12-23', state: 'valid' }, first!.id)
    expect(await expiries()).toMatchObject({ JY1: 'current' })
    expect(await asking('LICENCE_EXPIRING')).not.toContain(id)
    expect((await eventsOf(id)).filter(({ type }) => type === 'markLicences')).toHaveLength(1)
    expect(await findBrokenLink(house.system(), 'Seller', id)).toBeUndefined()
    house.clock.set('2026-11-23T02:00:00Z')
  })

  it('have a number that fits their kind and days that can be', async () => {
    const id = await givenSeller(house)
    const licence = { kind: 'BUSINESS', number: '91350100M000100Y43', state: 'valid' }
    const wrong = [
      [{ ...licence, number: '91350100M000100Y44' }, 'number'],
      [{ ...licence, issuedOn: '2026-11-24' }, 'issuedOn'],
      [{ ...licence, issuedOn: '2026-01-01', expiresOn: '2025-12-31' }, 'expiresOn'],
      [{ ...licence, expiresOn: '9999-12-31' }, 'expiresOn'],
      [{ ...licence, state: 'lost' }, 'state'],
    ] as const
    for (const [answers, path] of wrong)
      expect(await refusal(act(intake, id, 'recordLicence', answers))).toMatchObject({ path })
    expect(await act(intake, id, 'recordLicence', licence)).toMatchObject({ version: 2 })
  })
})

describe('the verification of who it is', () => {
  it('falls due again after six months', async () => {
    const id = await givenSeller(house)
    await act(intake, id, 'recordRealName', { level: 'identity', checkedOn: '2026-05-24' })
    expect(await asking('RECHECK_DUE')).not.toContain(id)
    await act(intake, id, 'recordRealName', { level: 'identity', checkedOn: '2026-05-23' })
    expect(await asking('RECHECK_DUE')).toContain(id)
    await act(intake, id, 'recordRealName', { level: 'none', checkedOn: '2026-05-23' })
    expect(await asking('RECHECK_DUE')).not.toContain(id)
    expect(await refusal(act(intake, id, 'recordRealName', { level: 'phone', checkedOn: '2026-11-24' }))).toMatchObject(
      {
        path: 'checkedOn',
      },
    )
  })
})

describe('the yearly limit', () => {
  it('is looked at over all accounts of the party, as a hint that changes nothing', async () => {
    const id = await givenSeller(house, { kind: 'EXEMPT_PETTY' })
    await act(intake, id, 'addAccount', { platform: 'SHOP', handle: '第一家店' })
    await act(intake, id, 'addAccount', { platform: 'LIVE_ROOM', handle: '第二家店' })
    const [one, two] = (await held(id)).accounts
    const take = (accountId: string, yuan: number, year = 2025) =>
      act(
        intake,
        id,
        'recordTurnover',
        { year, amountFen: yuan * 100, source: 'platform', reportedOn: '2026-01-31' },
        accountId,
      )
    await take(one!.id, 60_000)
    await take(two!.id, 40_000)
    await take(two!.id, 90_000, 2024)
    const look = async () => {
      const { seller, turnovers } = await held(id)
      return registrationHints(seller, turnoverYears(turnovers)).map(({ name }) => name)
    }
    expect(await look()).toEqual([])
    expect(await asking('OVER_LIMIT')).not.toContain(id)
    await take(two!.id, 40_001)
    expect(await look()).toEqual(['OVER_LIMIT'])
    expect(await asking('OVER_LIMIT')).toContain(id)
    expect((await getSeller(intake, id)).kind).toBe('EXEMPT_PETTY')
    expect((await eventsOf(id)).at(-1)?.data).toMatchObject({ year: 2025, from: 4_000_000, to: 4_000_100 })
    expect(await refusal(take(one!.id, 1, 2027))).toMatchObject({ path: 'year' })
    await act(intake, id, 'editSeller', { name: '甲', kind: 'EXEMPT_PETTY', goodsNeedLicence: 'true' })
    expect(await look()).toEqual(['OVER_LIMIT', 'GOODS_NEED_LICENCE'])
    await act(intake, id, 'editSeller', { name: '甲', kind: 'ENTERPRISE', goodsNeedLicence: 'true' })
    expect(await look()).toEqual([])
    expect(await asking('OVER_LIMIT')).not.toContain(id)
  })
})

describe('self-declarations', () => {
  it('are kept with their day and end once, not before they were made', async () => {
    const id = await givenSeller(house)
    const declared = { kind: 'PETTY', declaredOn: '2026-03-01', shownAt: '店铺首页' }
    await act(intake, id, 'recordExemption', declared)
    await expect(act(intake, id, 'recordExemption', declared)).rejects.toBeInstanceOf(Duplicate)
    const [exemption] = (await held(id)).exemptions
    const end = (endedOn: string) => act(intake, id, 'endExemption', { endedOn }, exemption!.id)
    expect(await refusal(end('2026-02-28'))).toMatchObject({ path: 'endedOn' })
    await end('2026-06-01')
    expect((await held(id)).exemptions).toMatchObject([
      { kind: 'PETTY', declaredOn: '2026-03-01', endedOn: '2026-06-01' },
    ])
    await expect(end('2026-06-02')).rejects.toBeInstanceOf(IllegalTransition)
  })
})

describe('the watch list', () => {
  it('is the office’s own: with a reason and a last day, once, and it ends by itself', async () => {
    const id = await givenSeller(house)
    const watch = { reason: '同类投诉集中', endsOn: '2026-12-01' }
    expect(await refusal(act(intake, id, 'watchSeller', { ...watch, endsOn: '2026-11-22' }))).toMatchObject({
      path: 'endsOn',
    })
    await act(intake, id, 'watchSeller', watch)
    await expect(act(await house.as('head'), id, 'watchSeller', watch)).rejects.toBeInstanceOf(Duplicate)
    const stranger = await house.asNeighbour('stranger')
    expect(await asking('WATCHED')).toContain(id)
    expect(await asking('WATCHED', stranger)).not.toContain(id)
    expect((await held(id, stranger)).watches).toEqual([])
    expect((await held(id, await house.asNeighbour('superior'))).watches).toMatchObject([{ reason: '同类投诉集中' }])
    await act(stranger, id, 'watchSeller', watch)
    house.clock.set('2026-12-01T16:00:00Z')
    expect(await watchRegister(house.system())).toMatchObject({ watches: 2 })
    expect(await asking('WATCHED')).not.toContain(id)
    expect((await eventsOf(id)).at(-1)?.type).toBe('lapseWatch')
    house.clock.set('2026-11-23T02:00:00Z')
    await act(intake, id, 'watchSeller', watch)
    const [running] = (await held(id)).watches
    await act(await house.as('head'), id, 'endWatch', {}, running!.id)
    expect((await held(id)).watches).toEqual([])
  })
})

describe('what is offered', () => {
  it('is what can be done, with what the form begins with', async () => {
    const id = await givenSeller(house, { kind: 'ENTERPRISE' })
    const offered = listRegisterActions(intake, await held(id))
    expect(offered.map(({ action }) => action.name)).toEqual([
      'editSeller',
      'recordRealName',
      'addAccount',
      'addIdentifier',
      'recordLicence',
      'recordExemption',
      'watchSeller',
    ])
    expect(offered[0]!.action.values?.(offered[0]!.held)).toMatchObject({ kind: 'ENTERPRISE' })
    expect(listRegisterActions(await house.as('auditor'), await held(id, await house.as('auditor')))).toEqual([])
  })

  it('has a name of its own for every action, and says what will happen', () => {
    expect(new Set(registerActions.map(({ name }) => name)).size).toBe(registerActions.length)
    for (const { consequence } of registerActions) expect(consequence.zh && consequence.en).toBeTruthy()
  })
})
