import { type RawBuilder, type Selectable, sql } from 'kysely'
import './complaints-tables.ts'
import type { Ctx } from '../core/context.ts'
import { hashSecret, readSecret } from '../core/crypto.ts'
import { NotFound } from '../core/errors.ts'
import type { SubmissionTable } from './complaints-tables.ts'

export type Submission = Selectable<SubmissionTable>

export const findByClientRequest = (ctx: Ctx, clientRequestId: string): Promise<Submission | undefined> =>
  ctx.db.selectFrom('submission').selectAll().where('clientRequestId', '=', clientRequestId).executeTakeFirst()

export const findSubmissionsByIds = (ctx: Ctx, ids: readonly string[]): Promise<Submission[]> =>
  ctx.db.selectFrom('submission').selectAll().where('id', 'in', ids).execute()

export const getSubmission = async (ctx: Ctx, id: string): Promise<Submission> => {
  const row = await ctx.db.selectFrom('submission').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('submission')
  return row
}

/** The submission both number and secret belong to; undefined tells nothing of which was wrong. */
export const findByReceipt = async (
  ctx: Ctx,
  receipt: { number: string; secret: string },
): Promise<Submission | undefined> =>
  ctx.db
    .selectFrom('submission')
    .selectAll()
    .where('number', '=', receipt.number.trim().toUpperCase())
    .where('secretHash', '=', hashSecret(readSecret(receipt.secret)))
    .executeTakeFirst()

/** Which submission bears a public number, as an expression. */
export const idOfNumber = (number: string): RawBuilder<string> =>
  sql`(select id from submission where number = ${number})`

export const markWithdrawn = async (ctx: Ctx, id: string): Promise<void> => {
  await ctx.db.updateTable('submission').set({ withdrawnAt: ctx.clock.now() }).where('id', '=', id).execute()
}

/** There is a report in it, as an officer found (Order 121, article 9). */
export const markLead = async (ctx: Ctx, id: string): Promise<void> => {
  await ctx.db.updateTable('submission').set({ hasLead: true }).where('id', '=', id).execute()
}

/**
 * Holds a submission against other changes of it. Not against letters that refer to it: an officer who writes one
 * holds the case, which a withdrawal wants next.
 */
export const lockSubmission = (ctx: Ctx, id: string): Promise<Submission> =>
  ctx.db.selectFrom('submission').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow()
