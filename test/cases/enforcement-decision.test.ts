import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { lapseClocks } from '../../server/cases/lapse-clocks.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { findPersonActor } from '../../server/identity/person-store.ts'
import {
  approved,
  closingIssued,
  issued,
  passed,
  proposal,
  report,
  submitted,
  type Taken,
} from '../support/enforcement-roads.ts'
import { colleague, givenEnforcement } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const enforcement = () => givenEnforcement(house)
const field = (path: string) => ({ fields: [{ path }] })
const illegal = { code: 'ILLEGAL_TRANSITION' }
const officer = (action: string, answers: Record<string, unknown> = {}, on?: string): Taken => ({
  as: 'investigator',
  action,
  answers,
  ...(on ? { on } : {}),
})
const head = (action: string, answers: Record<string, unknown> = {}, on?: string): Taken => ({
  ...officer(action, answers, on),
  as: 'head',
})
const running = async (found: CaseRow) =>
  (await findClocksOfCases(house.system(), [found.id]))
    .filter(({ endedOn }) => endedOn === null)
    .map(({ clock, dueOn }) => `${clock} ${dueOn}`)
    .sort()

/** A case whose report proposes something else than a penalty, decided. */
const decidedAs = async (decision: string): Promise<CaseRow> =>
  enforcement().follow(await enforcement().caseIn('reported'), [
    report({ decision, fineFen: 0 }),
    submitted,
    passed,
    proposal({ decision, fineFen: 0 }),
    { ...approved, answers: { publicity: 'none', reason: '同意。' } },
  ])

describe('a decision', () => {
  it('is approved by somebody else than who proposed it, whatever their roles', async () => {
    const both = await colleague(house, '身兼两职', ['investigator', 'head'])
    const deciding = await enforcement().follow(await enforcement().caseIn('deciding'), [
      head('changeOfficers', {
        cause: 'duty',
        leavingId: house.town.ids.investigator,
        joiningId: both,
        reason: '调整。',
      }),
    ])
    const ctx = house.with((await findPersonActor(house.parts, both))!)
    await sql`update case_file set assignee_id = ${both} where id = ${deciding.id}`.execute(house.parts.db)
    const take = (found: CaseRow, { action, answers = {} }: Taken) =>
      performCaseAction(ctx, { caseId: found.id, expectedVersion: found.version, action, answers })
    const proposed = await take(deciding, proposal())
    expect(await refusalOf(take(proposed, approved))).toMatchObject(illegal)
    await expect(
      sql`update case_file set facts = facts || jsonb_build_object('approvedBy', ${both}::text) where id = ${proposed.id}`.execute(
        house.parts.db,
      ),
    ).rejects.toThrow(/enforcement_four_eyes/)
    expect((await enforcement().take(proposed, approved)).facts).toMatchObject({
      proposedBy: both,
      approvedBy: house.town.ids.head,
    })
  })

  it('can be sent back and proposed again', async () => {
    const returned = await enforcement().take(
      await enforcement().caseIn('proposed'),
      head('returnProposal', { reason: '补充理由。' }),
    )
    expect(returned.facts.proposedBy).toBeUndefined()
    expect((await enforcement().follow(returned, [proposal(), approved])).state).toBe('decided')
  })

  it('ends the limit of the case and starts what its kind asks for', async () => {
    expect(await running(await enforcement().caseIn('decided'))).toEqual(['B1 2026-11-09', 'K8 2026-10-21'])
    expect(await running(await decidedAs('exempt'))).toEqual(['K13 2026-11-02', 'K8 2026-10-21'])
    for (const decision of ['notProven', 'transfer', 'criminal'])
      expect(await running(await decidedAs(decision))).toEqual(['K13 2026-11-02'])
  })

  it('keeps what was decided in whole fen', async () => {
    const decided = await enforcement().caseIn('decided')
    expect(decided.outcome).toMatchObject({ decision: 'penalise', fineFen: 500_000, forfeitFen: 0, grave: 'none' })
  })

  it('makes public nothing but penalties, elsewhere within ten working days', async () => {
    const proposed = await enforcement().caseIn('proposed')
    const far = { ...approved, answers: { publicity: 'otherProvince', reason: '同意。' } }
    expect(await running(await enforcement().take(proposed, far))).toContain('B1A 2026-10-26')
    const mild = await enforcement().follow(await enforcement().caseIn('reported'), [
      report({ decision: 'exempt', fineFen: 0 }),
      submitted,
      passed,
      proposal({ decision: 'exempt', fineFen: 0 }),
    ])
    expect(await refusalOf(enforcement().take(mild, approved))).toMatchObject(field('publicity'))
  })

  it('without a penalty lets the case be closed; an exemption is served first', async () => {
    const close = head('closeEnforcement', { reason: '结案。' })
    for (const decision of ['notProven', 'transfer', 'criminal']) {
      const found = await decidedAs(decision)
      const serve = officer('serveDecision', { mode: 'direct', servedOn: '2026-10-12' })
      expect(await refusalOf(enforcement().take(found, serve))).toMatchObject(illegal)
      expect((await enforcement().follow(found, [closingIssued(), close])).state).toBe('closed')
    }
    const exempt = await decidedAs('exempt')
    expect(await refusalOf(enforcement().take(exempt, close))).toMatchObject(illegal)
    const written = await enforcement().take(exempt, issued('head', 'noPenaltyDecision'))
    const serve = officer('serveDecision', { mode: 'direct', servedOn: '2026-10-12' })
    const served = await enforcement().take(written, serve)
    expect((await enforcement().follow(served, [closingIssued(), close])).state).toBe('closed')
  })
})

describe('service', () => {
  const serve = (answers: Record<string, unknown>, on = '2026-10-15') =>
    officer('serveDecision', { mode: 'direct', servedOn: '2026-10-15', ...answers }, on)

  it('starts the time to pay on the day it was served, in each of its modes', async () => {
    for (const mode of ['direct', 'post'])
      expect(await running(await enforcement().take(await enforcement().caseIn('decided'), serve({ mode })))).toEqual([
        'B1 2026-11-09',
        'K10 2026-10-30',
      ])
  })

  it('leaves a paper behind only with a witness or a film', async () => {
    const found = await enforcement().caseIn('decided')
    expect(await refusalOf(enforcement().take(found, serve({ mode: 'leftBehind' })))).toMatchObject(field('witnessed'))
    expect((await enforcement().take(found, serve({ mode: 'leftBehind', witnessed: true }))).state).toBe('served')
  })

  it('is electronic only where the party signed for it', async () => {
    const found = await enforcement().caseIn('decided')
    expect(await refusalOf(enforcement().take(found, serve({ mode: 'electronic' })))).toMatchObject(field('mode'))
    const unsigned = await enforcement().take(found, officer('confirmAddress', { signedOn: '2026-10-12' }))
    expect(await refusalOf(enforcement().take(unsigned, serve({ mode: 'electronic' })))).toMatchObject(field('mode'))
    const signed = await enforcement().take(
      unsigned,
      officer('confirmAddress', { signedOn: '2026-10-12', electronic: true }),
    )
    expect((await enforcement().take(signed, serve({ mode: 'electronic' }))).state).toBe('served')
  })

  it('by public notice takes thirty days', async () => {
    const found = await enforcement().caseIn('decided')
    const wanted = (on: string) => serve({ mode: 'publicNotice', servedOn: on }, on)
    expect(await refusalOf(enforcement().take(found, wanted('2026-11-16')))).toMatchObject(field('servedOn'))
    const notice = officer('givePublicNotice', { announcedOn: '2026-10-12', reason: '下落不明。' })
    const announced = await enforcement().take(found, notice)
    expect(await running(announced)).toContain('K9 2026-11-11')
    expect(await refusalOf(enforcement().take(announced, wanted('2026-11-11')))).toMatchObject(field('servedOn'))
    await lapseClocks(house.system())
    expect((await enforcement().take(await enforcement().load(announced.id), wanted('2026-11-12'))).state).toBe(
      'served',
    )
  })

  it('by public notice of the announcement stops the limit of the case', async () => {
    const reviewed = await enforcement().take(
      await enforcement().caseIn('reviewed'),
      officer('givePublicNotice', { announcedOn: '2026-10-12', reason: '下落不明。' }),
    )
    const told = { contentTold: true, groundsTold: true, rightsTold: true }
    const notified = await enforcement().take(
      reviewed,
      officer('serveNotice', { mode: 'publicNotice', servedOn: '2026-11-12', ...told }, '2026-11-12'),
    )
    const [whole] = (await findClocksOfCases(house.system(), [notified.id])).filter(({ clock }) => clock === 'K1')
    expect(whole!.paused).toEqual([{ cause: 'publicNotice', from: '2026-10-12', to: '2026-11-12' }])
    expect(await running(notified)).toContain('K3 2026-11-19')
  })

  it('does not lie before the decision nor in the future', async () => {
    const found = await enforcement().caseIn('decided')
    for (const servedOn of ['2026-10-11', '2026-10-16'])
      expect(await refusalOf(enforcement().take(found, serve({ servedOn })))).toMatchObject(field('servedOn'))
  })
})

describe('payment', () => {
  const pay = (amountFen: number, paidOn: string) =>
    officer('recordPayment', { amountFen, paidOn, receipt: `PJ-${paidOn}` }, paidOn)

  it('in parts and in time costs nothing more and lets the case be closed', async () => {
    const served = await enforcement().caseIn('served')
    const part = await enforcement().take(served, pay(200_000, '2026-10-20'))
    expect(part.facts).toMatchObject({ paidFen: 200_000, surchargeFen: 0 })
    expect(await refusalOf(enforcement().take(part, head('closeEnforcement', { reason: '结案。' })))).toMatchObject(
      illegal,
    )
    expect(await refusalOf(enforcement().take(part, pay(1, '2026-10-20')))).toMatchObject(field('receipt'))
    const paid = await enforcement().take(part, pay(300_000, '2026-10-27'))
    expect(paid.facts).toMatchObject({ paidFen: 500_000, concludedOn: '2026-10-27' })
    expect(await running(paid)).toEqual(['B1 2026-11-09', 'K13 2026-11-17'])
    expect(await refusalOf(enforcement().take(paid, head('closeEnforcement', { reason: '结案。' })))).toMatchObject(
      illegal,
    )
    const written = await enforcement().take(paid, closingIssued('2026-10-27'))
    expect(await running(written)).toEqual(['B1 2026-11-09'])
    expect((await enforcement().take(written, head('closeEnforcement', { reason: '结案。' }))).state).toBe('closed')
  })

  it('after its time carries three per cent a day on what is unpaid, and is never more than owed', async () => {
    const served = await enforcement().caseIn('served')
    expect(await refusalOf(enforcement().take(served, pay(500_001, '2026-10-27')))).toMatchObject(field('amountFen'))
    const late = await enforcement().take(served, pay(100_000, '2026-10-29'))
    expect(late.facts).toMatchObject({ paidFen: 100_000, surchargeFen: 30_000, surchargedTo: '2026-10-29' })
    expect(await refusalOf(enforcement().take(late, pay(1, '2026-10-28')))).toMatchObject(field('paidOn'))
    const paid = await enforcement().take(late, pay(400_000 + 30_000 + 12_000, '2026-10-30'))
    expect(paid.facts).toMatchObject({ surchargeFen: 42_000, concludedOn: '2026-10-30' })
  })

  it('can be put off or split on written request, and bears no surcharge meanwhile', async () => {
    const served = await enforcement().caseIn('served')
    const allowed = await enforcement().take(
      served,
      head('approveInstalments', { applied: true, days: 30, reason: '分三期。' }),
    )
    expect(await running(allowed)).toContain('K10 2026-11-26')
    expect((await enforcement().take(allowed, pay(500_000, '2026-11-20'))).facts.surchargeFen).toBe(0)
    const unasked = head('approveInstalments', { applied: false, days: 30, reason: '分三期。' })
    const other = await enforcement().caseIn('served')
    expect(await refusalOf(enforcement().take(other, unasked))).toMatchObject(field('applied'))
  })
})

describe('enforcement by the court', () => {
  const demand = (demandedOn: string) => officer('demandPayment', { demandedOn, demand: '缴纳罚款。' }, '2026-10-28')
  const expiry = officer('recordRemedyExpiry', { expiredOn: '2026-11-13', unused: true }, '2026-11-13')
  const apply = (on: string) => head('applyToCourt', { appliedOn: on, court: '清溪县人民法院' }, on)

  it('follows a demand, which follows the time to pay', async () => {
    const letter = (on: string) => issued('investigator', 'demandLetter', on)
    const unpaid = await enforcement().caseIn('served')
    expect(await refusalOf(enforcement().take(unpaid, letter('2026-10-27')))).toMatchObject(field('owed'))
    const served = await enforcement().take(unpaid, letter('2026-10-28'))
    expect(await refusalOf(enforcement().take(served, demand('2026-10-27')))).toMatchObject(field('demandedOn'))
    const demanded = await enforcement().take(served, demand('2026-10-28'))
    expect(await running(demanded)).toContain('K11 2026-11-11')
  })

  it('is asked for after the demand and the remedies ran out, and within three months', async () => {
    const executing = await enforcement().caseIn('executing')
    expect(await refusalOf(enforcement().take(executing, apply('2026-11-16')))).toMatchObject(illegal)
    const expired = await enforcement().take(executing, expiry)
    expect(await running(expired)).toContain('K12 2027-02-13')
    expect(await refusalOf(enforcement().take(expired, apply('2027-02-15')))).toMatchObject(field('appliedOn'))
    const early = { ...expiry, answers: { expiredOn: '2026-11-02', unused: true }, on: '2026-11-02' }
    const other = await enforcement().take(await enforcement().caseIn('executing'), early)
    expect(await refusalOf(enforcement().take(other, apply('2026-11-12')))).toMatchObject(field('appliedOn'))
    const asked = await enforcement().take(expired, apply('2026-11-16'))
    const ruled = officer(
      'recordCourtOutcome',
      { result: 'ended', ruledOn: '2026-11-20', reason: '裁定书。' },
      '2026-11-20',
    )
    const ended = await enforcement().take(asked, ruled)
    expect(await running(ended)).toContain('K13 2026-12-11')
    expect(
      (await enforcement().follow(ended, [closingIssued('2026-11-20'), head('closeEnforcement', { reason: '结案。' })]))
        .state,
    ).toBe('closed')
  })
})
