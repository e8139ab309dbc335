import { sql } from 'kysely'
import './detection-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { ReviewSource, ReviewVerdict } from './detection-tables.ts'
import type { Dismissal } from './dismissals.ts'
import type { FindingRow } from './finding-store.ts'

export type NewReview = {
  source: ReviewSource
  verdict: ReviewVerdict
  dismissal?: Dismissal | null
}

/** Keeps what somebody made of a finding as it stood, in the caller's transaction. */
export const insertReview = async (ctx: Ctx, found: FindingRow, review: NewReview): Promise<void> => {
  await ctx.db
    .insertInto('findingReview')
    .values({
      findingId: found.id,
      listingId: found.listingId,
      signal: found.signal,
      signalVersion: found.signalVersion,
      textKey: found.textKey,
      score: found.score,
      source: review.source,
      verdict: review.verdict,
      dismissal: review.dismissal ?? null,
      reviewedBy: ctx.actor.kind === 'person' ? (ctx.actor.id ?? null) : null,
      reviewedAt: ctx.clock.now(),
      undoneAt: null,
    })
    .execute()
}

/** Takes the officer's last review of a finding back; it teaches nothing from now on. */
export const undoReview = async (ctx: Ctx, findingId: string): Promise<void> => {
  await ctx.db
    .updateTable('findingReview')
    .set({ undoneAt: ctx.clock.now() })
    .where('findingId', '=', findingId)
    .where('undoneAt', 'is', null)
    .where('source', '=', 'officer')
    .execute()
}

export type ReviewCount = { signal: string; source: ReviewSource; confirmed: number; reviewed: number }

/** How many findings of each signal were reviewed by whom, and how many of them held; by signal and source. */
export const countReviews = async (ctx: Ctx): Promise<ReviewCount[]> => {
  const { rows } = await sql<ReviewCount>`
    select signal, source, count(*) filter (where verdict = 'confirmed')::int as confirmed, count(*)::int as reviewed
    from finding_review where undone_at is null group by signal, source order by signal, source`.execute(ctx.db)
  return rows
}
