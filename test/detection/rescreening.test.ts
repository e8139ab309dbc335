import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { insertBrands } from '../../server/brands/brand-store.ts'
import { Forbidden, IllegalTransition, InvalidInput } from '../../server/core/errors.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { listFindings } from '../../server/detection/finding-store.ts'
import {
  findRescreening,
  rescreen,
  rescreenBatch,
  resumeRescreening,
  startRescreening,
  stopRescreening,
} from '../../server/detection/rescreening.ts'
import { postReports } from '../../server/partners/post-reports.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { sendErrand } from '../faults/send-errand.ts'
import { givenPartner, reportInput } from '../support/given-partner.ts'
import { type House, openHouse } from '../support/house.ts'

const LISTINGS = 450

let house: House
beforeAll(async () => {
  house = await openHouse()
  const rows = Array.from({ length: LISTINGS }, (_, i) => ({ sourceKey: `R${i}`, title: `溪云阁 原单 围巾 ${i}` }))
  await upsertListingsBulk(house.system(), { source: 'test', rows })
  await house.settle()
})
beforeEach(async () => {
  await sql`update rescreening set state = 'finished'`.execute(house.parts.db)
})
afterAll(() => house.close())

const start = async () => startRescreening(await house.as('administrator'), { reason: '词表更新' })
const screenedSince = async (at: Date) => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from listing_screening where screened_at >= ${at}`.execute(house.parts.db)
  return rows[0]!.count
}

describe('screening everything again', () => {
  it('finds what a change of the rules finds, and tells how far it came', async () => {
    await insertBrands(house.system(), [{ nameZh: '溪云阁', aliases: [] }])
    const { id } = await start()
    expect(await rescreenBatch(house.system())).toMatchObject({ id, done: 200, total: LISTINGS, state: 'running' })
    await rescreen(house.system())
    expect(await findRescreening(await house.as('auditor'))).toMatchObject({ id, done: LISTINGS, state: 'finished' })
    const found = await listFindings(house.system(), { filter: { signal: 'brand-context' }, first: 100 })
    expect(found.rows.length).toBe(100)
    expect(await rescreenBatch(house.system())).toBeUndefined()
  })

  it('stops after the batch under way and goes on where it was', async () => {
    const { id } = await start()
    await rescreenBatch(house.system())
    const head = await house.as('head')
    expect(await stopRescreening(head)).toMatchObject({ state: 'stopped', done: 200 })
    await rescreen(house.system())
    expect(await findRescreening(head)).toMatchObject({ state: 'stopped', done: 200 })
    await resumeRescreening(head)
    await rescreen(house.system())
    expect(await findRescreening(head)).toMatchObject({ state: 'finished', done: LISTINGS })
    expect((await listEvents(head, [id])).map(({ type }) => type)).toEqual([
      'startRescreening',
      'stopRescreening',
      'resumeRescreening',
      'finishRescreening',
    ])
    expect(await findBrokenLink(head, 'Rescreening', id)).toBeUndefined()
  })

  it('goes on where a worker was killed, and no listing is left out', async () => {
    await start()
    house.clock.set('2026-11-23T03:00:00Z')
    for (const dieBefore of [3, 9, 16, 24]) {
      await sendErrand(house, { work: 'rescreen', input: null }, dieBefore)
      const left = (await findRescreening(house.system()))!
      // A batch counts when it was kept whole, with everything it found.
      expect(left.done % 200 === 0 || left.done === LISTINGS).toBe(true)
      expect(await screenedSince(house.clock.now())).toBe(left.done)
    }
    await sendErrand(house, { work: 'rescreen', input: null }, 0)
    expect(await findRescreening(house.system())).toMatchObject({ state: 'finished', done: LISTINGS })
    expect(await screenedSince(house.clock.now())).toBe(LISTINGS)
  }, 120_000)

  it('is taken on by two workers without doing a batch twice', async () => {
    await start()
    await Promise.all([rescreen(house.system()), rescreen(house.system())])
    await rescreen(house.system())
    expect(await findRescreening(house.system())).toMatchObject({ state: 'finished', done: LISTINGS })
  })

  it('refuses a second run, a step that does not fit, and a start without a reason', async () => {
    await start()
    await expect(start()).rejects.toThrow(IllegalTransition)
    await expect(resumeRescreening(await house.as('head'))).rejects.toThrow(IllegalTransition)
    await expect(startRescreening(await house.as('head'), { reason: ' ' })).rejects.toThrow(InvalidInput)
  })
})

describe('who may', () => {
  it.each(['intake', 'investigator', 'supervisor', 'auditor'] as const)('%s looks on', async (role) => {
    const ctx = await house.as(role)
    await findRescreening(ctx)
    await expect(startRescreening(ctx, { reason: '重来' })).rejects.toThrow(Forbidden)
    await expect(stopRescreening(ctx)).rejects.toThrow(Forbidden)
  })

  it('nobody outside is told', async () => {
    await expect(findRescreening(house.anonymous())).rejects.toThrow(Forbidden)
    await expect(findRescreening(await house.as('mediator'))).rejects.toThrow(Forbidden)
  })
})

describe('what a platform reports', () => {
  it('is screened by the worker: the listings it names, and their changes', async () => {
    const { ctx } = await givenPartner(house, '微店平台')
    const listing = { externalId: 'screened', title: '一比一 高仿 腕表', text: '懂的来，加薇信' }
    await postReports(ctx, [{ ...reportInput('screened'), listings: [listing] }])
    await house.settle()
    const found = await listFindings(house.system(), { filter: { signal: 'counterfeit-slang' }, first: 100 })
    expect(found.rows.length).toBeGreaterThan(0)
  })
})
