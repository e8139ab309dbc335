import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { assignCases } from '../../server/cases/assign-cases.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { listWorkloads } from '../../server/cases/list-workloads.ts'
import { proposeDistribution } from '../../server/cases/propose-distribution.ts'
import type { Ctx } from '../../server/core/context.ts'
import { setWorkload } from '../../server/identity/set-workload.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let head: Ctx

beforeAll(async () => {
  house = await openHouse()
  head = await house.as('head')
})
afterAll(() => house.close())
beforeEach(async () => {
  await sql`delete from person_workload`.execute(house.parts.db)
  await sql`update case_file set is_open = false, closed_at = now()`.execute(house.parts.db)
})

const carry = (role: TestRole, capacity: number, leave: [string, string] | null = null) =>
  setWorkload(head, {
    personId: house.town.ids[role],
    expectedVersion: 0,
    capacity,
    leaveFrom: leave?.[0] ?? null,
    leaveTo: leave?.[1] ?? null,
  })
const open = async (count: number, procedure: 'mediation' | 'report' = 'mediation') => {
  const found: CaseRow[] = []
  for (let n = 0; n < count; n++) found.push(await given(house).opened(procedure))
  return found
}
const peopleOf = async () => (await proposeDistribution(head, {})).shares.map(({ person }) => person?.name ?? null)

describe('proposeDistribution', () => {
  it('goes by room, leaves the absent out, and changes nothing', async () => {
    await carry('mediator', 3)
    await carry('intake', 2)
    await carry('head', 50, ['2026-11-20', '2026-11-30'])
    const found = await open(6)
    const { shares, people, hasMore } = await proposeDistribution(head, {})
    expect(shares.map(({ found }) => found.id).sort()).toEqual(found.map(({ id }) => id).sort())
    expect(shares.map(({ person, reason }) => [person?.name ?? null, reason])).toEqual([
      ['林调解', 'MOST_ROOM'],
      ['陈受理', 'MOST_ROOM'],
      ['林调解', 'MOST_ROOM'],
      ['陈受理', 'MOST_ROOM'],
      ['林调解', 'MOST_ROOM'],
      [null, 'ALL_FULL'],
    ])
    expect(people.map(({ load, given }) => [load.person.name, given])).toEqual([
      ['林调解', 3],
      ['陈受理', 2],
      ['郑局长', 0],
    ])
    expect(shares.every(({ away }) => away === 1)).toBe(true)
    expect(hasMore).toBe(false)
    const rows = await house.parts.db.selectFrom('caseFile').where('isOpen', '=', true).select('assigneeId').execute()
    expect(rows.every(({ assigneeId }) => assigneeId === null)).toBe(true)
  })

  it('counts what people carry already', async () => {
    await carry('mediator', 3)
    await carry('intake', 3)
    const before = await open(2)
    await assignCases(head, {
      assignments: before.map(({ id, version }) => ({
        caseId: id,
        expectedVersion: version,
        assigneeId: house.town.ids.mediator,
      })),
    })
    await open(2)
    expect(await peopleOf()).toEqual(['陈受理', '陈受理'])
  })

  it('gives a lead to who may verify it, and a dispute to who may mediate', async () => {
    await open(1)
    await open(1, 'report')
    const { shares } = await proposeDistribution(head, {})
    const to = Object.fromEntries(shares.map(({ found, person }) => [found.procedure, person?.name]))
    expect(to).toEqual({ mediation: '林调解', report: '周办案' })
    const reports = await proposeDistribution(head, { procedure: 'report' })
    expect(reports.shares.map(({ found }) => found.procedure)).toEqual(['report'])
  })

  it('leaves out penalty cases, whose two officers are named in a step of their own', async () => {
    const filed = await given(house).caseIn('enforcement', 'filed')
    await sql`update case_file set assignee_id = null where id = ${filed.id}`.execute(house.parts.db)
    const { shares } = await proposeDistribution(head, {})
    expect(shares.map((share) => share.found.procedure)).not.toContain('enforcement')
    const [result] = await assignCases(head, {
      assignments: [{ caseId: filed.id, expectedVersion: filed.version, assigneeId: house.town.ids.investigator }],
    })
    expect(result!.outcome).not.toBe('ASSIGNED')
  })

  it('is applied by the batch that officers use, and then leaves nothing', async () => {
    await open(4)
    const { shares } = await proposeDistribution(head, {})
    const results = await assignCases(head, {
      assignments: shares.map(({ found, carrierId }) => ({
        caseId: found.id,
        expectedVersion: found.version,
        assigneeId: carrierId,
      })),
    })
    expect(results.every(({ outcome }) => outcome === 'ASSIGNED')).toBe(true)
    expect(await peopleOf()).toEqual([])
  })

  it('takes a hundred cases at once, the earliest due first, and says that there are more', async () => {
    await sql`insert into case_file (number, procedure, state, authority_id, category, summary, ruleset, received_on, due_on)
      select 'Y' || n, 'mediation', 'registered', ${house.town.countyId}, 'counterfeit', '', 'L121', '2026-11-23',
        date '2026-12-31' - n from generate_series(1, 101) n`.execute(house.parts.db)
    const { shares, hasMore } = await proposeDistribution(head, {})
    expect(shares).toHaveLength(100)
    expect(hasMore).toBe(true)
    expect(shares[0]!.found.dueOn).toBe('2026-09-21')
    expect(shares.map(({ found }) => found.dueOn)).not.toContain('2026-12-30')
    // Nobody has set anything: a mediator carries thirty, and others none.
    expect(shares.filter(({ person }) => person !== null)).toHaveLength(30)
  })
})

describe('listWorkloads', () => {
  it('shows everybody who handles cases with what they carry, can carry and when they are away', async () => {
    await carry('mediator', 12, ['2026-11-23', '2026-11-23'])
    const [late, soon] = await open(2)
    await sql`update case_file set due_on = '2026-11-20' where id = ${late!.id}`.execute(house.parts.db)
    await sql`update case_file set due_on = '2026-11-25' where id = ${soon!.id}`.execute(house.parts.db)
    await sql`update case_file set assignee_id = ${house.town.ids.mediator} where is_open`.execute(house.parts.db)
    const { rows } = await listWorkloads(head, {})
    const names = rows.map(({ row }) => row.person.name)
    expect(names).toEqual(expect.arrayContaining(['周办案', '林调解', '郑局长', '陈受理']))
    expect(names).not.toContain('钱审计')
    expect(rows.find(({ row }) => row.person.name === '林调解')!.row).toMatchObject({
      capacity: 12,
      open: 2,
      overdue: 1,
      dueSoon: 1,
      isAway: true,
      version: 1,
    })
    expect(rows.find(({ row }) => row.person.name === '周办案')!.row).toMatchObject({
      capacity: 30,
      version: 0,
      open: 0,
    })
    house.clock.set('2026-11-24T02:00:00Z')
    const tomorrow = await listWorkloads(head, {})
    expect(tomorrow.rows.some(({ row }) => row.isAway)).toBe(false)
    house.clock.set('2026-11-23T02:00:00Z')
  })

  it('turns its pages by name without leaving anybody out', async () => {
    const whole = (await listWorkloads(head, {})).rows.map(({ row }) => row.person.id)
    const names: string[] = []
    for (let after: string | null = null; ; ) {
      const page = await listWorkloads(head, { first: 1, after })
      names.push(...page.rows.map(({ row }) => row.person.id))
      if (!page.hasNextPage) break
      after = page.rows.at(-1)!.cursor
    }
    expect(names).toEqual(whole)
  })
})

describe('who may', () => {
  it('distribute and see loads: heads and supervisors, of their own office', async () => {
    await open(1)
    for (const role of ['intake', 'mediator', 'investigator', 'legalReviewer', 'auditor', 'administrator'] as const) {
      const ctx = await house.as(role)
      await expect(proposeDistribution(ctx, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
      expect((await listWorkloads(ctx, {})).rows).toEqual([])
    }
    expect((await proposeDistribution(await house.as('supervisor'), {})).shares).toHaveLength(1)
    const stranger = await house.asNeighbour('stranger')
    expect((await proposeDistribution(stranger, {})).shares).toEqual([])
    expect((await listWorkloads(stranger, {})).rows.map(({ row }) => row.person.name)).toEqual(['外县人员'])
  })
})
