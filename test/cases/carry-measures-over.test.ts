import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { up } from '../../migrations/20261127T0215_keep_measures_side_by_side.ts'
import { up as keepPlaces } from '../../migrations/20261127T1835_keep_where_goods_are.ts'
import { findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import { type Database, openDatabase } from '../../server/core/database.ts'
import type { Taken } from '../support/enforcement-roads.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let owner: Database
beforeAll(async () => {
  house = await openHouse()
  owner = openDatabase(house.databaseUrl, { max: 1 })
})
afterAll(async () => {
  await owner.close()
  await house.close()
})

const step = (as: Taken['as'], action: string, answers: Record<string, unknown>, on = '2026-10-12'): Taken => ({
  as,
  action,
  answers,
  on,
})

/** The database as it was before: measures were facts of their case, and their clocks named none. */
const asBefore = [
  sql`update case_file set facts = facts || coalesce((
    select jsonb_object_agg(case kind when 'kept' then 'keptOn' else 'seizedOn' end, started_on)
    from case_measure where case_id = case_file.id and ended_on is null), '{}')`,
  sql`update case_file set facts = facts || jsonb_build_object('urgentMeasure', 'kept')
    where exists (select from case_measure where case_id = case_file.id and approved_on is null and refused_on is null)`,
  sql`alter table event disable trigger event_append_only`,
  sql`update event set data = data - 'measure' || case when type = 'decideUrgentMeasure'
    then jsonb_build_object('measure', 'seized') else '{}' end where data ? 'measure'`,
  sql`alter table event enable trigger event_append_only`,
  sql`drop index case_clock_running`,
  sql`drop index document_single`,
  sql`alter table case_clock drop column measure_id`,
  sql`alter table document drop column measure_id`,
  sql`drop table case_measure cascade`,
  sql`create unique index case_clock_running on case_clock (case_id, clock) where ended_on is null`,
  sql`create unique index document_single on document (case_id, form) where is_single and version = 1`,
]

it('carries every measure over with its clocks, open, dealt with, refused or waiting', async () => {
  const { caseIn, follow, load } = givenEnforcement(house)
  const seize = { basis: '产品质量法', items: '货物' }
  const dealtWith = await follow(await caseIn('investigating'), [
    step('head', 'keepEvidence', { keptOn: '2026-10-12', items: '账册三本' }),
    step('head', 'disposeOfKept', { measure: '1', outcome: 'recorded', reason: '已拍照。' }, '2026-10-13'),
    step('head', 'keepEvidence', { keptOn: '2026-10-14', items: '标签一卷' }, '2026-10-14'),
    step('head', 'seizeGoods', { seizedOn: '2026-10-15', ...seize }, '2026-10-15'),
  ])
  const refused = await follow(await caseIn('investigating'), [
    step('investigator', 'seizeGoodsUrgently', { ...seize, reason: '货物正在转移。' }),
    step('head', 'decideUrgentMeasure', { measure: '1', decision: 'refused', reason: '不属紧急。' }),
  ])
  const waiting = await follow(await caseIn('investigating'), [
    step('investigator', 'keepEvidenceUrgently', { items: '正在转移的货物', reason: '货物正在转移。' }),
  ])
  const none = await caseIn('investigating')
  const before = [dealtWith, refused, waiting, none]
  for (const statement of asBefore) await statement.execute(owner.db)
  await up(owner.db as never)
  await keepPlaces(owner.db as never)
  const after = await Promise.all(before.map(({ id }) => load(id)))
  const shape = (measures: (typeof after)[number]['measures']) =>
    measures.map(({ kind, isUrgent, startedOn, approvedOn, refusedOn, endedOn, ending, dueOn }) => ({
      kind,
      isUrgent,
      startedOn,
      approvedOn,
      refusedOn,
      endedOn,
      ending,
      dueOn,
    }))
  expect(after.map(({ measures }) => shape(measures))).toEqual(before.map(({ measures }) => shape(measures)))
  expect(after[0]!.measures.map(({ items }) => items)).toEqual(['账册三本', '标签一卷', '产品质量法\n货物'])
  for (const { facts } of after)
    expect(Object.keys(facts).filter((name) => /kept|seized|urgent/.test(name))).toEqual([])
  for (const { id, measures } of after) {
    const clocks = await findClocksOfCases(house.system(), [id])
    const known = measures.map((one) => one.id)
    for (const { clock, measureId } of clocks) expect(known.includes(measureId ?? '')).toBe(/^K[567]$/.test(clock))
  }
})
