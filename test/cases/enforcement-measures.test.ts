import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { lapseClocks } from '../../server/cases/lapse-clocks.ts'
import { closingIssued, type Taken } from '../support/enforcement-roads.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const enforcement = () => givenEnforcement(house)
const investigating = () => enforcement().caseIn('investigating')
const byHead = (action: string, answers: Record<string, unknown>, on?: string): Taken => ({
  as: 'head',
  action,
  answers,
  ...(on ? { on } : {}),
})
const byOfficer = (action: string, answers: Record<string, unknown>, on?: string): Taken => ({
  ...byHead(action, answers, on),
  as: 'investigator',
})
const clockOf = async (found: CaseRow, clock: string) =>
  (await findClocksOfCases(house.system(), [found.id])).find((one) => one.clock === clock)
const openOnes = ({ measures }: CaseRow) => measures.filter(({ endedOn }) => endedOn === null)
const field = (path: string) => ({ fields: [{ path }] })
const illegal = { code: 'ILLEGAL_TRANSITION' }

describe('evidence that is registered and kept', () => {
  const keep = (on = '2026-10-12') => byHead('keepEvidence', { keptOn: on, items: '精华液二十瓶' }, on)
  const dispose = (outcome: string, on: string, measure = '1') =>
    byHead('disposeOfKept', { measure, outcome, reason: '已处理。' }, on)

  it('has to be dealt with in seven working days from the day it was kept', async () => {
    const found = await enforcement().take(await investigating(), keep())
    expect(await clockOf(found, 'K5')).toMatchObject({ startedOn: '2026-10-12', dueOn: '2026-10-21', endedOn: null })
    const done = await enforcement().take(found, dispose('recorded', '2026-10-21'))
    expect(await clockOf(done, 'K5')).toMatchObject({ endedOn: '2026-10-21', lapsed: false })
    expect(done.measures).toMatchObject([
      { kind: 'kept', ending: 'recorded', endedOn: '2026-10-21', reason: '已处理。' },
    ])
  })

  it('is free by itself when they are over: nothing else can be done with it, noticed by the worker or not', async () => {
    const found = await enforcement().take(await investigating(), keep())
    expect(await refusalOf(enforcement().take(found, dispose('seized', '2026-10-22')))).toMatchObject(field('outcome'))
    await lapseClocks(house.system())
    expect(await clockOf(found, 'K5')).toMatchObject({ endedOn: '2026-10-21', lapsed: true })
    const now = await enforcement().load(found.id)
    expect(await refusalOf(enforcement().take(now, dispose('tested', '2026-11-20')))).toMatchObject(field('outcome'))
    expect(now.measures).toMatchObject([{ lapsed: true, endedOn: null }])
    expect(openOnes(await enforcement().take(now, dispose('released', '2026-11-20')))).toEqual([])
  })

  it('turns into a seizure with thirty days of its own', async () => {
    const found = await enforcement().take(await investigating(), keep())
    const seized = await enforcement().take(found, dispose('seized', '2026-10-20'))
    expect(seized.measures).toMatchObject([
      { ordinal: 1, kind: 'kept', ending: 'seized' },
      { ordinal: 2, kind: 'seized', startedOn: '2026-10-20', items: '精华液二十瓶', from: 1, endedOn: null },
    ])
    expect(await clockOf(seized, 'K6')).toMatchObject({ startedOn: '2026-10-20', dueOn: '2026-11-19' })
  })

  it('cannot be kept before the case was filed, nor tomorrow', async () => {
    const found = await investigating()
    for (const keptOn of ['2026-10-11', '2026-10-13'])
      expect(
        await refusalOf(enforcement().take(found, byHead('keepEvidence', { keptOn, items: '精华液' }))),
      ).toMatchObject(field('keptOn'))
  })
})

describe('a measure taken on the spot', () => {
  it('is put to the head within a day and blocks the report until then', async () => {
    const found = await enforcement().take(
      await investigating(),
      byOfficer('keepEvidenceUrgently', { items: '正在转移的货物', reason: '货物正在转移。' }),
    )
    // Noon in China: the hour it was taken in is full, so 24 hours end at noon.
    const limit = await clockOf(found, 'K7')
    expect(limit).toMatchObject({
      startedAt: '12:00',
      dueOn: '2026-10-13',
      dueAt: '2026-10-13T12:00',
      endedOn: null,
    })
    expect(limit!.explanation.map(({ text }) => text.en).join(' ')).toContain('Hour 24 ends on')
    expect(limit!.explanation.at(-1)!.text.zh).toContain('12:00')
    const told = await enforcement().take(
      found,
      byOfficer('tellRights', { toldOn: '2026-10-12', shown: true, told: true }),
    )
    expect(await refusalOf(enforcement().take(told, byOfficer('writeReport', {})))).toMatchObject(illegal)
  })

  it('ends at once without approval', async () => {
    const found = await enforcement().take(
      await investigating(),
      byOfficer('seizeGoodsUrgently', { basis: '产品质量法', items: '货物', reason: '货物正在转移。' }),
    )
    const refused = await enforcement().take(
      found,
      byHead('decideUrgentMeasure', { measure: '1', decision: 'refused', reason: '不属紧急。' }),
    )
    expect(refused.measures).toMatchObject([{ ending: 'refused', refusedOn: '2026-10-12', approvedOn: null }])
    expect(await clockOf(refused, 'K6')).toMatchObject({ endedOn: '2026-10-12' })
    expect(await clockOf(refused, 'K7')).toMatchObject({ endedOn: '2026-10-12' })
  })

  it('stands with approval', async () => {
    const found = await enforcement().take(
      await investigating(),
      byOfficer('seizeGoodsUrgently', { basis: '产品质量法', items: '货物', reason: '货物正在转移。' }),
    )
    const stands = await enforcement().take(
      found,
      byHead('decideUrgentMeasure', { measure: '1', decision: 'approved', reason: '确属紧急。' }),
    )
    expect(stands.measures).toMatchObject([{ approvedOn: '2026-10-12', endedOn: null }])
    expect(await clockOf(stands, 'K6')).toMatchObject({ endedOn: null })
  })
})

describe('a seizure', () => {
  const seize = byHead('seizeGoods', { seizedOn: '2026-10-12', basis: '产品质量法', items: '货物' })
  const extend = (on: string) => byHead('extendSeizure', { measure: '1', reason: '情况复杂。' }, on)

  it('lasts thirty days and thirty more, once', async () => {
    const found = await enforcement().take(await investigating(), seize)
    expect((await clockOf(found, 'K6'))!.dueOn).toBe('2026-11-11')
    const extended = await enforcement().take(found, extend('2026-11-10'))
    expect((await clockOf(extended, 'K6'))!.dueOn).toBe('2026-12-11')
    expect(await refusalOf(enforcement().take(extended, extend('2026-11-10')))).toMatchObject(illegal)
  })

  it('is not lengthened after it ended', async () => {
    const found = await enforcement().take(await investigating(), seize)
    expect(await refusalOf(enforcement().take(found, extend('2026-11-12')))).toMatchObject(field('measure'))
  })

  it('does not count the days of testing', async () => {
    const steps = [
      seize,
      byOfficer('startExcludedTime', { cause: 'testing', measure: '1', sinceOn: '2026-10-12', subject: '送检' }),
      byOfficer('endExcludedTime', { cause: 'testing', untilOn: '2026-10-21', result: '不合格' }, '2026-10-21'),
    ]
    const found = await enforcement().follow(await investigating(), steps)
    expect((await clockOf(found, 'K6'))!.dueOn > '2026-11-11').toBe(true)
    expect((await clockOf(found, 'K1'))!.dueOn > '2027-01-10').toBe(true)
  })

  it('forfeits nothing before a penalty is decided', async () => {
    const found = await enforcement().take(await investigating(), seize)
    for (const outcome of ['forfeited', 'handedOver'])
      expect(
        await refusalOf(
          enforcement().take(found, byHead('disposeOfSeized', { measure: '1', outcome, reason: '处理。' })),
        ),
      ).toMatchObject(field('outcome'))
  })

  it('has to be dealt with before the case is closed', async () => {
    const ended = await enforcement().follow(await investigating(), [
      seize,
      byHead('terminateInvestigation', { ground: 'PARTY_ENDED', reason: '注销。' }),
    ])
    const close = byHead('closeEnforcement', { reason: '结案。' })
    expect(await refusalOf(enforcement().take(ended, close))).toMatchObject(illegal)
    const released = await enforcement().take(
      ended,
      byHead('disposeOfSeized', { measure: '1', outcome: 'released', reason: '退还。' }),
    )
    expect((await enforcement().follow(released, [closingIssued(), close])).state).toBe('closed')
  })
})

describe('the limit of a case', () => {
  it('stands still while the case is suspended and runs on from the day it is taken up', async () => {
    const found = await enforcement().caseIn('suspended')
    expect(found).toMatchObject({ dueOn: 'infinity', dueClock: null })
    const resumed = await enforcement().take(
      found,
      byOfficer('resumeInvestigation', { reason: '找到。' }, '2026-11-02'),
    )
    expect(resumed.dueClock).toBe('K1')
    expect(resumed.dueOn > '2027-01-10').toBe(true)
  })

  it('knows no other ground of suspension than the five of article 46', async () => {
    const found = await investigating()
    expect(
      await refusalOf(
        enforcement().take(found, byHead('suspendInvestigation', { ground: 'TOO_BUSY', reason: '忙。' })),
      ),
    ).toMatchObject(field('ground'))
  })

  it('is lengthened by the head once, then by the heads together to a fixed day', async () => {
    const together = byHead('extendDecisionTogether', {
      heldOn: '2026-10-12',
      participants: '郑局长\n李副局长',
      days: 45,
      reason: '特别复杂。',
    })
    const found = await investigating()
    expect(await refusalOf(enforcement().take(found, together))).toMatchObject(illegal)
    const once = await enforcement().take(found, byHead('extendDecision', { reason: '复杂。' }))
    expect(once.dueOn).toBe('2027-02-09')
    expect(await refusalOf(enforcement().take(once, byHead('extendDecision', { reason: '复杂。' })))).toMatchObject(
      illegal,
    )
    const more = await enforcement().take(once, together)
    expect(more.dueOn).toBe('2027-03-26')
    const alone = { ...together, answers: { ...together.answers, participants: '郑局长' } }
    expect(await refusalOf(enforcement().take(more, alone))).toMatchObject(field('participants'))
    const noDays = { ...together, answers: { ...together.answers, days: 0 } }
    expect(await refusalOf(enforcement().take(more, noDays))).toMatchObject(field('days'))
  })
})
