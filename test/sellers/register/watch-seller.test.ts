import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Ctx } from '../../../server/core/context.ts'
import { Duplicate, NotFound, StaleVersion } from '../../../server/core/errors.ts'
import { listHistory } from '../../../server/sellers/register/list-history.ts'
import { performRegisterAction } from '../../../server/sellers/register/perform-register-action.ts'
import { readRegisters } from '../../../server/sellers/register/read-register.ts'
import { getSeller } from '../../../server/sellers/seller-store.ts'
import { act, givenSeller } from '../../support/given-seller.ts'
import { type House, openHouse } from '../../support/house.ts'

let house: House
let intake: Ctx
beforeAll(async () => {
  house = await openHouse()
  intake = await house.as('intake')
})
afterAll(() => house.close())

const held = async (sellerId: string, ctx = intake) => (await readRegisters(ctx, [await getSeller(ctx, sellerId)]))[0]!

describe('a watch', () => {
  const watch = { reason: '同类投诉集中', endsOn: '2026-12-01' }
  const entryOf = async (id: string, ctx: Ctx) => {
    const { watches: _own, ...register } = await held(id, ctx)
    return JSON.stringify([register, await listHistory(ctx, id, 50)])
  }
  const stateOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error) => error.constructor,
    )

  it('moves nothing that another office or the seller can see of the entry, not even its version', async () => {
    const id = await givenSeller(house)
    const seller = house.with({ kind: 'person', roles: ['respondent'], authorityIds: [], sellerId: id })
    const others = [await house.asNeighbour('stranger'), seller]
    const before = await Promise.all(others.map((ctx) => entryOf(id, ctx)))
    house.clock.set('2026-11-23T03:00:00Z')
    await act(intake, id, 'watchSeller', watch)
    expect(await Promise.all(others.map((ctx) => entryOf(id, ctx)))).toEqual(before)
    await act(intake, id, 'endWatch', {}, (await held(id)).watches[0]!.id)
    expect(await Promise.all(others.map((ctx) => entryOf(id, ctx)))).toEqual(before)
    await act(intake, id, 'recordRealName', { level: 'phone', checkedOn: '2026-11-23' })
    for (const [i, ctx] of others.entries()) expect(await entryOf(id, ctx)).not.toBe(before[i])
  })

  it('is put on and taken off once when two colleagues do so at once', async () => {
    const id = await givenSeller(house)
    const { version: expectedVersion } = await getSeller(intake, id)
    const colleagues = [intake, await house.as('head')]
    const ask = (action: string, answers: object, targetId?: string) =>
      Promise.all(
        colleagues.map((ctx) =>
          stateOf(
            performRegisterAction(ctx, { sellerId: id, expectedVersion, action, answers: { ...answers }, targetId }),
          ),
        ),
      )
    expect(await ask('watchSeller', watch)).toEqual(expect.arrayContaining(['done', Duplicate]))
    expect(await ask('endWatch', {}, (await held(id)).watches[0]!.id)).toEqual(
      expect.arrayContaining(['done', NotFound]),
    )
  })

  it('does not let somebody change an entry that moved meanwhile', async () => {
    const id = await givenSeller(house)
    const { version: expectedVersion } = await getSeller(intake, id)
    await act(intake, id, 'editSeller', { name: '改名小店', kind: 'UNKNOWN', goodsNeedLicence: 'false' })
    const late = { sellerId: id, expectedVersion, action: 'watchSeller', answers: watch }
    await expect(performRegisterAction(intake, late)).rejects.toBeInstanceOf(StaleVersion)
  })
})
