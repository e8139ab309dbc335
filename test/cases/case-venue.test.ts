import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { findCasesByIds } from '../../server/cases/case-store.ts'
import { venueConfirmationOf, venueFactsOf, venueOfCase } from '../../server/cases/case-venue.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { InvalidInput } from '../../server/core/errors.ts'
import { listEvents } from '../../server/core/event-log.ts'
import { importDivisions } from '../../server/identity/import-divisions.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse({ limitScale: 1_000 })
})
afterAll(() => house.close())

const state = async (found: CaseRow, facts: Record<string, string>): Promise<CaseRow> => {
  let now = found
  for (const [fact, value] of Object.entries(facts))
    now = await given(house).act(now, 'intake', 'stateVenueFact', { fact, value })
  return now
}

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'DONE',
    (error: unknown) => (error instanceof InvalidInput ? error.fields.map(({ path }) => path).join() : String(error)),
  )

const ON_PLATFORM = {
  sellerKind: 'PLATFORM_SELLER',
  publishedAddress: 'REACHABLE',
  publishedPlace: '440305',
  platformDomicile: '330182',
}

describe('the venue of a case', () => {
  it('asks before anything is stated, and cannot be confirmed', async () => {
    const found = await given(house).opened('mediation')
    expect(venueOfCase(found).ask.map(({ fact }) => fact)).toEqual(['sellerKind'])
    const confirming = given(house).act(found, 'intake', 'confirmVenue', { candidate: 'complaintActualPlace' })
    await expect(confirming).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' })
  })

  it('proposes the office that received the complaint first, since the system knows who that was', async () => {
    const found = await state(await given(house).opened('mediation'), ON_PLATFORM)
    expect(venueFactsOf(found)).toEqual({ ...ON_PLATFORM, firstReceiverPlace: '330182' })
    expect(venueOfCase(found).candidates.map((one) => [one.divisionCode, one.isProposed])).toEqual([
      ['440305', false],
      ['330182', true],
    ])
  })

  it('is confirmed by an officer, and the event says by which article', async () => {
    const stated = await state(await given(house).opened('mediation'), ON_PLATFORM)
    const found = await given(house).act(stated, 'intake', 'confirmVenue', { candidate: 'complaintPlatformOfSeller' })
    expect(venueConfirmationOf(found)).toEqual({ rule: 'complaintPlatformOfSeller', divisionCode: '330182' })
    const events = await listEvents(house.system(), [found.id])
    expect(events.find(({ type }) => type === 'confirmVenue')!.data).toMatchObject({
      divisionCode: '330182',
      articles: ['L121 13(3)'],
      wasProposed: true,
    })
    expect(found).toMatchObject({ authorityId: house.town.countyId, transferState: null })
    const changed = await state(found, { publishedAddress: 'MISSING' })
    expect(venueConfirmationOf(changed)).toBeNull()
  })

  it('takes another than the proposed one with a reason only, and none that is not competent', async () => {
    const found = await state(await given(house).opened('mediation'), ON_PLATFORM)
    const confirm = (answers: Record<string, string>) =>
      refusalOf(given(house).act(found, 'intake', 'confirmVenue', answers))
    expect(await confirm({ candidate: 'complaintPublishedAddress' })).toBe('reason')
    expect(await confirm({ candidate: 'complaintDomicile', reason: '方便' })).toBe('candidate')
    expect(await confirm({ candidate: 'complaintPublishedAddress', reason: '商家已在当地配合调查' })).toBe('DONE')
  })

  it('refuses answers there are not, places that are no counties, and divisions that did not exist then', async () => {
    const found = await given(house).opened('report')
    const refused = (fact: string, value: string) => refusalOf(state(found, { [fact]: value }))
    expect(await refused('sellerKind', 'SHOP')).toBe('value')
    expect(await refused('domicile', '330100')).toBe('value')
    expect(await refused('noSuchFact', 'YES')).toBe('fact')
    // Where the reporter lives bears on no report, and is not to be kept with one.
    expect(await refused('filerDomicile', '330182')).toBe('fact')
    const file = `${house.dataDir}-divisions.csv`
    const { writeFile, rm } = await import('node:fs/promises')
    await writeFile(file, 'code,name,validFrom,validTo\n330182,清溪县,,\n330199,旧区,,2021-03-31\n')
    await importDivisions(house.system(), { file })
    await rm(file)
    expect(await refused('domicile', '330199')).toBe('value')
    expect(await refused('domicile', '330182')).toBe('DONE')
  })
})

describe('first to receive (Order 121, article 14)', () => {
  it('lets only the office accept a dispute that received it first', async () => {
    const dispute = { happenedOn: '2026-11-01', amountFen: 12_300, seller: { wechatId: 'xian_shou_dao' } }
    const first = await given(house).opened('mediation', dispute)
    await sql`update case_file set authority_id = ${house.town.otherCountyId} where id = ${first.id}`.execute(
      house.parts.db,
    )
    const second = await given(house).opened('mediation', dispute)
    await expect(given(house).act(second, 'intake', 'acceptComplaint')).rejects.toThrow('邻县市场监督管理局')
    const stranger = await house.asNeighbour('stranger')
    const input = { caseId: first.id, expectedVersion: first.version, action: 'acceptComplaint', answers: {} }
    expect((await performCaseAction(stranger, input)).state).toBe('accepted')
  })

  it('stops holding when the first has refused, or the dispute is another one', async () => {
    const dispute = { happenedOn: '2026-11-02', amountFen: 45_600, seller: { wechatId: 'ling_yi_jia' } }
    const first = await given(house).caseIn('mediation', 'refused', dispute)
    await sql`update case_file set authority_id = ${house.town.otherCountyId} where id = ${first.id}`.execute(
      house.parts.db,
    )
    const same = await given(house).opened('mediation', dispute)
    expect((await given(house).act(same, 'intake', 'acceptComplaint')).state).toBe('accepted')
    const other = await given(house).opened('mediation', { ...dispute, amountFen: 45_700 })
    expect((await given(house).act(other, 'intake', 'acceptComplaint')).state).toBe('accepted')
  })
})

describe('first to file (penalty procedure rules 12)', () => {
  it('lets another office file on the same seller and category only when it states that the act is another', async () => {
    const seller = { wechatId: 'yi_li_an' }
    const first = await given(house).caseIn('report', 'filed', { seller })
    await sql`update case_file set authority_id = ${house.town.otherCountyId}
      where id = ${first.id} or facts->>'reportCaseId' = ${first.id}`.execute(house.parts.db)
    const found = await given(house).caseIn('report', 'verifying', { seller })
    const conditions = { evidence: true, punishable: true, competent: true, inTime: true, reason: '证据充分。' }
    expect(await refusalOf(given(house).act(found, 'head', 'fileCase', conditions))).toBe('otherAct')
    const [unchanged] = await findCasesByIds(house.system(), [found.id])
    expect(unchanged).toMatchObject({ state: 'verifying', version: found.version })
    expect((await given(house).act(found, 'head', 'fileCase', { ...conditions, otherAct: true })).state).toBe('filed')
  })

  it('looks at who has the penalty case now, not at who filed it', async () => {
    const seller = { wechatId: 'san_li_an' }
    const first = await given(house).caseIn('report', 'filed', { seller })
    await sql`update case_file set authority_id = ${house.town.otherCountyId} where id = ${first.id}`.execute(
      house.parts.db,
    )
    const found = await given(house).caseIn('report', 'verifying', { seller })
    const conditions = { evidence: true, punishable: true, competent: true, inTime: true, reason: '证据充分。' }
    expect((await given(house).act(found, 'head', 'fileCase', conditions)).state).toBe('filed')
  })
})
