import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { InvalidInput } from '../../server/core/errors.ts'
import { findBrokenLink } from '../../server/core/event-log.ts'
import { disablePartner } from '../../server/partners/disable-partner.ts'
import { findPartnerReport } from '../../server/partners/find-partner-report.ts'
import { MOST_REPORTS, type PostResult, postReports } from '../../server/partners/post-reports.ts'
import { type GivenPartner, givenPartner, reportInput } from '../support/given-partner.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let partner: GivenPartner

beforeAll(async () => {
  house = await openHouse()
  partner = await givenPartner(house, '青禾商城')
})
afterAll(() => house.close())

const statuses = (results: readonly PostResult[]) => results.map((result) => result.status)

const count = async (table: string, where = 'true') => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int8 as count from ${sql.table(table)} where ${sql.raw(where)}`.execute(house.parts.db)
  return rows[0]!.count
}

describe('postReports', () => {
  it('keeps good reports and answers them in order', async () => {
    const results = await postReports(partner.ctx, [reportInput('order-2'), reportInput('order-1')])
    expect(statuses(results)).toEqual(['CREATED', 'CREATED'])
    expect(results.map((result) => [result.index, result.externalId, result.report?.externalId])).toEqual([
      [0, 'order-2', 'order-2'],
      [1, 'order-1', 'order-1'],
    ])
    expect(results[0]!.report).toMatchObject({
      state: 'received',
      category: 'counterfeit',
      occurredOn: '2026-11-20',
      evidenceLinks: ['https://files.example.test/order-2.png'],
      sellerTold: { externalId: 'seller-of-order-2', name: '山茶小铺', wechatId: 'camellia_order-2' },
      receivedAt: house.clock.now(),
    })
    expect(results[0]!.report?.listingsTold).toEqual(reportInput('order-2').listings)
  })

  it('lets a report be read by its own id the moment the call returns', async () => {
    await postReports(partner.ctx, [reportInput('read-at-once')])
    expect(await findPartnerReport(partner.ctx, 'read-at-once')).toMatchObject({ externalId: 'read-at-once' })
  })

  it('answers the same report again with the same content, and keeps nothing twice', async () => {
    const [created] = await postReports(partner.ctx, [reportInput('again')])
    const before = [await count('partner_report'), await count('event'), await count('outbox'), await count('seller')]
    const [again] = await postReports(partner.ctx, [reportInput('again')])
    expect(again).toEqual({ ...created, status: 'UNCHANGED' })
    expect([await count('partner_report'), await count('event'), await count('outbox'), await count('seller')]).toEqual(
      before,
    )
  })

  it('takes null, blank and left out for the same content', async () => {
    const { occurredOn: _, ...bare } = reportInput('blank', { listings: null })
    await postReports(partner.ctx, [bare])
    const [again] = await postReports(partner.ctx, [{ ...bare, listings: [], occurredOn: '' }])
    expect(again!.status).toBe('UNCHANGED')
  })

  it('says conflict when an id comes with other content, and keeps what it had', async () => {
    await postReports(partner.ctx, [reportInput('conflict')])
    const [result] = await postReports(partner.ctx, [reportInput('conflict', { text: 'other words' })])
    expect(result).toMatchObject({ status: 'CONFLICT', report: null, fields: [] })
    expect(result!.message).toMatch(/other content/)
    expect((await findPartnerReport(partner.ctx, 'conflict'))?.text).toBe(reportInput('conflict').text)
  })

  it('sees a change anywhere in the report, down to a listing’s price', async () => {
    const report = reportInput('deep')
    await postReports(partner.ctx, [report])
    const [result] = await postReports(partner.ctx, [
      { ...report, listings: [{ ...report.listings[0], priceFen: 12_801 }] },
    ])
    expect(result!.status).toBe('CONFLICT')
  })

  it('refuses a bad report alone and names every field', async () => {
    const results = await postReports(partner.ctx, [
      reportInput('good-1'),
      reportInput('bad', {
        category: 'nonsense',
        text: '',
        seller: { name: ' ', link: 'javascript:alert(1)' },
        listings: [{ externalId: 'x', title: 'y', priceFen: -1 }],
        evidenceLinks: ['not an address'],
        occurredOn: '2026-02-30',
      }),
      reportInput('good-2'),
    ])
    expect(statuses(results)).toEqual(['CREATED', 'REFUSED', 'CREATED'])
    expect(results[1]!.fields.map((field) => field.path)).toEqual([
      'category',
      'text',
      'seller.name',
      'seller.link',
      'listings.0.priceFen',
      'evidenceLinks.0',
      'occurredOn',
    ])
    expect(await findPartnerReport(partner.ctx, 'bad')).toBeUndefined()
  })

  it('refuses an empty report with what it needs, and has no id to repeat', async () => {
    const [result] = await postReports(partner.ctx, [{}])
    expect(result).toMatchObject({ index: 0, externalId: null, status: 'REFUSED' })
    expect(result!.fields.map((field) => field.path)).toEqual(['externalId', 'category', 'text', 'seller'])
  })

  it('refuses NUL, lone surrogates and over-long texts as fields, never as a failure', async () => {
    const results = await postReports(partner.ctx, [
      reportInput('nul', { text: 'a\0b' }),
      reportInput('surrogate', { seller: { name: 'a\ud800' } }),
      reportInput('long', { text: '长'.repeat(3_001) }),
      { ...reportInput('x'), externalId: 'a b' },
      reportInput('tomorrow', { occurredOn: '2026-11-24' }),
    ])
    expect(results.map((result) => result.fields.map((field) => field.path))).toEqual([
      ['text'],
      ['seller.name'],
      ['text'],
      ['externalId'],
      ['occurredOn'],
    ])
  })

  it('says what is wrong in the caller’s language', async () => {
    const chinese = house.with(partner.ctx.actor, 'zh-CN')
    const [result] = await postReports(chinese, [reportInput('zh', { seller: null })])
    expect(result!.fields).toEqual([{ path: 'seller', message: '请填写' }])
  })

  it('keeps an id that stands twice in one batch once', async () => {
    const results = await postReports(partner.ctx, [
      reportInput('twice', { text: '' }),
      reportInput('twice'),
      reportInput('twice'),
      reportInput('twice', { text: 'other' }),
    ])
    expect(statuses(results)).toEqual(['REFUSED', 'CREATED', 'UNCHANGED', 'CONFLICT'])
    expect(results[2]!.report).toEqual(results[1]!.report)
    expect(await count('partner_report', `external_id = 'twice'`)).toBe(1)
  })

  it('takes 1,000 in one call and refuses 1,001 as a whole', async () => {
    const many = Array.from({ length: MOST_REPORTS }, (_, i) => reportInput(`many-${i}`))
    expect(new Set(statuses(await postReports(partner.ctx, many)))).toEqual(new Set(['CREATED']))
    const tooMany = [...many, reportInput('one-too-many')]
    await expect(postReports(partner.ctx, tooMany)).rejects.toThrow(InvalidInput)
    expect(await findPartnerReport(partner.ctx, 'one-too-many')).toBeUndefined()
  })

  it('answers an empty batch with no results', async () => {
    expect(await postReports(partner.ctx, [])).toEqual([])
  })

  it('matches the seller by the platform’s id, then by what identifies it, and makes a new one otherwise', async () => {
    const seller = { externalId: 'S-1', name: '云上茶行', wechatId: 'yunshang_tea' }
    const results = await postReports(partner.ctx, [
      reportInput('m-1', { seller }),
      reportInput('m-2', { seller: { ...seller, wechatId: 'another_account' } }),
      reportInput('m-3', { seller: { name: '别的名字', wechatId: ' YunShang_Tea' } }),
      reportInput('m-4', { seller: { name: '云上茶行' } }),
    ])
    const [first, byKey, byWechat, unknown] = results.map((result) => result.report!.sellerId)
    expect([byKey, byWechat]).toEqual([first, first])
    expect(unknown).not.toBe(first)
    expect(results[2]!.report?.sellerTold.name).toBe('别的名字')
  })

  it('brings a listing told again up to date, and keeps each report as it was told', async () => {
    const listing = { externalId: 'L-1', title: '原单尾货', priceFen: 9_900 }
    await postReports(partner.ctx, [reportInput('l-1', { listings: [listing] })])
    await postReports(partner.ctx, [reportInput('l-2', { listings: [{ ...listing, title: '正品特价' }] })])
    expect(await count('listing', `source_key = 'L-1' and title = '正品特价'`)).toBe(1)
    expect((await findPartnerReport(partner.ctx, 'l-1'))?.listingsTold).toEqual([listing])
    expect(
      await count('partner_report_listing', `listing_id = (select id from listing where source_key = 'L-1')`),
    ).toBe(2)
  })

  it('writes an event for each report, chained and told to nobody’s name', async () => {
    const [result] = await postReports(partner.ctx, [reportInput('event')])
    const id = result!.report!.id
    const event = await house.parts.db
      .selectFrom('event')
      .selectAll()
      .where('subjectId', '=', id)
      .executeTakeFirstOrThrow()
    expect(event).toMatchObject({ subjectType: 'PartnerReport', type: 'postReport', actorKind: 'partner', position: 1 })
    expect(event.actorId).toBe(partner.apiKeyId)
    expect(await findBrokenLink(house.system(), 'PartnerReport', id)).toBeUndefined()
  })

  it('sends new listings to screening, matching and the index through the outbox', async () => {
    const [result] = await postReports(partner.ctx, [reportInput('outbox')])
    const link = await house.parts.db
      .selectFrom('partnerReportListing')
      .select('listingId')
      .where('reportId', '=', result!.report!.id)
      .executeTakeFirstOrThrow()
    const waiting = await house.parts.db
      .selectFrom('outbox')
      .select('listener')
      .where('subjectId', '=', link.listingId)
      .execute()
    expect(waiting.map((row) => row.listener).sort()).toEqual(['indexListings', 'matchListings', 'screenListings'])
  })
})

describe('postReports of a sandbox partner', () => {
  it('keeps and answers the report but touches neither register nor screening', async () => {
    const trial = await givenPartner(house, '青禾商城（试用）', { sandbox: true })
    const before = [await count('seller'), await count('listing'), await count('outbox')]
    const [created] = await postReports(trial.ctx, [reportInput('trial')])
    expect(created).toMatchObject({ status: 'CREATED', report: { sandbox: true, sellerId: null } })
    expect(created!.report?.listingsTold).toEqual(reportInput('trial').listings)
    expect((await postReports(trial.ctx, [reportInput('trial')]))[0]!.status).toBe('UNCHANGED')
    expect([await count('seller'), await count('listing'), await count('outbox')]).toEqual(before)
  })
})

describe('who may', () => {
  it('keeps two partners’ worlds apart under the same ids', async () => {
    const other = await givenPartner(house, '远山优选')
    await postReports(partner.ctx, [reportInput('same-id')])
    const [result] = await postReports(other.ctx, [reportInput('same-id', { text: 'theirs' })])
    expect(result!.status).toBe('CREATED')
    expect((await findPartnerReport(partner.ctx, 'same-id'))?.text).not.toBe('theirs')
  })

  it('refuses a key that may only read', async () => {
    const reader = await givenPartner(house, '只读平台', { scopes: ['reports:read'] })
    await expect(postReports(reader.ctx, [reportInput('x')])).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('refuses officers, administrators and nobody in particular', async () => {
    for (const ctx of [await house.as('intake'), await house.as('administrator'), house.anonymous()])
      await expect(postReports(ctx, [reportInput('x')])).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('keeps nothing more once the partner is disabled, also in a call that had begun', async () => {
    const gone = await givenPartner(house, '停用平台')
    await disablePartner(await house.as('administrator'), { partnerId: gone.partner.id })
    await expect(postReports(gone.ctx, [reportInput('late')])).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(await count('partner_report', `partner_id = '${gone.partner.id}'`)).toBe(0)
  })

  it('stops a key that calls too often, and no other', async () => {
    const house = await openHouse({ limitScale: 0.005 })
    try {
      const eager = await givenPartner(house, '频繁平台')
      const calm = await givenPartner(house, '从容平台')
      for (let call = 0; call < 3; call++) await postReports(eager.ctx, [])
      await expect(postReports(eager.ctx, [])).rejects.toMatchObject({ code: 'TOO_MANY' })
      expect(await postReports(calm.ctx, [])).toEqual([])
    } finally {
      await house.close()
    }
  })
})
