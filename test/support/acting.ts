import { sql } from 'kysely'
import { type CaseClock, findClocksOfCases } from '../../server/cases/case-clock-store.ts'
import { findCase, findCasesOfSubmission } from '../../server/cases/case-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { AppError, InvalidInput } from '../../server/core/errors.ts'
import type { House } from './house.ts'
import type { TestRole } from './people.ts'

type Given = Record<string, unknown>

/** Short words for tests that walk a case through its steps. */
export const acting = (house: House) => {
  const act = async (found: CaseRow, as: TestRole, action: string, answers: Given = {}): Promise<CaseRow> =>
    performCaseAction(await house.as(as), { caseId: found.id, expectedVersion: found.version, action, answers })

  /** DONE, the code of the refusal, or the fields that are wrong; a refusal has changed nothing. */
  const tryTo = async (found: CaseRow, as: TestRole, action: string, answers: Given = {}): Promise<string> => {
    const before = await print(found)
    try {
      await act(found, as, action, answers)
      return 'DONE'
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if ((await print(found)) !== before) return `${error.code}, but something changed`
      return error instanceof InvalidInput ? error.fields.map(({ path }) => path).join() : error.code
    }
  }

  /** Everything that hangs on a case. */
  const print = async (found: CaseRow): Promise<string> => {
    const { rows } = await sql`select md5(concat(
      (select string_agg(c::text, '' order by id) from case_file c), (select count(*) from event), (select count(*) from case_note),
      (select count(*) from submission_message), (select string_agg(k::text, '' order by id) from case_clock k where case_id = ${found.id}),
      (select count(*) from case_link))) as print`.execute(house.parts.db)
    return JSON.stringify(rows)
  }

  const clocksOf = (found: CaseRow): Promise<CaseClock[]> => findClocksOfCases(house.system(), [found.id])

  const clockOf = async (found: CaseRow, name: string): Promise<CaseClock> => {
    const clock = (await clocksOf(found)).find((one) => one.clock === name)
    if (!clock) throw new Error(`No clock ${name} on ${found.number}.`)
    return clock
  }

  const runningOf = async (found: CaseRow): Promise<string[]> =>
    (await clocksOf(found)).filter(({ endedOn }) => endedOn === null).map(({ clock }) => clock)

  const fresh = async (found: CaseRow): Promise<CaseRow> => (await findCase(house.system(), found.id))!

  const casesWith = (found: CaseRow): Promise<CaseRow[]> => findCasesOfSubmission(house.system(), found.submissionId!)

  return { act, tryTo, clocksOf, clockOf, runningOf, fresh, casesWith }
}
