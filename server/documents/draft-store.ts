import './documents-tables.ts'
import type { Ctx } from '../core/context.ts'

const KEPT_MINUTES = 15

type WithDb = Pick<Ctx, 'db' | 'clock' | 'crypto'>

const PLACE = 'document.draft'

/** Keeps a preview, sealed, for a quarter of an hour, and lets go of those whose time has passed. Its id. */
export const insertDraft = async (ctx: WithDb, pdf: Buffer): Promise<string> => {
  const now = ctx.clock.now()
  const before = new Date(now.getTime() - KEPT_MINUTES * 60_000)
  await ctx.db.deleteFrom('documentDraft').where('madeAt', '<', before).execute()
  const { id } = await ctx.db
    .insertInto('documentDraft')
    .values({ sealed: ctx.crypto.seal(pdf.toString('base64'), PLACE), madeAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const findDraft = async (ctx: Pick<WithDb, 'db' | 'crypto'>, id: string): Promise<Buffer | undefined> => {
  const row = await ctx.db.selectFrom('documentDraft').select('sealed').where('id', '=', id).executeTakeFirst()
  return row && Buffer.from(ctx.crypto.open(row.sealed, PLACE), 'base64')
}
