import { type RawBuilder, sql } from 'kysely'
import './detection-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Words } from '../core/words.ts'
import { ofOperators } from '../sellers/merging/operator-lists.ts'
import { sellersOfListings, watchedSellers } from '../sellers/sellers-at-risk.ts'

/** What is known today that speaks for a closer look at a seller. Facts, never a score. */
export const RISKS = ['OPEN_FINDINGS', 'WATCHED'] as const
export type Risk = (typeof RISKS)[number]

export const riskWords: Record<Risk, Words> = {
  OPEN_FINDINGS: { zh: '有待判断的监测发现', en: 'Open findings' },
  WATCHED: { zh: '在关注名单上', en: 'On a watch list' },
}

/** Which seller has which under any name of its operator, of what the actor may know; rows of (subject_id, value), each once. */
export const riskValues = (ctx: Ctx): RawBuilder<{ subjectId: string; value: string }> => {
  const open = ctx.db
    .selectFrom('finding')
    .select('finding.listingId')
    .where('finding.state', '=', 'open')
    .where(ctx.readable('Finding'))
  return ofOperators(
    ctx,
    sql`(
    select seller_id as subject_id, ${sql.lit('OPEN_FINDINGS')} as value from (${sellersOfListings(ctx, open)}) as found
    union select seller_id, ${sql.lit('WATCHED')} from (${watchedSellers(ctx)}) as watched)`,
  )
}
