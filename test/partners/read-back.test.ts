import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { InvalidInput } from '../../server/core/errors.ts'
import { findPartnerReport } from '../../server/partners/find-partner-report.ts'
import { listPartnerReports } from '../../server/partners/list-partner-reports.ts'
import { postReports } from '../../server/partners/post-reports.ts'
import { type GivenPartner, givenPartner, reportInput } from '../support/given-partner.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let near: GivenPartner
let far: GivenPartner

beforeAll(async () => {
  house = await openHouse()
  near = await givenPartner(house, '近处平台')
  far = await givenPartner(house, '远处平台')
  for (let day = 1; day <= 5; day++) {
    house.clock.set(`2026-11-0${day}T02:00:00Z`)
    await postReports(near.ctx, [
      reportInput(`near-${day}a`, { occurredOn: null }),
      reportInput(`near-${day}b`, { occurredOn: null, category: 'defect' }),
    ])
    await postReports(far.ctx, [reportInput(`far-${day}`, { occurredOn: null })])
  }
  const trial = await givenPartner(house, '试用平台', { sandbox: true })
  await postReports(trial.ctx, [reportInput('trial', { occurredOn: null })])
})
afterAll(() => house.close())

const ids = (page: Awaited<ReturnType<typeof listPartnerReports>>) => page.rows.map(({ row }) => row.externalId)

describe('findPartnerReport', () => {
  it('answers the partner’s own report', async () => {
    expect(await findPartnerReport(near.ctx, 'near-1a')).toMatchObject({ externalId: 'near-1a', state: 'received' })
  })

  it('cannot tell another partner’s report from none', async () => {
    expect(await findPartnerReport(near.ctx, 'far-1')).toBeUndefined()
    expect(await findPartnerReport(near.ctx, 'never')).toBeUndefined()
    expect(await findPartnerReport(near.ctx, 'nul\0')).toBeUndefined()
  })

  it('refuses a key that may only write, and staff', async () => {
    const writer = await givenPartner(house, '只写平台', { scopes: ['reports:write'] })
    for (const ctx of [writer.ctx, await house.as('head'), house.anonymous()])
      await expect(findPartnerReport(ctx, 'near-1a')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('listPartnerReports', () => {
  it('gives a partner its own, the oldest first, page after page', async () => {
    const seen: string[] = []
    let after: string | null = null
    for (;;) {
      const page = await listPartnerReports(near.ctx, { first: 3, after })
      seen.push(...ids(page))
      if (!page.hasNextPage) break
      after = page.rows.at(-1)!.cursor
    }
    expect(seen).toEqual(['1a', '1b', '2a', '2b', '3a', '3b', '4a', '4b', '5a', '5b'].map((id) => `near-${id}`))
  })

  it('turns round when told', async () => {
    const page = await listPartnerReports(near.ctx, { first: 2, orderBy: 'RECEIVED_AT_DESC' })
    expect(ids(page)).toEqual(['near-5b', 'near-5a'])
    const next = await listPartnerReports(near.ctx, {
      first: 2,
      orderBy: 'RECEIVED_AT_DESC',
      after: page.rows.at(-1)!.cursor,
    })
    expect(ids(next)).toEqual(['near-4b', 'near-4a'])
  })

  it('gives the desk everybody’s, without trial ones', async () => {
    const page = await listPartnerReports(await house.as('intake'), { first: 100 })
    expect(page.rows).toHaveLength(15)
    expect(page.rows.map(({ row }) => row.sandbox)).not.toContain(true)
  })

  it('narrows by state, category and platform together', async () => {
    const intake = await house.as('intake')
    const filter = { state: 'received', category: 'defect', partnerId: near.partner.id } as const
    expect(ids(await listPartnerReports(intake, { filter }))).toHaveLength(5)
    expect(ids(await listPartnerReports(intake, { filter: { ...filter, state: 'info_only' } }))).toEqual([])
  })

  it('gives nothing where a filter names another platform', async () => {
    expect(ids(await listPartnerReports(near.ctx, { filter: { partnerId: far.partner.id } }))).toEqual([])
  })

  it('refuses a category that is none, also one that cannot be text', async () => {
    for (const category of ['nonsense', 'a\0b', '\ud800'])
      await expect(listPartnerReports(near.ctx, { filter: { category } })).rejects.toMatchObject({
        fields: [{ path: 'filter.category' }],
      })
  })

  it('refuses a cursor that is not of this list', async () => {
    await expect(listPartnerReports(near.ctx, { after: 'nonsense' })).rejects.toThrow(InvalidInput)
  })

  it('gives nothing to a key that may only write, to mediators and to nobody in particular', async () => {
    const writer = await givenPartner(house, '另一只写平台', { scopes: ['reports:write'] })
    for (const ctx of [writer.ctx, await house.as('mediator'), house.anonymous()])
      expect(ids(await listPartnerReports(ctx, {}))).toEqual([])
  })
})
