import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { sha256 } from '../../server/core/crypto.ts'
import { findBrokenLink } from '../../server/core/event-log.ts'
import { outboxState } from '../../server/core/outbox.ts'
import { createPartner } from '../../server/partners/create-partner.ts'
import { given, submissionInput } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { type Sent, sendErrand } from './send-errand.ts'

const NOW = '2026-11-23T02:00:00Z'
/** More statements than any errand sends; an errand that still dies here is itself a failure. */
const MOST_STATEMENTS = 60

let house: House
beforeAll(async () => {
  house = await openHouse({ now: NOW, limitScale: 100 })
})
afterAll(() => house.close())

const send = (errand: Sent, dieBefore: number) => sendErrand(house, errand, dieBefore)

/** Rows of every table an errand may write. */
const counts = async (): Promise<Record<string, number>> => {
  const { rows } = await sql<Record<string, string>>`
    select (select count(*) from submission) as submission, (select count(*) from case_file) as cases,
      (select count(*) from case_clock) as clocks, (select count(*) from event) as events,
      (select count(*) from seller) as sellers, (select count(*) from outbox) as outbox,
      (select count(*) from partner_report) as reports, (select count(*) from listing) as listings,
      (select count(*) from document) as documents, (select count(*) from access_log) as looks,
      (select coalesce(sum(last), 0) from document_counter) as numbers`.execute(house.parts.db)
  return Object.fromEntries(Object.entries(rows[0]!).map(([table, count]) => [table, Number(count)]))
}

/** Kills the errand before its first statement, its second … until it lives; then what is kept must be whole, once. */
const killEverywhere = async (next: () => Sent, check: () => Promise<void>): Promise<number> => {
  for (let dieBefore = 1; dieBefore <= MOST_STATEMENTS; dieBefore++) {
    const errand = next()
    const before = await counts()
    const first = await send(errand, dieBefore)
    const afterDeath = await counts()
    const again = first === 'done' ? first : await send(errand, 0)
    expect(again).toBe('done')
    const after = await counts()
    // All of it or nothing: a death leaves either the state before or the state after.
    expect([before, after]).toContainEqual(afterDeath)
    await check()
    if (first === 'done') return dieBefore - 1
  }
  throw new Error('The errand never came to its end.')
}

describe('a server killed between any two statements', () => {
  it('keeps a filing whole or not at all, and the repetition makes it one', async () => {
    let clientRequestId = ''
    const deaths = await killEverywhere(
      () => {
        clientRequestId = randomUUID()
        return {
          work: 'file',
          input: submissionInput({
            clientRequestId,
            kinds: ['DISPUTE', 'LEAD'],
            seller: { wechatId: `wx_${clientRequestId.slice(0, 8)}` },
          }),
        }
      },
      async () => {
        const { rows } = await sql<{ submissions: string; cases: string; sellers: string }>`
          select count(distinct s.id) as submissions, count(c.id) as cases, count(distinct c.seller_id) as sellers
          from submission s join case_file c on c.submission_id = s.id where s.client_request_id = ${clientRequestId}`.execute(
          house.parts.db,
        )
        expect(rows[0]).toEqual({ submissions: 1, cases: 2, sellers: 1 })
      },
    )
    expect(deaths).toBeGreaterThan(8)
  }, 300_000)

  it('keeps an officer’s action whole or not at all', async () => {
    const open = await Promise.all(Array.from({ length: 45 }, () => given(house).opened('mediation')))
    let found = open[0]!
    const deaths = await killEverywhere(
      () => {
        found = open.pop()!
        const input = {
          caseId: found.id,
          expectedVersion: 1,
          action: 'acceptComplaint',
          answers: { message: '已受理。' },
        }
        return { work: 'act', input, personId: house.town.ids.intake }
      },
      async () => {
        const row = await house.parts.db
          .selectFrom('caseFile')
          .select(['state', 'version'])
          .where('id', '=', found.id)
          .executeTakeFirstOrThrow()
        expect(row).toEqual({ state: 'accepted', version: 2 })
        expect(await findBrokenLink(house.system(), 'Case', found.id)).toBeUndefined()
      },
    )
    expect(deaths).toBeGreaterThan(6)
  }, 300_000)

  it('issues a paper with its number and file or not at all, and leaves no gap behind', async () => {
    const refused = await Promise.all(Array.from({ length: 45 }, () => given(house).caseIn('mediation', 'refused')))
    const deaths = await killEverywhere(
      () => {
        const found = refused.pop()!
        const input = {
          caseId: found.id,
          expectedVersion: found.version,
          form: 'complaintRefusal',
          answers: { reason: '由其他部门负责。' },
          clientRequestId: randomUUID(),
        }
        return { work: 'issue', input, personId: house.town.ids.intake }
      },
      async () => {
        const papers = await house.parts.db.selectFrom('document').selectAll().orderBy('sequence').execute()
        expect(papers.map(({ sequence }) => sequence)).toEqual(papers.map((_, i) => i + 1))
        const latest = papers.at(-1)!
        expect(sha256(await buffer(house.parts.files.read(latest.storageKey)))).toBe(latest.sha256)
        expect(await findBrokenLink(house.system(), 'Case', latest.caseId)).toBeUndefined()
      },
    )
    expect(deaths).toBeGreaterThan(12)
  }, 600_000)

  it('keeps a batch of reports whole or not at all, and the repetition doubles nothing', async () => {
    const partner = await createPartner(await house.as('administrator'), { name: '测试平台', sandbox: false })
    let batch = ''
    const deaths = await killEverywhere(
      () => {
        batch = randomUUID().slice(0, 8)
        const input = [1, 2, 3].map((n) => ({
          externalId: `${batch}-${n}`,
          category: 'counterfeit',
          text: '平台巡查发现疑似假货，附商品链接。',
          seller: { name: `商户${batch}${n}`, wechatId: `wx_${batch}_${n}` },
          listings: [{ externalId: `${batch}-l${n}`, title: '一比一复刻手袋' }],
        }))
        return { work: 'post', input, partnerId: partner.id }
      },
      async () => {
        const { rows } = await sql<{ reports: string; listings: string }>`
          select count(*) as reports, (select count(*) from listing where source_key like ${`${batch}%`}) as listings
          from partner_report where external_id like ${`${batch}-%`}`.execute(house.parts.db)
        expect(rows[0]).toEqual({ reports: 3, listings: 3 })
      },
    )
    expect(deaths).toBeGreaterThan(5)
  }, 300_000)

  it('leaves no work undone when the worker dies at any statement', async () => {
    for (let dieBefore = 1; dieBefore <= MOST_STATEMENTS; dieBefore++)
      if ((await send({ work: 'drain', input: null }, dieBefore)) === 'done') break
    await house.settle()
    expect(await outboxState(house.system())).toEqual({ waiting: 0, parked: 0 })
    const { rows } = await sql<{ unscreened: string }>`
      select count(*) as unscreened from listing l left join listing_screening s on s.listing_id = l.id where s.listing_id is null`.execute(
      house.parts.db,
    )
    expect(rows[0]).toEqual({ unscreened: 0 })
  }, 300_000)
})
