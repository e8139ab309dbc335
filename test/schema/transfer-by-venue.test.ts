import { describe, expect, it } from '@jest/globals'
import { findCase } from '../../server/cases/case-store.ts'
import { venueOfCase } from '../../server/cases/case-venue.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { given } from '../support/given.ts'
import { givenServer } from '../support/given-server.ts'

const town = givenServer({ limitScale: 100 })

/** A complaint about a platform whose venue is confirmed to be where the platform has its domicile. */
const confirmedAt = async (domicile: string) => {
  let found = await given(town.house).caseIn('mediation', 'registered')
  const head = await town.house.as('head')
  const act = async (action: string, answers: Record<string, string>) => {
    found = await performCaseAction(head, { caseId: found.id, expectedVersion: found.version, action, answers })
  }
  await act('stateVenueFact', { fact: 'sellerKind', value: 'PLATFORM' })
  await act('stateVenueFact', { fact: 'domicile', value: domicile })
  await act('confirmVenue', { candidate: 'complaintPlatformItself' })
  return { found, act }
}

const startOf = async (id: string, language = 'zh-CN'): Promise<Record<string, string | null>> => {
  const query = `query ($id: UUID!) { case(id: $id) { availableActions { name fields { name start } } } }`
  const headers = { 'accept-language': language }
  const { data } = await town.server.graphql(query, { id }, { cookie: await town.cookieOf('head'), headers })
  const { fields } = data.case.availableActions.find(({ name }: { name: string }) => name === 'offerTransfer')
  return Object.fromEntries(fields.map(({ name, start }: Record<string, string>) => [name, start]))
}

const NOTHING = { authorityId: null, reason: null }

describe('the offer of a case to another office', () => {
  it('starts from the confirmed venue: its office, and the article, in the language of the paper', async () => {
    const { found } = await confirmedAt('330183')
    const { otherCountyId } = town.house.town
    const zh = await startOf(found.id)
    expect(zh.authorityId).toBe(otherCountyId)
    expect(zh.reason).toMatch(/^经营者住所地（被告住所地）：.*330183.*第十三条第二款。$/)
    expect(await startOf(found.id, 'en')).toEqual(zh)
  })

  it('of a penalty case starts from the venue of the report it was filed on, where that may be read', async () => {
    const found = await given(town.house).caseIn('enforcement', 'investigating')
    expect(await startOf(found.id)).toEqual(NOTHING)
    const head = await town.house.as('head')
    let report = (await findCase(head, found.facts.reportCaseId!))!
    const act = async (action: string, answers: Record<string, string>) => {
      report = await performCaseAction(head, { caseId: report.id, expectedVersion: report.version, action, answers })
    }
    for (const [fact, value] of Object.entries({ sellerKind: 'PLATFORM', advert: 'NONE', domicile: '330183' }))
      await act('stateVenueFact', { fact, value })
    await act('confirmVenue', { candidate: venueOfCase(report).candidates[0]!.rule })
    const start = await startOf(found.id)
    expect(start.authorityId).toBe(town.house.town.otherCountyId)
    expect(start.reason).toContain('330183')
    await town.house.parts.db
      .updateTable('caseFile')
      .set({ authorityId: town.house.town.otherCountyId })
      .where('id', '=', report.id)
      .execute()
    expect(await startOf(found.id)).toEqual(NOTHING)
  })

  it('is taken with what it started from', async () => {
    const { found, act } = await confirmedAt('330183')
    const start = await startOf(found.id)
    await act('offerTransfer', start as Record<string, string>)
    const query = `query ($id: UUID!) { case(id: $id) { transfers { to { id } state reason } } }`
    const { data } = await town.server.graphql(query, { id: found.id }, { cookie: await town.cookieOf('head') })
    expect(data.case.transfers).toEqual([{ to: { id: start.authorityId }, state: 'OFFERED', reason: start.reason }])
  })

  it('starts from nothing where this office is the one, none is registered there, or none is confirmed', async () => {
    expect(await startOf((await confirmedAt('330182')).found.id)).toEqual(NOTHING)
    expect(await startOf((await confirmedAt('110101')).found.id)).toEqual(NOTHING)
    expect(await startOf((await given(town.house).caseIn('mediation', 'registered')).id)).toEqual(NOTHING)
  })

  it('starts from nothing again once a fact of venue changed, and where two offices stand in the division', async () => {
    const changed = await confirmedAt('330183')
    await changed.act('stateVenueFact', { fact: 'domicile', value: '330182' })
    expect(await startOf(changed.found.id)).toEqual(NOTHING)
    const { found } = await confirmedAt('330183')
    expect(await startOf(found.id)).not.toEqual(NOTHING)
    await town.house.parts.db
      .insertInto('authority')
      .values({ name: '另一局', nameEn: 'Another office', divisionCode: '330183', level: 'county' })
      .execute()
    expect(await startOf(found.id)).toEqual(NOTHING)
  })
})
