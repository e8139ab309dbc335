import { sql } from 'kysely'
import '../sellers-tables.ts'
import './merging-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { matchSellers } from './match-sellers.ts'

const BATCH = 200
/** Of one round: what is left waits for the next, so that nothing else waits for this. */
const MOST_BATCHES = 25

/**
 * Compares the sellers whose avatar was kept before its pieces were, and who have not changed since; answers how many.
 * Each batch commits by itself, so it can be stopped and started, and comparing one twice gives the same.
 */
export const traceAvatars = async (ctx: Ctx): Promise<number> => {
  let done = 0
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const { rows } = await sql<{ sellerId: string }>`
      select distinct seller_id from seller_identifier as avatar
      where kind = 'AVATAR' and value_key ~ '^[0-9a-f]{64}$' and not exists (
        select from seller_trait where seller_trait.seller_id = avatar.seller_id and trait = 'AVATAR_LIKE')
      limit ${BATCH}`.execute(ctx.db)
    if (rows.length === 0) break
    await matchSellers(
      ctx,
      rows.map(({ sellerId }) => sellerId),
    )
    done += rows.length
  }
  return done
}
