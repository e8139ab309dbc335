import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { followSubmission } from '../../server/cases/follow-submission.ts'
import { listMessages } from '../../server/complaints/message-store.ts'
import { listEvents } from '../../server/core/event-log.ts'
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
const opened = () => given(house).opened('mediation')
const inState = (state: string) => given(house).caseIn('mediation', state)
/** Received under the rules before 2026-04-15. */
const openedBefore = async () => {
  house.clock.set('2026-03-02T02:00:00Z')
  return given(house).opened('mediation', { happenedOn: '2026-02-20' })
}
const reason = '说明'
const dataOf = async (found: CaseRow) => (await listEvents(house.system(), [found.id])).at(-1)!.data

describe('proof of identity (articles 10(3) and 16(6))', () => {
  const ask = { dueOn: '2026-11-27', reason: '请提供身份证明。' }

  it('is asked for with a day, while the limit for acceptance runs on', async () => {
    const before = await opened()
    const found = await act(before, 'intake', 'requestIdentity', ask)
    expect(found).toMatchObject({
      state: 'identityPending',
      dueOn: before.dueOn,
      facts: { identityDueOn: '2026-11-27' },
    })
    expect(await steps.runningOf(found)).toEqual(['C1'])
    expect((await listMessages(house.system(), found.submissionId!)).at(-1)!.body).toContain('2026年11月27日（含当日）')
    expect(await tryTo(found, 'intake', 'acceptComplaint')).toBe('ILLEGAL_TRANSITION')
  })

  it('is answered, and the complaint can be accepted', async () => {
    const asked = await act(await opened(), 'intake', 'requestIdentity', ask)
    const proven = await act(asked, 'intake', 'recordIdentity', { result: 'proven' })
    expect(proven).toMatchObject({ state: 'registered', facts: { identity: 'proven' } })
    expect(proven.facts.identityDueOn).toBeUndefined()
    expect(await tryTo(proven, 'intake', 'requestIdentity', ask)).toBe('ILLEGAL_TRANSITION')
    expect((await act(proven, 'intake', 'acceptComplaint')).state).toBe('accepted')
  })

  it('lapses only when its day has passed; then the complaint is refused and not accepted', async () => {
    const asked = await act(await opened(), 'intake', 'requestIdentity', ask)
    house.clock.set('2026-11-27T02:00:00Z')
    expect(await tryTo(asked, 'intake', 'recordIdentity', { result: 'lapsed' })).toBe('result')
    house.clock.set('2026-11-28T02:00:00Z')
    const lapsed = await act(asked, 'intake', 'recordIdentity', { result: 'lapsed' })
    expect(await tryTo(lapsed, 'intake', 'acceptComplaint')).toBe('ILLEGAL_TRANSITION')
    const refused = await act(lapsed, 'intake', 'refuseComplaint', { ground: 'IDENTITY_NOT_VERIFIED', reason })
    expect(refused.state).toBe('refused')
  })

  it('has no day in the past, is not for every role, and is unknown to the rules before', async () => {
    const found = await opened()
    expect(await tryTo(found, 'intake', 'requestIdentity', { ...ask, dueOn: '2026-11-22' })).toBe('dueOn')
    expect(await tryTo(found, 'mediator', 'requestIdentity', ask)).toBe('FORBIDDEN')
    expect(await tryTo(found, 'investigator', 'requestIdentity', ask)).toBe('NOT_FOUND')
    expect(await tryTo({ ...found, version: 9 }, 'intake', 'requestIdentity', ask)).toBe('STALE_VERSION')
    const old = await openedBefore()
    expect(await tryTo(old, 'intake', 'requestIdentity', { ...ask, dueOn: '2026-03-20' })).toBe('ILLEGAL_TRANSITION')
  })
})

describe('consent of both sides (article 18)', () => {
  it('comes before mediation; the button says whose is missing', async () => {
    const found = await inState('accepted')
    expect(await tryTo(found, 'head', 'startMediation', { manner: 'phone' })).toBe('ILLEGAL_TRANSITION')
    const one = await act(found, 'head', 'recordConsent', { side: 'complainant', answer: 'agrees' })
    expect(await tryTo(one, 'head', 'startMediation', { manner: 'phone' })).toBe('ILLEGAL_TRANSITION')
    const no = await act(one, 'head', 'recordConsent', { side: 'respondent', answer: 'refuses' })
    expect(await tryTo(no, 'head', 'startMediation', { manner: 'phone' })).toBe('ILLEGAL_TRANSITION')
    const both = await act(no, 'head', 'recordConsent', { side: 'respondent', answer: 'agrees' })
    expect((await act(both, 'head', 'startMediation', { manner: 'phone' })).state).toBe('mediating')
  })
})

describe('delegation', () => {
  const body = {
    kind: 'consumersAssociation',
    body: '清溪县消费者协会',
    complainantConsents: true,
    respondentConsents: true,
  }

  it('needs both consents and is not passed on', async () => {
    const found = await inState('mediating')
    expect(await tryTo(found, 'head', 'delegateMediation', { ...body, respondentConsents: false })).toBe(
      'respondentConsents',
    )
    expect(await tryTo(found, 'head', 'endDelegation', { note: reason })).toBe('ILLEGAL_TRANSITION')
    const delegated = await act(found, 'head', 'delegateMediation', body)
    expect(delegated.facts.delegatedTo).toBe('清溪县消费者协会')
    expect(await tryTo(delegated, 'head', 'delegateMediation', body)).toBe('ILLEGAL_TRANSITION')
    const back = await act(delegated, 'head', 'endDelegation', { note: reason })
    expect(back.facts.delegatedTo).toBeUndefined()
    expect(await steps.runningOf(back)).toEqual(['C2'])
  })
})

describe('recusal (article 21)', () => {
  it('suspends mediation and its limit until it is decided', async () => {
    const mediating = await inState('mediating')
    const suspended = await act(mediating, 'head', 'requestRecusal', { by: 'respondent', reason })
    expect(suspended).toMatchObject({ state: 'suspended', dueOn: 'infinity', dueClock: null })
    expect(await tryTo(suspended, 'head', 'recordAgreement', { terms: reason, paper: 'agreement' })).toBe(
      'ILLEGAL_TRANSITION',
    )
    house.clock.set('2026-11-26T02:00:00Z')
    const going = await act(suspended, 'head', 'decideRecusal', { decision: 'denied', reason })
    expect(going).toMatchObject({ state: 'mediating', dueClock: 'C2' })
    expect(going.dueOn > mediating.dueOn).toBe(true)
    expect((await steps.clockOf(going, 'C2')).paused).toEqual([{ cause: 'recusal', from: TODAY, to: '2026-11-26' }])
  })

  it('is decided by somebody else, and who is recused mediates no more', async () => {
    const mine = await act(await inState('mediating'), 'head', 'assignCase', { assigneeId: house.town.ids.head })
    const suspended = await act(mine, 'head', 'requestRecusal', { by: 'complainant', reason })
    expect(await tryTo(suspended, 'head', 'decideRecusal', { decision: 'denied', reason })).toBe('ILLEGAL_TRANSITION')
    const others = await act(await inState('mediating'), 'head', 'assignCase', { assigneeId: house.town.ids.mediator })
    const asked = await act(others, 'mediator', 'requestRecusal', { by: 'mediator', reason })
    expect(await tryTo(asked, 'mediator', 'decideRecusal', { decision: 'granted', reason })).toBe('FORBIDDEN')
    const same = { decision: 'granted', assigneeId: house.town.ids.mediator, reason }
    expect(await tryTo(asked, 'head', 'decideRecusal', same)).toBe('assigneeId')
    const recused = await act(asked, 'head', 'decideRecusal', { decision: 'granted', reason })
    expect(recused).toMatchObject({ assigneeId: null, facts: { recused: [house.town.ids.mediator] } })
    expect(await tryTo(recused, 'head', 'assignCase', { assigneeId: house.town.ids.mediator })).toBe('assigneeId')
  })
})

describe('testing (article 22)', () => {
  const send = { body: '市质检院', chosenBy: 'office', startedOn: TODAY }

  it('stands the limit still until the result is in', async () => {
    const found = await inState('mediating')
    const testing = await act(found, 'head', 'startTesting', send)
    expect(testing).toMatchObject({ state: 'mediating', dueOn: 'infinity' })
    expect(await tryTo(testing, 'head', 'startTesting', send)).toBe('ILLEGAL_TRANSITION')
    house.clock.set('2026-12-03T02:00:00Z')
    expect(await tryTo(testing, 'head', 'endTesting', { endedOn: '2026-11-22', result: reason })).toBe('endedOn')
    expect(await tryTo(testing, 'head', 'endTesting', { endedOn: '2026-12-04', result: reason })).toBe('endedOn')
    const done = await act(testing, 'head', 'endTesting', { endedOn: '2026-12-03', result: reason })
    // 60 days from 2026-11-23 end on 2027-01-22; the days of testing, the first and the last included, do not count.
    expect([found.dueOn, done.dueOn]).toEqual(['2027-01-22', '2027-02-01'])
    expect(await tryTo(done, 'head', 'endTesting', { endedOn: '2026-12-03', result: reason })).toBe(
      'ILLEGAL_TRANSITION',
    )
  })

  it('does not begin before receipt or in the future', async () => {
    const found = await inState('accepted')
    for (const startedOn of ['2026-11-20', '2026-11-24'])
      expect(await tryTo(found, 'head', 'startTesting', { ...send, startedOn })).toBe('startedOn')
  })

  it('leaves the choice of the body to the parties under the rules before', async () => {
    const old = await act(await openedBefore(), 'intake', 'acceptComplaint')
    expect(await tryTo(old, 'head', 'startTesting', { ...send, startedOn: '2026-03-02' })).toBe('chosenBy')
    expect(
      (await act(old, 'head', 'startTesting', { ...send, chosenBy: 'parties', startedOn: '2026-03-02' })).facts,
    ).toEqual({
      testingSince: '2026-03-02',
    })
  })
})

describe('offers and agreement (article 24)', () => {
  it('go from one side to the other, the seller’s told to the complainant', async () => {
    const found = await inState('mediating')
    const first = { side: 'respondent', kind: 'offer', amountFen: 20_000, terms: '退款二百元。' }
    expect(await tryTo(found, 'head', 'recordOffer', { ...first, kind: 'acceptance' })).toBe('kind')
    const offered = await act(found, 'head', 'recordOffer', first)
    expect((await listMessages(house.system(), found.submissionId!)).at(-1)!.body).toBe('退款二百元。')
    expect(await tryTo(offered, 'head', 'recordOffer', { side: 'respondent', kind: 'acceptance', terms: '好' })).toBe(
      'side',
    )
    const counter = { side: 'complainant', kind: 'counterOffer', amountFen: 39_900, terms: '全额退款。' }
    const countered = await act(offered, 'head', 'recordOffer', counter)
    expect(countered.facts.offerBy).toBe('complainant')
    const settled = await act(countered, 'head', 'recordOffer', {
      side: 'respondent',
      kind: 'acceptance',
      terms: '同意。',
    })
    expect(settled.facts.offerBy).toBeUndefined()
    expect(await dataOf(settled)).toEqual({
      ...{ side: 'respondent', kind: 'acceptance', amountFen: null },
      messageId: expect.any(String),
    })
  })

  it('ends as a written agreement or as a record', async () => {
    for (const paper of ['agreement', 'doneAtOnce', 'bothWaive']) {
      const done = await act(await inState('mediating'), 'head', 'recordAgreement', {
        terms: '退款。',
        paidFen: 39_900,
        paper,
      })
      expect(done).toMatchObject({ state: 'agreed', dueOn: 'infinity', outcome: { paidFen: 39_900, paper } })
    }
  })

  it('is followed up, also after the case is closed (article 26)', async () => {
    const agreed = await inState('agreed')
    const asked = { kind: 'callBack', on: TODAY, performed: 'yes', note: '已退款。' }
    const closed = await act(await act(agreed, 'intake', 'followUp', asked), 'intake', 'closeCase')
    expect(await tryTo(closed, 'intake', 'followUp', { ...asked, on: '2026-11-24' })).toBe('on')
    expect(await act(closed, 'intake', 'followUp', { ...asked, kind: 'spotCheck' })).toMatchObject({
      state: 'closed',
      isOpen: false,
    })
    expect(await tryTo(await inState('mediating'), 'intake', 'followUp', asked)).toBe('ILLEGAL_TRANSITION')
  })
})

describe('what the filer sees', () => {
  it('tells each step in plain words', async () => {
    const { submission, secret } = await given(house).submission()
    const [found] = await steps.casesWith({ submissionId: submission.id } as CaseRow)
    const asked = await act(found!, 'intake', 'requestIdentity', { dueOn: '2026-11-27', reason })
    const accepted = await act(
      await act(asked, 'intake', 'recordIdentity', { result: 'proven' }),
      'intake',
      'acceptComplaint',
    )
    await act(accepted, 'head', 'startTesting', { body: '市质检院', chosenBy: 'office', startedOn: TODAY })
    for (const [locale, title] of [
      ['zh-CN', '已送交鉴定、检测，期间不计入期限'],
      ['en', 'Sent for testing; its time is not counted'],
    ] as const) {
      const followed = await followSubmission(house.anonymous(locale), { number: submission.number, secret })
      expect(followed!.timeline.map((entry) => entry.title)).toContain(title)
    }
  })
})
