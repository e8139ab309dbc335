import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import { findCase } from '../../server/cases/case-store.ts'
import { listNotes } from '../../server/cases/note-store.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { IllegalTransition, InvalidInput, NotFound } from '../../server/core/errors.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { findPartnerReport } from '../../server/partners/find-partner-report.ts'
import { countReportsAwaitingTriage, type PartnerReport } from '../../server/partners/partner-report-store.ts'
import { postReports } from '../../server/partners/post-reports.ts'
import { triageReport } from '../../server/partners/triage-report.ts'
import { type GivenPartner, givenPartner, reportInput } from '../support/given-partner.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let partner: GivenPartner
let next = 0

beforeAll(async () => {
  house = await openHouse({ now: '2026-11-16T02:00:00Z' })
  partner = await givenPartner(house, '研判平台')
})
afterAll(() => house.close())

const posted = async (by: GivenPartner = partner): Promise<PartnerReport> => {
  const [result] = await postReports(by.ctx, [reportInput(`triage-${next++}`, { occurredOn: null })])
  return result!.report!
}

describe('triageReport', () => {
  it('opens a report case about the seller, with the clock from the day the report came', async () => {
    house.clock.set('2026-11-16T02:00:00Z')
    const report = await posted()
    house.clock.set('2026-11-19T02:00:00Z')
    const intake = await house.as('intake')
    const triaged = await triageReport(intake, { reportId: report.id, decision: 'OPEN_CASE', note: '同一商家已有两起' })
    const opened = (await findCase(intake, triaged.caseId!))!
    expect(triaged).toMatchObject({
      state: 'case_opened',
      caseNumber: opened.number,
      triagedBy: house.town.ids.intake,
      triagedAt: house.clock.now(),
    })
    expect(opened).toMatchObject({
      procedure: 'report',
      state: 'registered',
      submissionId: null,
      sellerId: report.sellerId,
      category: 'counterfeit',
      receivedOn: '2026-11-16',
      authorityId: house.town.countyId,
    })
    // 15 working days after Monday 16 November 2026
    expect(await findClocksOfCases(intake, [opened.id])).toMatchObject([
      { clock: 'R1', startedOn: '2026-11-16', dueOn: '2026-12-07' },
    ])
    expect(await listNotes(intake, opened.id)).toMatchObject([{ body: '同一商家已有两起' }])
  })

  it('opens a case that goes on like any other', async () => {
    const report = await posted()
    const { caseId } = await triageReport(await house.as('head'), { reportId: report.id, decision: 'OPEN_CASE' })
    const found = await performCaseAction(await house.as('head'), {
      caseId: caseId!,
      expectedVersion: 1,
      action: 'startVerification',
      answers: {},
    })
    expect(found.state).toBe('verifying')
  })

  it('lets the platform see what became of it', async () => {
    const report = await posted()
    const triaged = await triageReport(await house.as('intake'), { reportId: report.id, decision: 'OPEN_CASE' })
    expect(await findPartnerReport(partner.ctx, report.externalId)).toMatchObject({
      state: 'case_opened',
      caseNumber: triaged.caseNumber,
    })
  })

  it('keeps a report for information with the reason, and opens nothing', async () => {
    const report = await posted()
    const triaged = await triageReport(await house.as('head'), {
      reportId: report.id,
      decision: 'INFO_ONLY',
      note: '已另案处理',
    })
    expect(triaged).toMatchObject({ state: 'info_only', caseId: null, caseNumber: null, triageNote: '已另案处理' })
  })

  it('asks for the reason when no case is opened', async () => {
    const report = await posted()
    for (const note of [undefined, null, ' '])
      await expect(
        triageReport(await house.as('intake'), { reportId: report.id, decision: 'INFO_ONLY', note }),
      ).rejects.toMatchObject({ fields: [{ path: 'note' }] })
    const bad = { reportId: report.id, decision: 'INFO_ONLY', note: '长'.repeat(501) }
    await expect(triageReport(await house.as('intake'), bad)).rejects.toThrow(InvalidInput)
  })

  it('refuses to decide twice', async () => {
    const report = await posted()
    const intake = await house.as('intake')
    await triageReport(intake, { reportId: report.id, decision: 'INFO_ONLY', note: '重复' })
    await expect(triageReport(intake, { reportId: report.id, decision: 'OPEN_CASE' })).rejects.toThrow(
      IllegalTransition,
    )
  })

  it('opens one case when two officers decide at once', async () => {
    const report = await posted()
    const input = { reportId: report.id, decision: 'OPEN_CASE' }
    const outcomes = await Promise.allSettled([
      triageReport(await house.as('intake'), input),
      triageReport(await house.as('head'), input),
    ])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    const cases = await house.parts.db
      .selectFrom('caseFile')
      .select('id')
      .where('sellerId', '=', report.sellerId)
      .execute()
    expect(cases).toHaveLength(1)
  })

  it('writes both stories, the report’s and the case’s', async () => {
    const report = await posted()
    const intake = await house.as('intake')
    const { caseId } = await triageReport(intake, { reportId: report.id, decision: 'OPEN_CASE' })
    const events = await listEvents(intake, [report.id, caseId!])
    expect(events.map((event) => event.type).sort()).toEqual(['openCase', 'postReport', 'triageReport'])
    expect(events.find((event) => event.type === 'triageReport')?.data).toEqual({ decision: 'OPEN_CASE', caseId })
    expect(await findBrokenLink(intake, 'PartnerReport', report.id)).toBeUndefined()
  })

  it('takes the report off the queue', async () => {
    const intake = await house.as('intake')
    const report = await posted()
    const before = await countReportsAwaitingTriage(intake)
    await triageReport(intake, { reportId: report.id, decision: 'OPEN_CASE' })
    expect(await countReportsAwaitingTriage(intake)).toBe(before - 1)
  })

  it('answers a repeated post of a decided report with what became of it', async () => {
    const report = await posted()
    await triageReport(await house.as('intake'), { reportId: report.id, decision: 'INFO_ONLY', note: '重复' })
    const [again] = await postReports(partner.ctx, [reportInput(report.externalId, { occurredOn: null })])
    expect(again).toMatchObject({ status: 'UNCHANGED', report: { state: 'info_only' } })
  })
})

describe('who may', () => {
  it('lets intake and heads decide, and refuses those who only read', async () => {
    const report = await posted()
    for (const role of ['investigator', 'supervisor', 'auditor'] as const)
      await expect(
        triageReport(await house.as(role), { reportId: report.id, decision: 'OPEN_CASE' }),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('hides the report from those who cannot read it, and a trial one from everybody', async () => {
    const report = await posted()
    for (const ctx of [await house.as('mediator'), await house.as('administrator'), house.anonymous()])
      await expect(triageReport(ctx, { reportId: report.id, decision: 'OPEN_CASE' })).rejects.toThrow(NotFound)
    const trial = await posted(await givenPartner(house, '研判试用平台', { sandbox: true }))
    await expect(triageReport(await house.as('head'), { reportId: trial.id, decision: 'OPEN_CASE' })).rejects.toThrow(
      NotFound,
    )
  })

  it('lets no partner decide on its own report', async () => {
    const report = await posted()
    await expect(triageReport(partner.ctx, { reportId: report.id, decision: 'OPEN_CASE' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
