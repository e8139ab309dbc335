import { sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import { say } from '../core/words.ts'
import { listSavedSearches } from './saved-search-store.ts'

export const MOST_SAVED_SEARCHES = 50

/**
 * Makes sure that one more of a person's searches can be kept. From here to the end of the transaction nobody else adds
 * to them, so that the limit holds however many calls come at once. InvalidInput at `path` when the list is full.
 */
export const refuseTooMany = async (ctx: Ctx, personId: string, path: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`searches of ${personId}`}, 4))`.execute(ctx.db)
  if ((await listSavedSearches(ctx)).length < MOST_SAVED_SEARCHES) return
  const words = {
    zh: `最多保存 ${MOST_SAVED_SEARCHES} 项检索，请先删除不用的`,
    en: `At most ${MOST_SAVED_SEARCHES} searches can be saved. Delete one that is not needed first.`,
  }
  throw new InvalidInput([{ path, message: say(words, ctx.locale) }])
}
