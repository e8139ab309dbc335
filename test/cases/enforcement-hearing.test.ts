import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { listCaseEntries } from '../../server/cases/describe-case.ts'
import { lapseClocks } from '../../server/cases/lapse-clocks.ts'
import { listEvents } from '../../server/core/event-log.ts'
import {
  discussed,
  hearingIssued,
  heavyNoticed,
  heavyReport,
  noticed,
  noticeIssued,
  passed,
  proposal,
  report,
  submitted,
  type Taken,
} from '../support/enforcement-roads.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
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
const gaveUp = (on: string) => officer('withdrawHearing', { how: 'withdrawn', givenUpOn: on, reason: '撤回。' }, on)
const clockOf = async (found: CaseRow, clock: string) =>
  (await findClocksOfCases(house.system(), [found.id])).findLast((one) => one.clock === clock)
const defended = officer('recordDefence', { saidOn: '2026-10-13', defence: '已经整改。' }, '2026-10-13')
const answered = officer('answerDefence', { adopted: 'notAdopted', answer: '负有查验义务。' }, '2026-10-13')
const asked = officer('requestHearing', { askedOn: '2026-10-13' }, '2026-10-13')
const announced = hearingIssued('2026-11-05', '2026-10-13')
const closed = (waived: boolean, on: string) => officer('closeDefence', { waived }, on)
const notifiedOf = async (
  written: Taken,
  notice: Taken = written === heavyReport ? heavyNoticed : noticed,
): Promise<CaseRow> =>
  enforcement().follow(await enforcement().caseIn('reported'), [written, submitted, passed, noticeIssued, notice])

/** A case whose hearing was held and whose legal review passed. */
const heard = async (): Promise<CaseRow> =>
  enforcement().follow(await enforcement().caseIn('hearing'), [
    {
      as: 'head',
      action: 'closeHearing',
      answers: { heardOn: '2026-11-05', record: '双方质证。', opinion: '同意。' },
      on: '2026-11-06',
    },
    { ...passed, on: '2026-11-09' },
  ])

describe('the notice before a penalty', () => {
  it('says content, grounds and rights, and the hearing where the penalty reaches the threshold', async () => {
    const reviewed = await enforcement().caseIn('reviewed')
    for (const name of ['contentTold', 'groundsTold', 'rightsTold']) {
      const answers = { ...noticed.answers, [name]: false }
      expect(await refusalOf(enforcement().take(reviewed, { ...noticed, answers }))).toMatchObject(field(name))
    }
    const heavy = await enforcement().follow(await enforcement().caseIn('reported'), [
      heavyReport,
      submitted,
      passed,
      noticeIssued,
    ])
    for (const silent of [noticed, { ...noticed, answers: { ...noticed.answers, hearingTold: false } }])
      expect(await refusalOf(enforcement().take(heavy, silent))).toMatchObject(field('hearingTold'))
    expect((await enforcement().take(heavy, heavyNoticed)).facts.hearingOffered).toBe(true)
    expect(await refusalOf(enforcement().take(reviewed, heavyNoticed))).toMatchObject(field('hearingTold'))
    expect((await enforcement().take(reviewed, noticed)).facts.hearingOffered).toBe(false)
  })

  it('cannot be skipped by a penalty, and has no place without one', async () => {
    const reviewed = await enforcement().caseIn('reviewed')
    expect(await refusalOf(enforcement().take(reviewed, proposal()))).toMatchObject(illegal)
    const exempt = report({ decision: 'exempt', fineFen: 0 })
    const mild = await enforcement().follow(await enforcement().caseIn('reported'), [exempt, submitted, passed])
    expect(await refusalOf(enforcement().take(mild, noticed))).toMatchObject(illegal)
    expect(await refusalOf(enforcement().take(mild, proposal()))).toMatchObject(field('decision'))
    expect((await enforcement().take(mild, proposal({ decision: 'exempt', fineFen: 0 }))).state).toBe('proposed')
  })

  it('leaves the party five working days, which only a written waiver shortens', async () => {
    const found = await enforcement().caseIn('notified')
    expect(found).toMatchObject({ dueClock: 'K3', dueOn: '2026-10-19' })
    expect(await refusalOf(enforcement().take(found, closed(false, '2026-10-19')))).toMatchObject(field('waived'))
    expect((await enforcement().take(found, closed(false, '2026-10-20'))).state).toBe('deciding')
    const other = await enforcement().caseIn('notified')
    expect((await enforcement().take(other, closed(true, '2026-10-13'))).state).toBe('deciding')
  })

  it('counts what was not used in time as waived, by itself', async () => {
    const found = await enforcement().caseIn('notified')
    await lapseClocks(house.system())
    expect(await clockOf(found, 'K3')).toMatchObject({ lapsed: true, endedOn: '2026-10-19' })
    expect((await enforcement().take(found, closed(false, '2026-11-20'))).state).toBe('deciding')
  })
})

describe('a defence', () => {
  it('is answered before anything is decided', async () => {
    const found = await enforcement().take(await enforcement().caseIn('notified'), defended)
    expect(await refusalOf(enforcement().take(found, closed(true, '2026-10-14')))).toMatchObject(illegal)
    const after = await enforcement().follow(found, [answered, closed(true, '2026-10-14')])
    expect(after.state).toBe('deciding')
  })

  it('never makes the penalty heavier', async () => {
    const found = await enforcement().follow(await enforcement().caseIn('notified'), [
      defended,
      answered,
      closed(true, '2026-10-14'),
    ])
    for (const [heavier, path] of [
      [{ fineFen: 500_001 }, 'fineFen'],
      [{ forfeitFen: 1 }, 'forfeitFen'],
      [{ grave: 'revocation', graveDetails: '吊销食品经营许可证' }, 'grave'],
    ] as const)
      expect(await refusalOf(enforcement().take(found, proposal(heavier)))).toMatchObject(field(path))
    expect((await enforcement().take(found, proposal({ fineFen: 300_000 }))).facts.fineFen).toBe(300_000)
  })

  it('is remembered when new facts reopen the investigation, and the notice has to be given anew', async () => {
    const reopened = await enforcement().follow(await enforcement().caseIn('notified'), [
      defended,
      answered,
      closed(true, '2026-10-14'),
      { as: 'head', action: 'reopenInvestigation', answers: { reason: '另有批次。' }, on: '2026-10-15' },
    ])
    const [event] = (await listEvents(house.system(), [reopened.id])).slice(-1)
    expect(event).toMatchObject({ type: 'reopenInvestigation', data: { afterDefence: true, afterHearing: false } })
    const again = await enforcement().follow(reopened, [report({ fineFen: 900_000 }), submitted, passed, noticeIssued])
    expect(await refusalOf(enforcement().take(again, proposal({ fineFen: 900_000 })))).toMatchObject(illegal)
    expect((await enforcement().take(again, noticed)).facts).toMatchObject({ noticedFineFen: 900_000 })
  })
})

describe('a hearing', () => {
  const notice = (answers: Record<string, unknown>) =>
    officer(
      'noticeHearing',
      { hearingOn: '2026-11-05', presiderId: house.town.ids.head, place: '三楼听证室', ...answers },
      '2026-10-13',
    )

  it('is for those whose penalty reaches the threshold, and who asked in time', async () => {
    expect(await refusalOf(enforcement().take(await enforcement().caseIn('notified'), asked))).toMatchObject(illegal)
    const heavy = await notifiedOf(heavyReport)
    const late = officer('requestHearing', { askedOn: '2026-10-20' }, '2026-10-20')
    expect(await refusalOf(enforcement().take(heavy, late))).toMatchObject(field('askedOn'))
    expect((await enforcement().take(heavy, asked)).facts.hearingAskedOn).toBe('2026-10-13')
  })

  it('of a person from ten thousand yuan, of an entity from a hundred thousand, of a closure always', async () => {
    const offered: Record<string, unknown> = {}
    for (const [name, written, notice] of [
      ['personBelow', report({ isEntity: false, fineFen: 999_999 }), noticed],
      ['person', report({ isEntity: false, fineFen: 1_000_000 }), heavyNoticed],
      ['entityBelow', report({ fineFen: 9_999_999 }), noticed],
      ['entity', report({ fineFen: 10_000_000 }), heavyNoticed],
      ['shutdown', report({ fineFen: 0, grave: 'shutdown', graveDetails: '责令关闭' }), heavyNoticed],
    ] as const)
      offered[name] = (await notifiedOf(written, notice)).facts.hearingOffered
    expect(offered).toEqual({ personBelow: false, person: true, entityBelow: false, entity: true, shutdown: true })
  })

  it('is announced seven working days before', async () => {
    const on = async (hearingOn: string) =>
      enforcement().follow(await notifiedOf(heavyReport), [asked, hearingIssued(hearingOn, '2026-10-13')])
    expect(await refusalOf(on('2026-10-21'))).toMatchObject(field('on'))
    const late = { ...notice({ hearingOn: '2026-10-22' }), on: '2026-10-14' }
    expect(await refusalOf(enforcement().take(await on('2026-10-22'), late))).toMatchObject(field('hearingOn'))
    const inTime = await on('2026-10-22')
    expect(await refusalOf(enforcement().take(inTime, notice({ hearingOn: '2026-10-23' })))).toMatchObject(
      field('hearingOn'),
    )
    const { state, papers } = await enforcement()
      .take(inTime, notice({ hearingOn: '2026-10-22' }))
      .then(({ id }) => enforcement().load(id))
    expect(state).toBe('hearing')
    expect(papers.at(-1)).toMatchObject({ form: 'hearingNotice', servedOn: '2026-10-13' })
  })

  it('is presided over by nobody who investigated, and closed by nobody else than who presides', async () => {
    const without = await enforcement().take(await notifiedOf(heavyReport), asked)
    expect(await refusalOf(enforcement().take(without, notice({})))).toMatchObject(illegal)
    const found = await enforcement().take(without, announced)
    for (const presiderId of [house.town.ids.investigator, house.town.strangerId])
      expect(await refusalOf(enforcement().take(found, notice({ presiderId })))).toMatchObject(field('presiderId'))
    const hearing = await enforcement().take(found, notice({}))
    const done = { heardOn: '2026-11-05', record: '质证。', opinion: '同意。' }
    const close = (as: 'head' | 'legalReviewer', on: string): Taken => ({
      as,
      action: 'closeHearing',
      answers: done,
      on,
    })
    expect(await refusalOf(enforcement().take(hearing, close('legalReviewer', '2026-11-05')))).toMatchObject(illegal)
    expect(await refusalOf(enforcement().take(hearing, close('head', '2026-11-04')))).toMatchObject(field('heardOn'))
    expect((await enforcement().take(hearing, close('head', '2026-11-05'))).state).toBe('review')
  })

  it('stops the limit of the case and is followed by a legal review', async () => {
    const hearing = await enforcement().caseIn('hearing')
    expect((await clockOf(hearing, 'K1'))!.paused).toEqual([{ cause: 'hearing', from: '2026-10-12', to: null }])
    const after = await heard()
    expect(after.facts.reviewKind).toBe('legal')
    expect((await clockOf(after, 'K1'))!.paused).toEqual([{ cause: 'hearing', from: '2026-10-12', to: '2026-11-06' }])
  })

  it('is held once it was asked for, unless the party gives it up', async () => {
    const found = await enforcement().take(await notifiedOf(heavyReport), asked)
    expect(await refusalOf(enforcement().take(found, closed(true, '2026-10-20')))).toMatchObject(illegal)
    expect((await enforcement().take(found, gaveUp('2026-10-20'))).state).toBe('deciding')
  })
})

describe('a defence before a hearing', () => {
  it('is still answered before the decision, and can be while the hearing is open or after it', async () => {
    const spoken = await enforcement().follow(await notifiedOf(heavyReport), [defended, asked])
    const hearing = officer(
      'noticeHearing',
      { hearingOn: '2026-11-05', presiderId: house.town.ids.head, place: '三楼听证室' },
      '2026-10-13',
    )
    const open = await enforcement().follow(spoken, [announced, hearing])
    expect(await refusalOf(enforcement().take(open, gaveUp('2026-10-14')))).toMatchObject(illegal)
    const done = { heardOn: '2026-11-05', record: '质证。', opinion: '同意。' }
    const reviewed = await enforcement().follow(open, [
      { as: 'head', action: 'closeHearing', answers: done, on: '2026-11-05' },
      { ...passed, on: '2026-11-06' },
      discussed,
    ])
    const heavy = { ...proposal({ fineFen: 10_000_000 }), on: '2026-11-10' }
    expect(await refusalOf(enforcement().take(reviewed, heavy))).toMatchObject(illegal)
    const later = { ...answered, on: '2026-11-10' }
    expect((await enforcement().follow(reviewed, [later, heavy])).state).toBe('proposed')
  })
})

describe('the discussion of the heads', () => {
  it('comes before the decision of a case that was heard', async () => {
    const found = await heard()
    const heavy = { ...proposal({ fineFen: 10_000_000 }), on: '2026-11-10' }
    expect(await refusalOf(enforcement().take(found, heavy))).toMatchObject(illegal)
    expect((await enforcement().follow(found, [discussed, heavy])).state).toBe('proposed')
  })

  it('comes before the decision of any case of article 50, and of no other', async () => {
    const weighty = await enforcement().take(
      await notifiedOf(report({ publicInterest: true })),
      closed(true, '2026-10-13'),
    )
    expect(await refusalOf(enforcement().take(weighty, proposal()))).toMatchObject(illegal)
    expect((await enforcement().follow(weighty, [discussed, proposal()])).state).toBe('proposed')
    expect((await enforcement().take(await enforcement().caseIn('deciding'), proposal())).state).toBe('proposed')
  })

  it('needs two heads at least', async () => {
    const found = await heard()
    const by = (participants: string): Taken => ({ ...discussed, answers: { ...discussed.answers, participants } })
    for (const participants of ['郑局长', '郑局长\n 郑局长 ', '郑局长\n\n'])
      expect(await refusalOf(enforcement().take(found, by(participants)))).toMatchObject(field('participants'))
    const { conclusion: _, ...open } = discussed.answers!
    expect(await refusalOf(enforcement().take(found, { ...discussed, answers: open }))).toMatchObject(
      field('conclusion'),
    )
    const done = await enforcement().take(found, by('郑局长\n李副局长\n'))
    expect(done.facts).toMatchObject({ discussedOn: '2026-11-10', discussedBy: ['郑局长', '李副局长'] })
    const entries = await listCaseEntries(await house.as('head'), done)
    expect(entries.find(({ kind, body }) => kind === 'NOTE' && body?.startsWith('参加人员'))?.body).toBe(
      '参加人员：郑局长；李副局长\n各人意见：均同意审核意见。\n结论性意见：一致同意。',
    )
  })
})
