import { sql } from 'kysely'
import './cases-tables.ts'
import type { Ctx } from '../core/context.ts'
import { type CaseClock, nextDue } from './case-clock-store.ts'
import { updateNextDues } from './case-store.ts'

export type DatedCase = { id: string; number: string; ruleset: string }

/** Those of the cases that nobody holds just now, locked. */
export const lockFreeCases = (ctx: Ctx, caseIds: readonly string[]): Promise<DatedCase[]> =>
  ctx.db
    .selectFrom('caseFile')
    .select(['id', 'number', 'ruleset'])
    .where('id', '=', sql<string>`any(${caseIds}::uuid[])`)
    .forUpdate()
    .skipLocked()
    .execute()

export const findRunningClocks = (ctx: Ctx, caseIds: readonly string[]): Promise<CaseClock[]> =>
  ctx.db
    .selectFrom('caseClock')
    .selectAll()
    .where('caseId', '=', sql<string>`any(${caseIds}::uuid[])`)
    .where('endedOn', 'is', null)
    .execute()

/** Writes the next date of many cases from their running clocks. The caller holds the cases' row locks. */
export const writeNextDues = (ctx: Ctx, caseIds: readonly string[], running: readonly CaseClock[]): Promise<void> => {
  const byCase = new Map<string, CaseClock[]>(caseIds.map((id) => [id, []]))
  for (const clock of running) byCase.get(clock.caseId)?.push(clock)
  return updateNextDues(
    ctx,
    [...byCase].map(([id, clocks]) => ({ id, ...nextDue(clocks) })),
  )
}
