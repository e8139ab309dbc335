import { sql } from 'kysely'
import './rules-tables.ts'
import type { Ctx } from '../../core/context.ts'

export type LexiconRevision = { revision: number; stamp: string }

/** The revision of the lexicon that counts now. The stamp is another whenever rules count or are watched that did not. */
export const findRevision = (ctx: Ctx): Promise<LexiconRevision> =>
  ctx.db.selectFrom('lexiconRevision').select(['revision', 'stamp']).executeTakeFirstOrThrow()

/** Tells every process to load the rules anew, once the caller's transaction is kept. */
export const raiseRevision = async (ctx: Ctx): Promise<void> => {
  await ctx.db
    .updateTable('lexiconRevision')
    .set({ revision: sql`revision + 1`, stamp: sql`gen_random_uuid()` })
    .execute()
}
