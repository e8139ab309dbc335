import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { findLinksOf } from '../../server/cases/case-link-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { findLinkedCases } from '../../server/cases/find-linked-cases.ts'
import { listAvailableActions } from '../../server/cases/list-available-actions.ts'
import { listMessages } from '../../server/complaints/message-store.ts'
import { noticeDutiesFor } from '../../server/law/notice-duties.ts'
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
const reason = '说明'
const DAY = { happenedOn: '2026-02-20' }
const reported = (overrides: Record<string, unknown> = {}) => given(house).opened('report', { ...DAY, ...overrides })
const verifying = async (overrides: Record<string, unknown> = {}) =>
  act(await reported(overrides), 'head', 'startVerification')
const assigned = async (found: CaseRow) => act(found, 'head', 'assignCase', { assigneeId: house.town.ids.investigator })
const conditions = { evidence: true, punishable: true, competent: true, inTime: true, otherAct: true, reason }
const before = () => house.clock.set('2026-03-02T02:00:00Z')

describe('a repeated report (article 35)', () => {
  it('with nothing new is only logged: the earlier one goes on as it is', async () => {
    const earlier = await verifying()
    const again = await reported()
    const logged = await act(again, 'intake', 'logRepeat', { earlier: earlier.number, sameFact: true })
    expect(logged).toMatchObject({ state: 'logged', dueOn: 'infinity' })
    expect(await steps.fresh(earlier)).toEqual(earlier)
    expect(await findLinksOf(house.system(), earlier.id)).toMatchObject([{ fromCaseId: again.id, kind: 'repeat' }])
    expect(await tryTo(logged, 'intake', 'logRepeat', { earlier: earlier.number, sameFact: true })).toBe(
      'ILLEGAL_TRANSITION',
    )
    expect((await act(logged, 'intake', 'closeCase')).state).toBe('closed')
  })

  it('with new facts is merged, and every limit of the earlier one begins anew from the later report', async () => {
    const first = await assigned(await verifying())
    const proposed = await act(first, 'investigator', 'proposeExtension', { reason })
    const earlier = await act(proposed, 'head', 'decideExtension', { decision: 'approved' })
    house.clock.set('2026-12-01T02:00:00Z')
    const again = await reported()
    const merged = await act(again, 'intake', 'mergeRepeat', { earlier: earlier.number, newFacts: '又买到两件。' })
    expect(merged).toMatchObject({ state: 'merged', dueOn: 'infinity' })
    const after = await steps.fresh(earlier)
    expect(after).toMatchObject({
      state: 'verifying',
      version: earlier.version + 1,
      dueClock: 'R1',
      dueOn: '2026-12-22',
    })
    expect(await steps.clockOf(after, 'R1')).toMatchObject({ startedOn: TODAY, restartedOn: '2026-12-01', extended: 0 })
  })

  it('must be of the same reporter about the same party, which an anonymous one cannot show', async () => {
    const earlier = await reported()
    const wrong: Record<string, unknown>[] = [
      { filer: { name: '李红', phone: '13900139001', address: '清溪县某路一号' } },
      { filer: null },
      { seller: { wechatId: 'another_shop' } },
    ]
    for (const overrides of wrong)
      expect(
        await tryTo(await reported(overrides), 'intake', 'logRepeat', { earlier: earlier.number, sameFact: true }),
      ).toBe('earlier')
    const again = await reported()
    const complaint = await given(house).opened('mediation', DAY)
    for (const number of [again.number, complaint.number, 'nothing'])
      expect(await tryTo(again, 'intake', 'mergeRepeat', { earlier: number, newFacts: reason })).toBe('earlier')
    const decided = await act(await act(earlier, 'head', 'startVerification'), 'head', 'declineToFile', {
      ground: 'NO_FAULT_PROVEN',
      reason,
    })
    expect(await tryTo(again, 'intake', 'mergeRepeat', { earlier: decided.number, newFacts: reason })).toBe('earlier')
    expect(await tryTo(again, 'head', 'logRepeat', { earlier: decided.number, sameFact: true })).toBe('FORBIDDEN')
  })

  it('is tied to the earlier one for those alone who may know reporters', async () => {
    const earlier = await reported()
    const again = await act(await reported(), 'intake', 'logRepeat', { earlier: earlier.number, sameFact: true })
    const seenBy = async (role: 'intake' | 'head') =>
      (await findLinkedCases(await house.as(role), again)).map(({ id }) => id)
    expect([await seenBy('intake'), await seenBy('head')]).toEqual([[earlier.id], []])
  })

  it('was no matter of the rules before', async () => {
    before()
    const [earlier, again] = [await reported(), await reported()]
    expect(await tryTo(again, 'intake', 'logRepeat', { earlier: earlier.number, sameFact: true })).toBe(
      'ILLEGAL_TRANSITION',
    )
    expect(await tryTo(earlier, 'intake', 'takeInNewFacts', { reportedOn: '2026-03-02', newFacts: reason })).toBe(
      'ILLEGAL_TRANSITION',
    )
  })

  it('also comes as an addition to the same report, on a day since it began', async () => {
    const found = await reported()
    house.clock.set('2026-11-26T02:00:00Z')
    for (const reportedOn of ['2026-11-22', '2026-11-27'])
      expect(await tryTo(found, 'intake', 'takeInNewFacts', { reportedOn, newFacts: reason })).toBe('reportedOn')
    const after = await act(found, 'intake', 'takeInNewFacts', { reportedOn: '2026-11-26', newFacts: reason })
    expect([found.dueOn, after.dueOn]).toEqual(['2026-12-14', '2026-12-17'])
  })
})

describe('jurisdiction (article 34)', () => {
  it('that is not ours is told, with the office to go to', async () => {
    const found = await reported()
    const other = { whose: 'otherOffice', authorityId: house.town.otherCountyId, reason: '商家在邻县。' }
    expect(await tryTo(found, 'intake', 'declineCompetence', { ...other, authorityId: undefined })).toBe('authorityId')
    expect(await tryTo(found, 'intake', 'declineCompetence', { ...other, whose: 'otherBody' })).toBe('authorityId')
    expect(await tryTo(found, 'intake', 'declineCompetence', { ...other, authorityId: house.town.countyId })).toBe(
      'authorityId',
    )
    expect(await tryTo(found, 'investigator', 'declineCompetence', other)).toBe('FORBIDDEN')
    const told = await act(found, 'intake', 'declineCompetence', other)
    expect(told).toMatchObject({ state: 'notCompetent', dueOn: 'infinity' })
    expect((await listMessages(house.system(), found.submissionId!)).at(-1)!.body).toContain('邻县市场监督管理局')
    expect((await act(told, 'intake', 'closeCase')).state).toBe('closed')
  })
})

describe('extension (penalty procedure rules, article 18)', () => {
  it('is proposed by one and approved by another, once', async () => {
    const found = await verifying()
    expect(await tryTo(found, 'head', 'decideExtension', { decision: 'approved' })).toBe('ILLEGAL_TRANSITION')
    const own = await act(found, 'head', 'proposeExtension', { reason })
    expect(await tryTo(own, 'head', 'decideExtension', { decision: 'approved' })).toBe('ILLEGAL_TRANSITION')
    const other = await act(await assigned(await verifying()), 'investigator', 'proposeExtension', { reason })
    expect(await tryTo(other, 'investigator', 'decideExtension', { decision: 'approved' })).toBe('FORBIDDEN')
    expect(await tryTo(other, 'investigator', 'proposeExtension', { reason })).toBe('ILLEGAL_TRANSITION')
    const longer = await act(other, 'head', 'decideExtension', { decision: 'approved' })
    expect(longer.dueOn > other.dueOn).toBe(true)
    expect(await steps.clockOf(longer, 'R1')).toMatchObject({ extended: 1 })
    const twice = await act(longer, 'investigator', 'proposeExtension', { reason })
    expect(await tryTo(twice, 'head', 'decideExtension', { decision: 'approved' })).toBe('ILLEGAL_TRANSITION')
    const declined = await act(twice, 'head', 'decideExtension', { decision: 'declined' })
    expect(declined).toMatchObject({ dueOn: longer.dueOn, facts: {} })
  })
})

describe('what is not counted (penalty procedure rules, article 18(2))', () => {
  it('testing and the rights holder’s answer, together counted once', async () => {
    const found = await verifying()
    const sent = { body: '市质检院', chosenBy: 'office', startedOn: TODAY }
    expect(await tryTo(found, 'head', 'startTesting', { ...sent, chosenBy: 'parties' })).toBe('chosenBy')
    const testing = await act(found, 'head', 'startTesting', sent)
    const asked = await act(testing, 'head', 'askRightsHolder', { rightsHolder: '某品牌公司', askedOn: TODAY })
    expect(await tryTo(asked, 'head', 'askRightsHolder', { rightsHolder: '某品牌公司', askedOn: TODAY })).toBe(
      'ILLEGAL_TRANSITION',
    )
    house.clock.set('2026-11-30T02:00:00Z')
    const answer = { answeredOn: '2026-11-27', finding: 'fake' }
    expect(await tryTo(asked, 'head', 'receiveIdentification', { ...answer, answeredOn: '2026-12-01' })).toBe(
      'answeredOn',
    )
    const answered = await act(asked, 'head', 'receiveIdentification', answer)
    expect(answered.dueOn).toBe('infinity')
    const done = await act(answered, 'head', 'endTesting', { endedOn: '2026-11-27', result: reason })
    // 15 working days from Monday 2026-11-23; Tuesday to Friday of the first week do not count.
    expect([found.dueOn, done.dueOn]).toEqual(['2026-12-14', '2026-12-18'])
    expect(await tryTo(done, 'head', 'receiveIdentification', answer)).toBe('ILLEGAL_TRANSITION')
  })
})

describe('filing (penalty procedure rules, articles 19 and 20)', () => {
  it('confirms each of the four conditions, is the head’s, and opens the penalty case', async () => {
    const found = await assigned(await verifying())
    for (const condition of ['evidence', 'punishable', 'competent', 'inTime'])
      expect(await tryTo(found, 'head', 'fileCase', { ...conditions, [condition]: false })).toBe(condition)
    expect(await tryTo(found, 'investigator', 'fileCase', conditions)).toBe('FORBIDDEN')
    const filed = await act(found, 'head', 'fileCase', conditions)
    expect(filed).toMatchObject({ state: 'filed', dueOn: 'infinity' })
    const [penalty] = await findLinkedCases(await house.as('head'), filed)
    expect(penalty).toMatchObject({
      procedure: 'enforcement',
      state: 'filed',
      submissionId: null,
      sellerId: found.sellerId,
    })
    expect(await tryTo(filed, 'head', 'fileCase', conditions)).toBe('ILLEGAL_TRANSITION')
  })

  it('looks whether the act can still be punished, and keeps until when (Administrative Penalty Law 36)', async () => {
    const long = await verifying({ happenedOn: '2024-11-22' })
    expect(await tryTo(long, 'head', 'fileCase', conditions)).toBe('endedOn')
    expect(await tryTo(long, 'head', 'fileCase', { ...conditions, endedOn: '2026-12-31' })).toBe('endedOn')
    expect(await tryTo(long, 'head', 'fileCase', { ...conditions, endedOn: '2021-11-22', endangers: true })).toBe(
      'endedOn',
    )
    const unknown = await verifying({ happenedOn: null })
    expect(await tryTo(unknown, 'head', 'fileCase', conditions)).toBe('endedOn')
    const went = await act(long, 'head', 'fileCase', { ...conditions, otherAct: true, endedOn: '2024-11-23' })
    const [penalty] = await findLinkedCases(await house.as('head'), went)
    expect(penalty!.facts).toMatchObject({
      actEndedOn: '2024-11-23',
      foundOutOn: long.receivedOn,
      limitationEndsOn: '2026-11-23',
    })
    const danger = { ...conditions, otherAct: true, endangers: true }
    expect((await act(await verifying({ happenedOn: '2024-11-22' }), 'head', 'fileCase', danger)).state).toBe('filed')
  })

  it('is declined on a ground the ruleset knows', async () => {
    const found = await verifying()
    expect(await tryTo(found, 'head', 'declineToFile', { ground: 'OUTSIDE_DUTY', reason })).toBe('ground')
    expect((await act(found, 'head', 'declineToFile', { ground: 'FIRST_AND_CORRECTED', reason })).state).toBe(
      'notFiled',
    )
  })
})

describe('telling the reporter (article 36)', () => {
  const declined = async (overrides: Record<string, unknown> = {}) =>
    act(await verifying(overrides), 'head', 'declineToFile', { ground: 'NO_FAULT_PROVEN', reason })
  const told = { toldOn: TODAY, result: '不予立案。' }

  it('hangs on the law the act is judged by, which is determined before the file is closed', async () => {
    const found = await declined()
    expect(await tryTo(found, 'intake', 'closeCase')).toBe('ILLEGAL_TRANSITION')
    expect(await tryTo(found, 'intake', 'notifyReporter', told)).toBe('ILLEGAL_TRANSITION')
    expect(await tryTo(found, 'head', 'determineNotice', { law: 'REAL_NAME' })).toBe('law')
    for (const { value, owed, article } of noticeDutiesFor('L121', TODAY)) {
      const determined = await act(await declined(), 'head', 'determineNotice', { law: value })
      expect({ value, may: await tryTo(determined, 'intake', 'notifyReporter', told) }).toEqual({
        value,
        may: owed ? 'DONE' : 'ILLEGAL_TRANSITION',
      })
      if (owed) expect((await act(await steps.fresh(determined), 'intake', 'closeCase')).state).toBe('closed')
      else {
        const list = listAvailableActions(await house.as('intake'), determined)
        const refused = list.find(({ action }) => action.name === 'notifyReporter')!.disabledReason!
        expect(refused.zh).toContain(article.zh)
        expect((await act(determined, 'intake', 'closeCase')).state).toBe('closed')
      }
    }
  })

  it('in advertising is due within seven working days of receipt', async () => {
    const found = await reported()
    house.clock.set('2026-11-25T02:00:00Z')
    const ad = await act(found, 'head', 'determineNotice', { law: 'AD' })
    expect(ad).toMatchObject({ dueClock: 'R2', dueOn: '2026-12-02' })
    expect(await tryTo(ad, 'head', 'determineNotice', { law: 'AD' })).toBe('law')
    expect(await steps.runningOf(ad)).toEqual(['R1', 'R2'])
    const food = await act(ad, 'head', 'determineNotice', { law: 'FOOD' })
    expect(await steps.runningOf(food)).toEqual(['R1'])
  })

  it('is not owed to nobody: an anonymous reporter of unfair competition gave no name', async () => {
    const found = await act(await declined({ filer: null }), 'head', 'determineNotice', { law: 'AUCL' })
    expect(await tryTo(found, 'intake', 'notifyReporter', told)).toBe('ILLEGAL_TRANSITION')
    expect((await act(found, 'intake', 'closeCase')).state).toBe('closed')
  })

  it('is done once, on a day since receipt that has come, and told in the receipt', async () => {
    const found = await act(await declined(), 'head', 'determineNotice', { law: 'FOOD' })
    for (const toldOn of ['2026-11-22', '2026-11-24'])
      expect(await tryTo(found, 'intake', 'notifyReporter', { ...told, toldOn })).toBe('toldOn')
    const done = await act(found, 'intake', 'notifyReporter', told)
    expect((await listMessages(house.system(), found.submissionId!)).at(-1)!.body).toBe('不予立案。')
    expect(await tryTo(done, 'intake', 'notifyReporter', told)).toBe('ILLEGAL_TRANSITION')
    expect(await tryTo(done, 'head', 'determineNotice', { law: 'NONE' })).toBe('ILLEGAL_TRANSITION')
  })

  it('under the rules before is owed to every real name within five working days of the decision', async () => {
    before()
    const found = await declined()
    expect(found).toMatchObject({ ruleset: 'L20', dueClock: 'R3', dueOn: '2026-03-09' })
    expect(await tryTo(found, 'intake', 'closeCase')).toBe('ILLEGAL_TRANSITION')
    const done = await act(found, 'intake', 'notifyReporter', { ...told, toldOn: '2026-03-02' })
    expect(await steps.runningOf(done)).toEqual([])
    expect((await act(done, 'intake', 'closeCase')).state).toBe('closed')
    const nobody = await declined({ filer: null })
    expect(await steps.runningOf(nobody)).toEqual([])
    expect(await tryTo(nobody, 'head', 'determineNotice', { law: 'NONE' })).toBe('law')
    const filed = await act(await verifying(), 'head', 'fileCase', conditions)
    expect(filed).toMatchObject({ state: 'filed', dueClock: 'R3' })
  })
})
