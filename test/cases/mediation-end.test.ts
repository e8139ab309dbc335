import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { findLinksOf } from '../../server/cases/case-link-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { listCaseEntries } from '../../server/cases/describe-case.ts'
import { findLinkedCases } from '../../server/cases/find-linked-cases.ts'
import { withdrawSubmission } from '../../server/cases/withdraw-submission.ts'
import { groundsFor } from '../../server/law/grounds.ts'
import { acting } from '../support/acting.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let steps: ReturnType<typeof acting>
beforeAll(async () => {
  house = await openHouse({ limitScale: 1_000 })
  steps = acting(house)
})
afterAll(() => house.close())

const TODAY = '2026-11-23'
beforeEach(() => house.clock.set('2026-11-23T02:00:00Z'))

const act: ReturnType<typeof acting>['act'] = (...step) => steps.act(...step)
const tryTo: ReturnType<typeof acting>['tryTo'] = (...step) => steps.tryTo(...step)
const inState = (state: string) => given(house).caseIn('mediation', state, { happenedOn: '2026-02-20' })
const reason = '说明'
const told = { complainantToldOn: TODAY, respondentToldOn: TODAY, manner: 'phone' }

/** The report cases that one case's link leads to. */
const leadsOf = async (found: CaseRow): Promise<CaseRow[]> =>
  (await findLinkedCases(await house.as('head'), found)).filter(({ procedure }) => procedure === 'report')

describe('terminateMediation (article 23)', () => {
  it.each(['L121', 'L20'])('takes each ground of %s, and none that it does not know', async (ruleset) => {
    for (const { value } of groundsFor(ruleset, 'termination')) {
      house.clock.set(ruleset === 'L20' ? '2026-03-02T02:00:00Z' : '2026-11-23T02:00:00Z')
      const found = await inState('mediating')
      expect(found.ruleset).toBe(ruleset)
      if (value === 'TIME_EXPIRED') house.clock.set(ruleset === 'L20' ? '2026-06-30T02:00:00Z' : '2027-03-01T02:00:00Z')
      const answers = {
        ground: value,
        reason,
        ...(value === 'GROUND_FOUND_LATER' ? { laterGround: 'OUTSIDE_DUTY' } : {}),
      }
      const ended = await act(found, 'head', 'terminateMediation', answers)
      expect(ended).toMatchObject({ state: 'terminated', ground: value, dueClock: 'C3' })
    }
    const other = ruleset === 'L20' ? 'TESTING_COST_DISPUTE' : 'TESTING_DISPUTE'
    house.clock.set(ruleset === 'L20' ? '2026-03-02T02:00:00Z' : '2026-11-23T02:00:00Z')
    expect(await tryTo(await inState('mediating'), 'head', 'terminateMediation', { ground: other, reason })).toBe(
      'ground',
    )
  })

  it('does not end for time before the time is over, nor while it stands still', async () => {
    const found = await inState('mediating')
    const ending = { ground: 'TIME_EXPIRED', reason }
    house.clock.set('2027-01-22T02:00:00Z')
    expect(await tryTo(found, 'head', 'terminateMediation', ending)).toBe('ground')
    const sent = { body: '市质检院', chosenBy: 'office', startedOn: TODAY }
    const testing = await act(found, 'head', 'startTesting', sent)
    house.clock.set('2027-03-01T02:00:00Z')
    expect(await tryTo(testing, 'head', 'terminateMediation', ending)).toBe('ground')
  })

  it('names what was found later, article 42 conduct included, and only then', async () => {
    const found = await inState('mediating')
    expect(await tryTo(found, 'head', 'terminateMediation', { ground: 'GROUND_FOUND_LATER', reason })).toBe(
      'laterGround',
    )
    const odd = { ground: 'NO_AGREEMENT_POSSIBLE', laterGround: 'SWAPPED', reason }
    expect(await tryTo(found, 'head', 'terminateMediation', odd)).toBe('laterGround')
    const ended = await act(found, 'head', 'terminateMediation', {
      ground: 'GROUND_FOUND_LATER',
      laterGround: 'SWAPPED',
      reason,
    })
    expect(ended.state).toBe('terminated')
    house.clock.set('2026-03-02T02:00:00Z')
    const old = await inState('mediating')
    const swapped = { ground: 'GROUND_FOUND_LATER', laterGround: 'SWAPPED', reason }
    expect(await tryTo(old, 'head', 'terminateMediation', swapped)).toBe('laterGround')
    expect(await tryTo(old, 'head', 'handToPolice', { conduct: 'SWAPPED', handedOn: '2026-03-02', reason })).toBe(
      'ILLEGAL_TRANSITION',
    )
  })

  it('hands conduct of article 42 to the police, by the head, on a day that has come', async () => {
    const found = await inState('mediating')
    const handing = { conduct: 'EXTORTION', handedOn: TODAY, reason }
    expect(await tryTo(found, 'intake', 'handToPolice', handing)).toBe('FORBIDDEN')
    expect(await tryTo(found, 'head', 'handToPolice', { ...handing, handedOn: '2026-11-24' })).toBe('handedOn')
    expect(await tryTo(found, 'head', 'handToPolice', { ...handing, conduct: 'RUDENESS' })).toBe('conduct')
    expect((await act(found, 'head', 'handToPolice', handing)).state).toBe('mediating')
  })
})

describe('telling both sides', () => {
  it('comes before closing and ends the seven working days on the later day', async () => {
    const ended = await inState('terminated')
    expect(ended).toMatchObject({ dueOn: '2026-12-02', dueClock: 'C3' })
    expect(await tryTo(ended, 'intake', 'closeCase')).toBe('ILLEGAL_TRANSITION')
    house.clock.set('2026-11-26T02:00:00Z')
    expect(await tryTo(ended, 'intake', 'notifyTermination', { ...told, respondentToldOn: '2026-11-27' })).toBe(
      'respondentToldOn',
    )
    expect(await tryTo(ended, 'intake', 'notifyTermination', { ...told, complainantToldOn: '2026-11-22' })).toBe(
      'complainantToldOn',
    )
    const notified = await act(ended, 'intake', 'notifyTermination', { ...told, respondentToldOn: '2026-11-25' })
    expect(notified).toMatchObject({ state: 'notified', dueOn: 'infinity' })
    expect((await steps.clockOf(notified, 'C3')).endedOn).toBe('2026-11-25')
    expect(await tryTo(notified, 'intake', 'notifyTermination', told)).toBe('ILLEGAL_TRANSITION')
    expect((await act(notified, 'intake', 'closeCase')).state).toBe('closed')
  })

  it('is owed when a complaint is withdrawn after acceptance, and not before', async () => {
    const early = await act(await given(house).opened('mediation'), 'intake', 'withdrawComplaint')
    expect(early.dueOn).toBe('infinity')
    expect(await tryTo(early, 'intake', 'notifyTermination', told)).toBe('ILLEGAL_TRANSITION')
    expect((await act(early, 'intake', 'closeCase')).state).toBe('closed')
    const late = await act(await inState('mediating'), 'intake', 'withdrawComplaint')
    expect(late).toMatchObject({ state: 'withdrawn', dueClock: 'C3' })
    expect(await tryTo(late, 'intake', 'closeCase')).toBe('ILLEGAL_TRANSITION')
    expect((await act(late, 'intake', 'notifyTermination', told)).state).toBe('notified')
  })
})

describe('a lead found in mediation (article 27)', () => {
  const lead = { foundOn: TODAY, lead: '店内同批商品没有中文标签。' }

  it('is a report case of its own with fifteen working days and fifteen more, without a filer', async () => {
    const found = await inState('mediating')
    expect(await tryTo(found, 'intake', 'openLead', { ...lead, foundOn: '2026-11-24' })).toBe('foundOn')
    expect(await tryTo(found, 'intake', 'openLead', { ...lead, foundOn: '2026-11-22' })).toBe('foundOn')
    const after = await act(found, 'intake', 'openLead', lead)
    expect(after).toMatchObject({ state: 'mediating', dueOn: found.dueOn })
    const [opened] = await leadsOf(after)
    expect(opened).toMatchObject({
      procedure: 'report',
      submissionId: null,
      sellerId: found.sellerId,
      dueClock: 'C4',
      dueOn: '2026-12-14',
    })
    expect(await steps.runningOf(opened!)).toEqual(['C4'])
    const verifying = await act(opened!, 'head', 'startVerification')
    await act(verifying, 'head', 'assignCase', { assigneeId: house.town.ids.investigator })
    const proposed = await act(await steps.fresh(verifying), 'investigator', 'proposeExtension', { reason })
    const longer = await act(proposed, 'head', 'decideExtension', { decision: 'approved' })
    expect(longer).toMatchObject({ dueClock: 'C4', dueProvisional: true })
    expect(longer.dueOn > '2026-12-31').toBe(true)
  })

  it('goes on whatever becomes of mediation, and mediation whatever becomes of it: two switches', async () => {
    const ends: [string, (found: CaseRow) => Promise<CaseRow>][] = [
      ['terminated', (found) => act(found, 'head', 'terminateMediation', { ground: 'NO_AGREEMENT_POSSIBLE', reason })],
      ['agreed', (found) => act(found, 'head', 'recordAgreement', { terms: '退款。', paper: 'agreement' })],
      ['withdrawn', (found) => act(found, 'intake', 'withdrawComplaint')],
    ]
    for (const [state, end] of ends) {
      const mediating = await act(await inState('mediating'), 'intake', 'openLead', lead)
      const [opened] = await leadsOf(mediating)
      expect((await end(mediating)).state).toBe(state)
      expect(await steps.fresh(opened!)).toEqual(opened)
      const filed = await act(await act(opened!, 'head', 'startVerification'), 'head', 'fileCase', {
        evidence: true,
        punishable: true,
        competent: true,
        inTime: true,
        endedOn: lead.foundOn,
        otherAct: true,
        reason,
      })
      expect(filed.state).toBe('filed')
      expect(await steps.runningOf(filed)).toEqual([])
      expect((await steps.fresh(mediating)).state).toBe(state)
    }
    const other = await act(await inState('mediating'), 'intake', 'openLead', lead)
    const [opened] = await leadsOf(other)
    const verifying = await act(opened!, 'head', 'startVerification')
    await act(verifying, 'head', 'declineToFile', { ground: 'MINOR_AND_CORRECTED', reason })
    expect(await steps.fresh(other)).toEqual(other)
  })
})

describe('splitReport (article 9)', () => {
  const lead = { lead: '所售面膜没有备案编号。' }

  it('opens the report of the same submission, received with it, and only once', async () => {
    const { submission, secret } = await given(house).submission()
    const [found] = await steps.casesWith({ submissionId: submission.id } as CaseRow)
    house.clock.set('2026-11-25T02:00:00Z')
    const after = await act(found!, 'intake', 'splitReport', lead)
    expect(after.state).toBe('registered')
    const report = (await steps.casesWith(after)).find(({ procedure }) => procedure === 'report')!
    expect(report).toMatchObject({
      receivedOn: TODAY,
      dueClock: 'R1',
      dueOn: '2026-12-14',
      summary: '所售面膜没有备案编号。',
    })
    expect(await tryTo(after, 'intake', 'splitReport', lead)).toBe('ILLEGAL_TRANSITION')
    await withdrawSubmission(house.anonymous(), { number: submission.number, secret, reason: '' })
    expect((await steps.fresh(after)).state).toBe('withdrawn')
    expect((await steps.fresh(report)).state).toBe('registered')
  })

  it('is for those who may know reporters; nobody else learns of it from the complaint', async () => {
    const found = await given(house).opened('mediation')
    for (const role of ['head', 'mediator'] as const)
      expect(await tryTo(found, role, 'splitReport', lead)).toBe('FORBIDDEN')
    const after = await act(found, 'intake', 'splitReport', lead)
    const seenBy = async (role: 'intake' | 'head') =>
      (await listCaseEntries(await house.as(role), after)).some(({ action }) => action === 'splitReport')
    expect([await seenBy('intake'), await seenBy('head')]).toEqual([true, false])
    expect(await leadsOf(after)).toEqual([])
    expect((await findLinkedCases(await house.as('intake'), after)).map(({ procedure }) => procedure)).toEqual([
      'report',
    ])
  })

  it('is refused for a paper whose report was taken apart at filing', async () => {
    const mixed = await given(house).opened('mediation', { kinds: ['DISPUTE', 'LEAD'] })
    expect(await tryTo(mixed, 'intake', 'splitReport', lead)).toBe('ILLEGAL_TRANSITION')
  })
})

describe('a joint complaint (article 12)', () => {
  const consent = { sameDispute: true, consent: true }
  const another = () => given(house).opened('mediation')

  it('links complaints about one operator with everybody’s consent', async () => {
    const main = await another()
    const joining = await another()
    expect(await tryTo(joining, 'intake', 'joinComplaint', { ...consent, consent: false, number: main.number })).toBe(
      'consent',
    )
    expect(await tryTo(joining, 'intake', 'joinComplaint', { ...consent, number: 'C2026-0000000-0' })).toBe('number')
    expect(await tryTo(joining, 'intake', 'joinComplaint', { ...consent, number: joining.number })).toBe('number')
    const stranger = await given(house).opened('mediation', { seller: { wechatId: 'somebody_else' } })
    expect(await tryTo(joining, 'intake', 'joinComplaint', { ...consent, number: stranger.number })).toBe('number')
    const joined = await act(joining, 'intake', 'joinComplaint', { ...consent, number: main.number })
    expect(await tryTo(joined, 'intake', 'joinComplaint', { ...consent, number: main.number })).toBe(
      'ILLEGAL_TRANSITION',
    )
    expect(await findLinksOf(house.system(), main.id)).toMatchObject([
      { fromCaseId: joined.id, toCaseId: main.id, kind: 'joint' },
    ])
    expect((await findLinkedCases(await house.as('mediator'), main)).map(({ id }) => id)).toEqual([joined.id])
    // No chains: whoever leads a joint complaint joins no other, and none joins a joined one.
    expect(await tryTo(main, 'intake', 'joinComplaint', { ...consent, number: (await another()).number })).toBe(
      'number',
    )
    expect(await tryTo(await another(), 'intake', 'joinComplaint', { ...consent, number: joined.number })).toBe(
      'number',
    )
  })

  it('has one or two representatives out of its own complainants', async () => {
    const main = await another()
    expect(await tryTo(main, 'intake', 'nameRepresentatives', { first: main.number, chosen: true })).toBe(
      'ILLEGAL_TRANSITION',
    )
    const joined = await act(await another(), 'intake', 'joinComplaint', { ...consent, number: main.number })
    const naming = { first: main.number, second: joined.number, chosen: true }
    expect(await tryTo(main, 'intake', 'nameRepresentatives', { ...naming, second: (await another()).number })).toBe(
      'second',
    )
    expect(await tryTo(main, 'intake', 'nameRepresentatives', { ...naming, second: main.number })).toBe('second')
    expect(await tryTo(main, 'intake', 'nameRepresentatives', { ...naming, third: joined.number })).toBe('third')
    expect(await tryTo(joined, 'intake', 'nameRepresentatives', naming)).toBe('ILLEGAL_TRANSITION')
    const named = await act(main, 'intake', 'nameRepresentatives', naming)
    expect(named.facts.representatives).toEqual([main.number, joined.number])
  })

  it('settles only with the consent of those represented', async () => {
    const main = await inState('mediating')
    await act(await another(), 'intake', 'joinComplaint', { ...consent, number: main.number })
    const terms = { terms: '退款。', paper: 'agreement' }
    // Of a complaint of one person nobody asks for the consent of others.
    const alone = await inState('mediating')
    expect(await tryTo(alone, 'head', 'recordAgreement', { ...terms, representedConsent: true })).toBe(
      'representedConsent',
    )
    expect((await act(alone, 'head', 'recordAgreement', terms)).state).toBe('agreed')
    expect(await tryTo(main, 'head', 'recordAgreement', terms)).toBe('representedConsent')
    expect((await act(main, 'head', 'recordAgreement', { ...terms, representedConsent: true })).state).toBe('agreed')
  })
})
