import { sql } from 'kysely'
import { partsOfCase } from './case-paper-store.ts'
import './cases-tables.ts'
import type { Ctx } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import { membersOf, summed } from '../sellers/merging/members-of.ts'
import type { CaseRow } from './define-case-action.ts'

/** The case with its row locked, if the actor may read it. Throws NotFound. */
export const lockCase = async (ctx: Ctx, caseId: string): Promise<CaseRow> => {
  const row = await ctx.db
    .selectFrom('caseFile')
    .selectAll('caseFile')
    .select(partsOfCase)
    .where('id', '=', caseId)
    .where(ctx.readable('Case'))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound('case')
  return row
}

export const findCase = (ctx: Ctx, caseId: string): Promise<CaseRow | undefined> =>
  ctx.db
    .selectFrom('caseFile')
    .selectAll('caseFile')
    .select(partsOfCase)
    .where('id', '=', caseId)
    .where(ctx.readable('Case'))
    .executeTakeFirst()

/** What the door for files needs of a case; the signed address is the right. */
export const findCaseOfAddress = (
  ctx: Pick<Ctx, 'db'>,
  caseId: string,
): Promise<Pick<CaseRow, 'id' | 'number' | 'submissionId' | 'facts'> | undefined> =>
  ctx.db
    .selectFrom('caseFile')
    .select(['id', 'number', 'submissionId', 'facts'])
    .where('id', '=', caseId)
    .executeTakeFirst()

/** The submission behind a report that a penalty case was filed on; for its files alone, never to be shown. */
export const findSubmissionIdOf = async (ctx: Pick<Ctx, 'db'>, caseId: string): Promise<string | null> =>
  (await ctx.db.selectFrom('caseFile').select('submissionId').where('id', '=', caseId).executeTakeFirst())
    ?.submissionId ?? null

export const findCasesByIds = (ctx: Ctx, ids: readonly string[]): Promise<CaseRow[]> =>
  ctx.db
    .selectFrom('caseFile')
    .selectAll('caseFile')
    .select(partsOfCase)
    .where('id', 'in', ids)
    .where(ctx.readable('Case'))
    .execute()

/** A case by its public number, as a person types it, if the actor may read it. */
export const findCaseByNumber = (ctx: Ctx, number: string): Promise<CaseRow | undefined> =>
  ctx.db
    .selectFrom('caseFile')
    .selectAll('caseFile')
    .select(partsOfCase)
    .where('number', '=', number.trim().toUpperCase())
    .where(ctx.readable('Case'))
    .executeTakeFirst()

/** The other cases of the same submission, of those the actor may read. To show them, ask findLinkedCases. */
export const findSisterCases = (ctx: Ctx, found: Pick<CaseRow, 'id' | 'submissionId'>): Promise<CaseRow[]> =>
  found.submissionId === null
    ? Promise.resolve([])
    : ctx.db
        .selectFrom('caseFile')
        .selectAll('caseFile')
        .select(partsOfCase)
        .where('submissionId', '=', found.submissionId)
        .where('id', '<>', found.id)
        .where(ctx.readable('Case'))
        .execute()

/** Every case of a submission, for its filer: the receipt is the right. */
export const findCasesOfSubmission = (ctx: Ctx, submissionId: string): Promise<CaseRow[]> =>
  ctx.db
    .selectFrom('caseFile')
    .selectAll('caseFile')
    .select(partsOfCase)
    .where('submissionId', '=', submissionId)
    .orderBy('procedure')
    .execute()

export type CaseChange = Partial<
  Pick<
    CaseRow,
    | 'state'
    | 'isOpen'
    | 'assigneeId'
    | 'sellerId'
    | 'ground'
    | 'dueOn'
    | 'dueClock'
    | 'dueProvisional'
    | 'closedAt'
    | 'authorityId'
    | 'offeredToId'
    | 'transferState'
    | 'distributedById'
    | 'receivedByTransfer'
  >
> & { outcome?: string; facts?: string }

/** The one place that writes what is decided on a case after it was opened; only performCaseAction calls it. */
export const updateCase = async (ctx: Ctx, found: CaseRow, change: CaseChange): Promise<CaseRow> =>
  ctx.db
    .updateTable('caseFile')
    .set({ ...change, version: sql`version + 1`, updatedAt: ctx.clock.now() })
    .where('id', '=', found.id)
    .where('version', '=', found.version)
    .returningAll()
    .returning(partsOfCase)
    .executeTakeFirstOrThrow()

/**
 * Writes the next dates that time and the calendar bring about. The version stays: nothing an officer could decide on
 * has changed. The caller holds the cases' row locks.
 */
export const updateNextDues = async (
  ctx: Ctx,
  dues: readonly Pick<CaseRow, 'id' | 'dueOn' | 'dueClock' | 'dueProvisional'>[],
): Promise<void> => {
  await sql`
    update case_file set due_on = next.due_on, due_clock = next.due_clock, due_provisional = next.provisional,
      updated_at = ${ctx.clock.now()}
    from unnest(${dues.map((due) => due.id)}::uuid[], ${dues.map((due) => due.dueOn)}::date[],
      ${dues.map((due) => due.dueClock)}::text[], ${dues.map((due) => due.dueProvisional)}::boolean[])
      as next (id, due_on, due_clock, provisional)
    where case_file.id = next.id`.execute(ctx.db)
}

/** How many cases each seller has, of those the actor may read: under all names of its operator. */
export const countCasesBySeller = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, number>> => {
  const members = await membersOf(ctx, sellerIds)
  const rows = await ctx.db
    .selectFrom('caseFile')
    .select(['sellerId', (eb) => eb.fn.countAll<number>().as('count')])
    .where('sellerId', '=', sql<string>`any(${[...new Set([...members.values()].flat())]}::uuid[])`)
    .where(ctx.readable('Case'))
    .groupBy('sellerId')
    .execute()
  return summed(members, new Map(rows.map((row) => [row.sellerId!, Number(row.count)])))
}
