import { sql } from 'kysely'
import './cases-tables.ts'
import type { Ctx } from '../core/context.ts'
import { partsOfCase } from './case-paper-store.ts'
import type { CaseRow } from './define-case-action.ts'

/** The penalty case that was filed on a report, if the actor may read it. */
export const findPenaltyCase = (ctx: Ctx, reportCaseId: string): Promise<CaseRow | undefined> =>
  ctx.db
    .selectFrom('caseFile')
    .selectAll('caseFile')
    .select(partsOfCase)
    .where('procedure', '=', 'enforcement')
    .where(sql<string>`facts->>'reportCaseId'`, '=', reportCaseId)
    .where(ctx.readable('Case'))
    .executeTakeFirst()
