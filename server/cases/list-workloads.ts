import { sql } from 'kysely'
import './cases-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Page, PageRequest } from '../core/paging.ts'
import type { Person } from '../identity/person-store.ts'
import { isAway, type Workload } from '../identity/workload.ts'
import { findWorkloads, listStaff } from '../identity/workload-store.ts'
import { lastDueSoonOn } from '../law/due-state.ts'
import { handlerRoles } from './check-references.ts'

export type CaseCounts = { open: number; dueSoon: number; overdue: number }

/** What somebody carries: their open cases, those due today or soon, those overdue. */
export type PersonLoad = Workload & CaseCounts & { person: Person; isAway: boolean }

/** Open cases by person, of those the actor oversees; one statement for all. */
const countCases = async (ctx: Ctx, personIds: readonly string[]): Promise<Map<string, CaseCounts>> => {
  const today = ctx.clock.today()
  const rows = await ctx.db
    .selectFrom('caseFile')
    .where(ctx.readable('Case', 'supervise'))
    .where('isOpen', '=', true)
    .where('assigneeId', '=', sql<string>`any(${personIds}::text[])`)
    .select(({ fn }) => [
      'assigneeId',
      fn.countAll<number>().as('open'),
      fn
        .countAll<number>()
        .filterWhere('dueOn', '>=', today)
        .filterWhere('dueOn', '<=', lastDueSoonOn(today))
        .as('dueSoon'),
      fn.countAll<number>().filterWhere('dueOn', '<', today).as('overdue'),
    ])
    .groupBy('assigneeId')
    .execute()
  return new Map(rows.map(({ assigneeId, ...counts }) => [assigneeId!, counts]))
}

/** What each of these people carries, in their order. */
export const loadsOf = async (ctx: Ctx, people: readonly Person[]): Promise<PersonLoad[]> => {
  const ids = people.map(({ id }) => id)
  const [workloads, counts] = await Promise.all([findWorkloads(ctx, people), countCases(ctx, ids)])
  return people.map((person) => {
    const workload = workloads.get(person.id)!
    const own = counts.get(person.id) ?? { open: 0, dueSoon: 0, overdue: 0 }
    return { person, ...workload, ...own, isAway: isAway(workload, ctx.clock.today()) }
  })
}

/** Everybody of the offices the actor oversees whose work cases are, by name, with what they carry. */
export const listWorkloads = async (ctx: Ctx, request: PageRequest): Promise<Page<PersonLoad>> => {
  const page = await listStaff(ctx, handlerRoles, request)
  const loads = await loadsOf(
    ctx,
    page.rows.map(({ row }) => row),
  )
  return { ...page, rows: page.rows.map(({ cursor }, at) => ({ cursor, row: loads[at]! })) }
}
