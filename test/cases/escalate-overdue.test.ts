import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { listCaseEntries } from '../../server/cases/describe-case.ts'
import { escalateOverdue } from '../../server/cases/escalate-overdue.ts'
import { countQueues, listCases } from '../../server/cases/list-cases.ts'
import { findBrokenLink } from '../../server/core/event-log.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let found: CaseRow

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  house.clock.set('2026-11-23T02:00:00Z')
  await sql`update case_file set is_open = false, closed_at = now()`.execute(house.parts.db)
  found = await given(house).opened('mediation')
})

const escalations = async () => {
  const { rows } = await sql<{ data: { clocks: unknown[] }; actorKind: string; public: boolean }>`
    select data, actor_kind as "actorKind", public from event
    where subject_id = ${found.id} and type = 'escalateCase' order by position`.execute(house.parts.db)
  return rows
}
const escalatedTo = async (role: TestRole) =>
  (await listCases(await house.as(role), { filter: { queue: 'ESCALATED' } })).rows.map(({ row }) => row.id)

describe('escalateOverdue', () => {
  it('does nothing up to the last day, and tells the supervisor and the head on the day after', async () => {
    // Order 121, article 14: seven working days from 23 November run to 2 December.
    house.clock.set('2026-12-02T15:00:00Z')
    expect(await escalateOverdue(house.system())).toBe(0)
    expect(await escalatedTo('supervisor')).toEqual([])
    house.clock.set('2026-12-02T16:00:00Z')
    expect(await escalateOverdue(house.system())).toBe(1)
    expect(await escalatedTo('supervisor')).toEqual([found.id])
    expect(await escalatedTo('head')).toEqual([found.id])
    expect(await escalations()).toEqual([
      {
        data: expect.objectContaining({ clocks: [{ clock: 'C1', dueOn: '2026-12-02', workingDays: 1 }] }),
        actorKind: 'system',
        public: false,
      },
    ])
    expect(await findBrokenLink(house.system(), 'Case', found.id)).toBeUndefined()
  })

  it('takes in a clock that counts back and is due before the day it is reckoned from', async () => {
    await sql`insert into case_clock (case_id, clock, started_on, due_on, provisional, explanation)
      values (${found.id}, 'K4', '2026-12-04', '2026-11-25', false, '[]')`.execute(house.parts.db)
    house.clock.set('2026-11-26T02:00:00Z')
    expect(await escalateOverdue(house.system())).toBe(1)
    expect((await escalations()).map(({ data }) => data.clocks)).toEqual([
      [expect.objectContaining({ clock: 'K4', dueOn: '2026-11-25' })],
    ])
  })

  it('happens once for each run of a clock, however often and by how many it is done', async () => {
    house.clock.set('2026-12-03T02:00:00Z')
    const done = await Promise.all([1, 2, 3].map(() => escalateOverdue(house.system())))
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1)
    house.clock.set('2026-12-20T02:00:00Z')
    expect(await escalateOverdue(house.system())).toBe(0)
    expect(await escalations()).toHaveLength(1)
    // A clock that begins anew is another run.
    await sql`update case_clock set restarted_on = '2026-12-07', due_on = '2026-12-16' where case_id = ${found.id}`.execute(
      house.parts.db,
    )
    expect(await escalateOverdue(house.system())).toBe(1)
    expect(await escalations()).toHaveLength(2)
  })

  it('leaves the list when the step is taken', async () => {
    house.clock.set('2026-12-03T02:00:00Z')
    await escalateOverdue(house.system())
    await given(house).act(found, 'intake', 'acceptComplaint')
    expect(await escalatedTo('supervisor')).toEqual([])
  })

  it('leaves alone what stands still or is closed', async () => {
    const paused = await given(house).opened('mediation')
    await sql`update case_clock set paused = '[{"cause": "testing", "from": "2026-11-24", "to": null}]'
      where case_id = ${paused.id}`.execute(house.parts.db)
    await sql`update case_file set is_open = false, closed_at = now() where id = ${found.id}`.execute(house.parts.db)
    house.clock.set('2026-12-03T02:00:00Z')
    expect(await escalateOverdue(house.system())).toBe(0)
  })

  it('stands in the story of the case, in both languages', async () => {
    house.clock.set('2026-12-03T02:00:00Z')
    await escalateOverdue(house.system())
    const entry = async (locale: 'zh-CN' | 'en') =>
      (await listCaseEntries(await house.as('supervisor', locale), found)).find(
        ({ action }) => action === 'escalateCase',
      )
    expect(await entry('zh-CN')).toMatchObject({ by: '系统', title: '超期，已报督办人员和负责人' })
    expect((await entry('zh-CN'))!.body).toContain('2026年12月2日到期')
    expect((await entry('en'))!.body).toContain('due on 2 December 2026')
  })

  it('works through more cases than one batch holds', async () => {
    await sql`
      with opened as (
        insert into case_file (number, procedure, state, authority_id, category, summary, ruleset, received_on, due_on, due_clock)
        select 'X' || n, 'mediation', 'registered', ${house.town.countyId}, 'counterfeit', '', 'L121', '2026-11-23', '2026-12-02', 'C1'
        from generate_series(1, 450) n returning id)
      insert into case_clock (case_id, clock, started_on, due_on, provisional, explanation)
      select id, 'C1', '2026-11-23', '2026-12-02', false, '[]' from opened`.execute(house.parts.db)
    house.clock.set('2026-12-03T02:00:00Z')
    expect(await escalateOverdue(house.system())).toBe(451)
    expect(await escalateOverdue(house.system())).toBe(0)
  })
})

describe('who sees what was escalated', () => {
  it('is the supervisor and the head of the office, and nobody else has the queue', async () => {
    house.clock.set('2026-12-03T02:00:00Z')
    await escalateOverdue(house.system())
    for (const role of ['intake', 'mediator', 'investigator', 'legalReviewer', 'auditor', 'administrator'] as const) {
      expect({ role, cases: await escalatedTo(role) }).toEqual({ role, cases: [] })
      const queues = (await countQueues(await house.as(role))).map(({ name }) => name)
      expect(queues).not.toContain('ESCALATED')
    }
    const queues = await countQueues(await house.as('supervisor'))
    expect(queues.find(({ name }) => name === 'ESCALATED')).toEqual({ name: 'ESCALATED', count: 1 })
    const stranger = await listCases(await house.asNeighbour('stranger'), { filter: { queue: 'ESCALATED' } })
    expect(stranger.rows).toEqual([])
  })
})
