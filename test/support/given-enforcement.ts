import { sql } from 'kysely'
import { partsOfCase } from '../../server/cases/case-paper-store.ts'
import type { Answers, CaseRow } from '../../server/cases/define-case-action.ts'
import { openEnforcementCase } from '../../server/cases/open-enforcement-case.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { createPerson } from '../../server/identity/create-person.ts'
import type { Role } from '../../server/identity/roles.ts'
import { enforcementRoads, FILED_ON, type Taken } from './enforcement-roads.ts'
import { given } from './given.ts'
import type { House } from './house.ts'
import { issuePaper } from './issue-paper.ts'
import { PASSWORD } from './people.ts'

const colleagues = new WeakMap<House, Map<string, Promise<string>>>()

/** The id of one more person of the county, made once in a house. */
export const colleague = (house: House, name: string, roles: readonly Role[]): Promise<string> => {
  const known = colleagues.get(house) ?? new Map<string, Promise<string>>()
  colleagues.set(house, known)
  const made =
    known.get(name) ??
    createPerson(house.parts, house.auth, {
      name,
      email: `colleague-${known.size}@example.test`,
      password: PASSWORD,
      roles: [...roles],
      authorityId: house.town.countyId,
    })
  known.set(name, made)
  return made
}

export const secondOfficer = (house: House): Promise<string> => colleague(house, '徐协办', ['investigator'])

const roadsOf = async (house: House) => enforcementRoads(house.town, await secondOfficer(house))

/** Does what `work` does as if it were noon of that day in China. */
const onDay = async <T>(house: House, day: string, work: () => Promise<T>): Promise<T> => {
  const now = house.clock.now().toISOString()
  house.clock.set(`${day}T04:00:00Z`)
  try {
    return await work()
  } finally {
    house.clock.set(now)
  }
}

export const givenEnforcement = (house: House) => {
  const opened = (overrides: Record<string, unknown> = {}): Promise<CaseRow> =>
    onDay(house, FILED_ON, async () => {
      const report = await given(house).caseIn('report', 'filed', { happenedOn: '2026-10-08', ...overrides })
      const { rows } = await sql<{
        id: string
      }>`select id from case_file where facts->>'reportCaseId' = ${report.id}`.execute(house.parts.db)
      return rows[0] ? load(rows[0].id) : openEnforcementCase(house.system(), report)
    })

  const load = async (id: string): Promise<CaseRow> =>
    house.parts.db
      .selectFrom('caseFile')
      .selectAll('caseFile')
      .select(partsOfCase)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()

  const take = async (found: CaseRow, { as, action, answers = {}, on = FILED_ON, paper }: Taken): Promise<CaseRow> =>
    onDay(house, on, async () => {
      const ctx = await house.as(as)
      if (!paper) return performCaseAction(ctx, { caseId: found.id, expectedVersion: found.version, action, answers })
      await issuePaper(ctx, found, paper, undefined, answers as Answers)
      return load(found.id)
    })

  const follow = async (found: CaseRow, steps: readonly Taken[]): Promise<CaseRow> => {
    let now = found
    for (const step of steps) now = await take(now, step)
    return now
  }

  /** A penalty case brought to a state by real steps, all of them in the past. */
  const caseIn = async (state: string, overrides: Record<string, unknown> = {}): Promise<CaseRow> => {
    const { from, steps } = (await roadsOf(house))[state]!
    return follow(from ? await caseIn(from, overrides) : await opened(overrides), steps)
  }

  return { opened, caseIn, take, follow, load }
}
