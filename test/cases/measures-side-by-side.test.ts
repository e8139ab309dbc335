import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { listCaseEntries } from '../../server/cases/describe-case.ts'
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
/** The clock of one of the measures of a case. */
const clockOf = async (found: CaseRow, clock: string, measure: number) => {
  const measureId = found.measures.find(({ ordinal }) => ordinal === measure)?.id
  const clocks = await findClocksOfCases(house.system(), [found.id])
  return clocks.find((one) => one.clock === clock && one.measureId === measureId)
}
const lapseOn = async (day: string) => {
  const now = house.clock.now()
  house.clock.set(`${day}T04:00:00Z`)
  await lapseClocks(house.system())
  house.clock.set(now.toISOString())
}
const field = (path: string) => ({ fields: [{ path }] })
const illegal = { code: 'ILLEGAL_TRANSITION' }

describe('measures side by side', () => {
  const keep = (items: string, on: string) => byHead('keepEvidence', { keptOn: on, items }, on)
  const seize = (items: string, on = '2026-10-12') =>
    byHead('seizeGoods', { seizedOn: on, basis: '产品质量法', items }, on)
  const both = async () =>
    enforcement().follow(await investigating(), [
      keep('账册三本', '2026-10-12'),
      keep('标签一卷', '2026-10-14'),
      seize('精华液二十瓶'),
      seize('灌装机一台'),
    ])

  it('each run on a clock of their own, and one is dealt with without the other', async () => {
    const found = await both()
    expect(found.measures.map(({ ordinal, kind, items, dueOn }) => [ordinal, kind, items, dueOn])).toEqual([
      [1, 'kept', '账册三本', '2026-10-21'],
      [2, 'kept', '标签一卷', '2026-10-23'],
      [3, 'seized', '精华液二十瓶', '2026-11-11'],
      [4, 'seized', '灌装机一台', '2026-11-11'],
    ])
    const done = await enforcement().follow(found, [
      byHead('disposeOfKept', { measure: '1', outcome: 'released', reason: '已经拍照。' }, '2026-10-15'),
      byHead('extendSeizure', { measure: '4', reason: '鉴别尚未完成。' }, '2026-10-15'),
    ])
    expect(await clockOf(done, 'K5', 1)).toMatchObject({ endedOn: '2026-10-15' })
    expect(await clockOf(done, 'K5', 2)).toMatchObject({ endedOn: null })
    expect(done.measures.map(({ endedOn, dueOn }) => [endedOn, dueOn]).slice(1)).toEqual([
      [null, '2026-10-23'],
      [null, '2026-11-11'],
      [null, '2026-12-11'],
    ])
    expect(done).toMatchObject({ dueOn: '2026-10-23', dueClock: 'K5' })
  })

  it('end by themselves one by one, and the story says which', async () => {
    const found = await both()
    await lapseOn('2026-10-22')
    const now = await enforcement().load(found.id)
    expect(now.measures.map(({ lapsed }) => lapsed)).toEqual([true, false, false, false])
    const entries = await listCaseEntries(await house.as('head'), now)
    expect(entries.find(({ action }) => action === 'lapseClock')!.body).toContain('（措施1）')
    const outcome = (measure: string) =>
      byHead('disposeOfKept', { measure, outcome: 'tested', reason: '送检。' }, '2026-10-22')
    expect(await refusalOf(enforcement().take(now, outcome('1')))).toMatchObject(field('outcome'))
    expect((await enforcement().take(now, outcome('2'))).measures[1]).toMatchObject({ ending: 'tested' })
  })

  it('stand still only where their own goods are tested, which has to be said', async () => {
    const found = await both()
    const test = (measure?: string) =>
      byOfficer('startExcludedTime', {
        cause: 'testing',
        sinceOn: '2026-10-12',
        subject: '送检',
        ...(measure ? { measure } : {}),
      })
    expect(await refusalOf(enforcement().take(found, test()))).toMatchObject(field('measure'))
    expect(await refusalOf(enforcement().take(found, test('1')))).toMatchObject(field('measure'))
    const one = await enforcement().take(found, test('3'))
    expect([await clockOf(one, 'K6', 3), await clockOf(one, 'K6', 4)]).toMatchObject([
      { paused: [{ cause: 'testing', to: null }] },
      { paused: null },
    ])
    const all = await enforcement().take(await both(), test('all'))
    expect((await clockOf(all, 'K6', 3))!.paused).toHaveLength(1)
    expect((await clockOf(all, 'K6', 4))!.paused).toHaveLength(1)
    const none = await enforcement().take(await both(), test('none'))
    expect((await clockOf(none, 'K6', 3))!.paused).toBeNull()
  })

  it('taken on the spot wait for the head each for itself', async () => {
    const urgent = (items: string) => byOfficer('keepEvidenceUrgently', { items, reason: '货物正在转移。' })
    const found = await enforcement().follow(await investigating(), [urgent('账册三本'), urgent('标签一卷')])
    const refused = await enforcement().take(
      found,
      byHead('decideUrgentMeasure', { measure: '2', decision: 'refused', reason: '不属紧急。' }),
    )
    expect(refused.measures).toMatchObject([{ endedOn: null }, { ending: 'refused' }])
    expect(await clockOf(refused, 'K7', 1)).toMatchObject({ endedOn: null })
    expect(await clockOf(refused, 'K7', 2)).toMatchObject({ endedOn: '2026-10-12' })
    expect(await clockOf(refused, 'K5', 1)).toMatchObject({ endedOn: null })
    expect(await clockOf(refused, 'K5', 2)).toMatchObject({ endedOn: '2026-10-12' })
    const again = byHead('decideUrgentMeasure', { measure: '2', decision: 'approved', reason: '属紧急。' })
    expect(await refusalOf(enforcement().take(refused, again))).toMatchObject(field('measure'))
  })

  it('are not taken of the same goods twice, however the list is spaced and marked', async () => {
    const found = await enforcement().follow(await investigating(), [
      keep(' 标签一卷，胶水 1.5 升 \n', '2026-10-12'),
      seize('Box A-1, 20 bottles'),
    ])
    expect(found.measures.map(({ items }) => items)).toEqual(['标签一卷，胶水 1.5 升', 'Box A-1, 20 bottles'])
    for (const items of [
      '标签一卷，胶水 1.5 升',
      '标签一卷，胶水 1.5 升 ',
      '标签一卷，胶水 1.5 升。',
      '标签 一卷，胶水  1.5 升',
      '标签一卷,胶水１.５升.',
      '標籤一卷\n胶水1.5升',
    ])
      expect([items, await refusalOf(enforcement().take(found, keep(items, '2026-10-12')))]).toMatchObject([
        items,
        field('items'),
      ])
    expect(await refusalOf(enforcement().take(found, seize('box  A-1; 20 bottles.')))).toMatchObject(field('items'))
    const more = await enforcement().follow(found, [
      keep('标签一卷，胶水 15 升', '2026-10-12'),
      seize('Box A1, 20 bottles'),
      seize('标签一卷，胶水 1.5 升'),
    ])
    expect(more.measures).toHaveLength(5)
  })

  it('are asked for by their place in the case: another kind, one dealt with, or none at all is refused', async () => {
    const found = await both()
    for (const measure of ['3', '9', undefined])
      expect(
        await refusalOf(
          enforcement().take(found, byHead('disposeOfKept', { measure, outcome: 'released', reason: '已处理。' })),
        ),
      ).toMatchObject(field('measure'))
  })

  it('have all to be dealt with before the case is closed', async () => {
    const steps = ['3', '4'].map((measure) =>
      byHead('disposeOfSeized', { measure, outcome: 'released', reason: '退还。' }, '2026-10-15'),
    )
    const ended = await enforcement().follow(await both(), [
      byHead('terminateInvestigation', { ground: 'PARTY_ENDED', reason: '注销。' }, '2026-10-15'),
      byHead('disposeOfKept', { measure: '1', outcome: 'released', reason: '退还。' }, '2026-10-15'),
      byHead('disposeOfKept', { measure: '2', outcome: 'released', reason: '退还。' }, '2026-10-15'),
      steps[0]!,
    ])
    const close = byHead('closeEnforcement', { reason: '结案。' }, '2026-10-15')
    expect(await refusalOf(enforcement().take(ended, close))).toMatchObject(illegal)
    expect((await enforcement().follow(ended, [steps[1]!, closingIssued('2026-10-15'), close])).state).toBe('closed')
  })
})
