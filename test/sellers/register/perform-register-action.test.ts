import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import type { Ctx } from '../../../server/core/context.ts'
import {
  Duplicate,
  Forbidden,
  IllegalTransition,
  InvalidInput,
  NotFound,
  StaleVersion,
} from '../../../server/core/errors.ts'
import { findBrokenLink, listEvents } from '../../../server/core/event-log.ts'
import { inTransaction } from '../../../server/core/transaction.ts'
import type { Attention } from '../../../server/sellers/register/attentions.ts'
import { performRegisterAction } from '../../../server/sellers/register/perform-register-action.ts'
import { readRegisters } from '../../../server/sellers/register/read-register.ts'
import { revealIdentifier } from '../../../server/sellers/reveal-identifier.ts'
import { searchSellers } from '../../../server/sellers/search-sellers.ts'
import { getSeller, listIdentifiersOf, listSellers } from '../../../server/sellers/seller-store.ts'
import { act, givenSeller } from '../../support/given-seller.ts'
import { type House, openHouse } from '../../support/house.ts'
import { tellOfSeller } from '../../support/tell-of-seller.ts'

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

const _held = async (sellerId: string, ctx = intake) => (await readRegisters(ctx, [await getSeller(ctx, sellerId)]))[0]!
const eventsOf = async (sellerId: string) =>
  (await listEvents(house.system(), [sellerId])).map(({ type, data }) => ({ type, data }))
const _asking = async (attention: Attention, ctx = intake) =>
  (await listSellers(ctx, { filter: { attention }, first: 100 })).rows.map(({ row }) => row.id)
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error) => (error instanceof InvalidInput ? error.fields[0] : error),
  )

describe('performRegisterAction', () => {
  it('corrects a party: the next version, an event with what it was, and the new name in the search', async () => {
    const id = await givenSeller(house, { name: '旧名小店', kind: 'UNKNOWN' })
    const changed = await act(intake, id, 'editSeller', {
      name: '新名小店',
      kind: 'EXEMPT_PETTY',
      divisionCode: '330182',
      goodsNeedLicence: 'false',
    })
    expect(changed).toMatchObject({ name: '新名小店', kind: 'EXEMPT_PETTY', divisionCode: '330182', version: 2 })
    expect((await eventsOf(id)).at(-1)).toEqual({
      type: 'editSeller',
      data: {
        from: { kind: 'UNKNOWN', divisionCode: null, goodsNeedLicence: false },
        to: { kind: 'EXEMPT_PETTY', divisionCode: '330182', goodsNeedLicence: false },
        renamed: true,
      },
    })
    expect(await findBrokenLink(house.system(), 'Seller', id)).toBeUndefined()
    await house.settle()
    const found = await searchSellers(intake, { query: '新名小店' })
    expect(found.rows[0]?.row.id).toBe(id)
  })

  it('refuses who was slower, what does not exist, and whom it may not be for; nothing changes', async () => {
    const id = await givenSeller(house)
    const input = {
      sellerId: id,
      expectedVersion: 1,
      action: 'recordRealName',
      answers: { level: 'phone', checkedOn: '2026-11-01' },
    }
    const outcomes = await Promise.allSettled([
      performRegisterAction(intake, input),
      performRegisterAction(intake, input),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toBeInstanceOf(
      StaleVersion,
    )
    await expect(act(await house.as('auditor'), id, 'editSeller', {})).rejects.toBeInstanceOf(Forbidden)
    await expect(act(await house.as('mediator'), id, 'editSeller', {})).rejects.toBeInstanceOf(Forbidden)
    await expect(performRegisterAction(house.anonymous(), input)).rejects.toBeInstanceOf(NotFound)
    expect(
      await refusal(performRegisterAction(intake, { ...input, expectedVersion: 2, action: 'nothing' })),
    ).toMatchObject({
      path: 'action',
    })
    const other = await givenSeller(house, { identifiers: [{ kind: 'PHONE', value: '13800138901' }] })
    const [theirs] = await listIdentifiersOf(intake, [other])
    await expect(act(intake, id, 'removeIdentifier', { reason: '误登' }, theirs!.id)).rejects.toBeInstanceOf(NotFound)
    expect(await getSeller(intake, id)).toMatchObject({ version: 2 })
  })

  it('puts a told seller on the register once', async () => {
    const { sellerId } = await tellOfSeller(house.anonymous(), { wechatId: 'zhuan_zheng_1' })
    expect(await act(intake, sellerId, 'confirmSeller', { ground: '现场核查属实' })).toMatchObject({ status: 'active' })
    await expect(act(intake, sellerId, 'confirmSeller', { ground: '再来一次' })).rejects.toBeInstanceOf(
      IllegalTransition,
    )
  })
})

describe('accounts and identifiers', () => {
  it('lead to the seller from then on, sealed where personal, checked where the law gives a rule', async () => {
    const id = await givenSeller(house)
    await act(intake, id, 'addAccount', { platform: 'WECHAT', handle: 'Dengji_01' })
    await act(intake, id, 'addIdentifier', { kind: 'PHONE', value: '138 0013 8902' })
    await act(intake, id, 'addIdentifier', { kind: 'IDENTITY_NUMBER', value: '11010519491231002x' })
    expect(await tellOfSeller(house.anonymous(), { wechatId: 'dengji_01' })).toMatchObject({ sellerId: id })
    expect(await tellOfSeller(house.anonymous(), { phone: '13800138902' })).toMatchObject({ sellerId: id })
    const found = await searchSellers(intake, { query: '11010519491231002X' })
    expect(found.rows.map(({ row }) => row.id)).toEqual([id])
    expect((await listIdentifiersOf(intake, [id])).map(({ kind, shown }) => [kind, shown])).toEqual([
      ['WECHAT_ID', 'Dengji_01'],
      ['PHONE', '138****8902'],
      ['IDENTITY_NUMBER', '1****************x'],
    ])
    expect(
      await refusal(act(intake, id, 'addIdentifier', { kind: 'CREDIT_CODE', value: '91350100M000100Y44' })),
    ).toMatchObject({ path: 'value', message: expect.stringMatching(/校验不通过/) })
    expect(await refusal(act(intake, id, 'addIdentifier', { kind: 'WECHAT_ID', value: '\u200b\u200b' }))).toMatchObject(
      {
        path: 'value',
      },
    )
    expect(
      await refusal(act(intake, id, 'addAccount', { platform: 'SHOP', handle: '店', url: 'javascript:1' })),
    ).toMatchObject({
      path: 'url',
    })
  })

  it('cannot be given twice, and what the law makes unique not to two sellers, whoever is faster', async () => {
    const [one, two] = [await givenSeller(house, { name: '甲店' }), await givenSeller(house, { name: '乙店' })]
    const give = (id: string) => act(intake, id, 'addIdentifier', { kind: 'CREDIT_CODE', value: '91350100M000100Y43' })
    const outcomes = await Promise.allSettled([give(one), give(two)])
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')?.reason as Duplicate
    expect(lost).toBeInstanceOf(Duplicate)
    const winner = outcomes[0]!.status === 'fulfilled' ? one : two
    expect(lost.existingId).toBe(winner)
    expect(lost.message).toMatch(/已登记在“[甲乙]店”/)
    await expect(give(winner)).rejects.toBeInstanceOf(Duplicate)
    await act(intake, one, 'addAccount', { platform: 'SHOP', handle: '同一家店' })
    await expect(act(intake, one, 'addAccount', { platform: 'SHOP', handle: '同一家·店' })).rejects.toBeInstanceOf(
      Duplicate,
    )
    for (const id of [one, two])
      expect(await act(intake, id, 'addIdentifier', { kind: 'PHONE', value: '13800138903' })).toMatchObject({ id })
  })

  it('go again, and the log keeps neither the value nor forgets that it was', async () => {
    const id = await givenSeller(house, { identifiers: [{ kind: 'PHONE', value: '13800138904' }] })
    const [phone] = await listIdentifiersOf(intake, [id])
    await act(intake, id, 'removeIdentifier', { reason: '是物流公司的电话' }, phone!.id)
    expect(await listIdentifiersOf(intake, [id])).toEqual([])
    const log = await eventsOf(id)
    expect(log.at(-1)).toMatchObject({ type: 'removeIdentifier', data: { kind: 'PHONE' } })
    expect(JSON.stringify(log)).not.toContain('13800138904')
  })
})

describe('revealIdentifier', () => {
  it('shows it whole, with its row in the access log in the same transaction; otherwise nothing', async () => {
    const id = await givenSeller(house, { identifiers: [{ kind: 'PHONE', value: '13800138905' }] })
    const [phone] = await listIdentifiersOf(intake, [id])
    const input = { sellerId: id, identifierId: phone!.id, reason: '电话核实身份' }
    const looks = async () =>
      (await client.query('select action, reason, actor_id from access_log where subject_id = $1', [id])).rows
    await expect(
      inTransaction(intake, async (tx) => {
        await revealIdentifier(tx, input)
        throw new Error('the power went off')
      }),
    ).rejects.toThrow('the power went off')
    expect(await looks()).toEqual([])
    expect(await revealIdentifier(intake, input)).toMatchObject({ kind: 'PHONE', value: '13800138905' })
    expect(await looks()).toEqual([
      { action: 'revealIdentifier', reason: '电话核实身份', actor_id: house.town.ids.intake },
    ])
    expect(await refusal(revealIdentifier(intake, { ...input, reason: '看' }))).toMatchObject({ path: 'reason' })
    await expect(revealIdentifier(await house.as('legalReviewer'), input)).rejects.toBeInstanceOf(Forbidden)
    await expect(revealIdentifier(house.anonymous(), input)).rejects.toBeInstanceOf(NotFound)
    const elsewhere = await givenSeller(house)
    await expect(revealIdentifier(intake, { ...input, sellerId: elsewhere })).rejects.toBeInstanceOf(NotFound)
    expect(await looks()).toHaveLength(1)
  })
})
