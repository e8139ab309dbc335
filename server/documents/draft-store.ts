import './documents-tables.ts'
import type { Ctx } from '../core/context.ts'

const KEPT_MINUTES = 15

type WithDb = Pick<Ctx, 'db' | 'clock' | 'crypto'>

const PLACE = 'document.draft'

/** Keeps a preview, sealed, until purgeDrafts lets go of it. Its id. */
export const insertDraft = async (ctx: WithDb, pdf: Buffer): Promise<string> => {
  const { id } = await ctx.db
    .insertInto('documentDraft')
    .values({ sealed: ctx.crypto.seal(pdf.toString('base64'), PLACE), madeAt: ctx.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const findDraft = async (ctx: Pick<WithDb, 'db' | 'crypto'>, id: string): Promise<Buffer | undefined> => {
  const row = await ctx.db.selectFrom('documentDraft').select('sealed').where('id', '=', id).executeTakeFirst()
  return row && Buffer.from(ctx.crypto.open(row.sealed, PLACE), 'base64')
}

/** Lets go of previews a quarter of an hour after they were made. */
export const purgeDrafts = async (ctx: Pick<WithDb, 'db' | 'clock'>): Promise<void> => {
  const before = new Date(ctx.clock.now().getTime() - KEPT_MINUTES * 60_000)
  await ctx.db.deleteFrom('documentDraft').where('madeAt', '<', before).execute()
}
