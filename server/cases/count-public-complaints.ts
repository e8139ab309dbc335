import { sql } from 'kysely'
import './case-clock-tables.ts'
import './cases-tables.ts'
import './mediation-facts.ts'
import { publishableSubmissions } from '../complaints/publishable-submissions.ts'
import type { Ctx } from '../core/context.ts'
import { plusMonths } from '../law/day.ts'

/** Complaints accepted, and those in which the seller said whether it takes part in mediation. */
export type ComplaintFigures = { accepted: number; answered: number }

/**
 * The figures of a year about some sellers, by seller: only of complaints whose filers agreed to be counted in public,
 * and only from the number on that the setting names. Empty while it names none.
 */
export const countPublicComplaints = async (
  ctx: Ctx,
  sellerIds: readonly string[],
): Promise<Map<string, ComplaintFigures>> => {
  if (ctx.publishComplaintsFrom === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('caseFile')
    .select(['sellerId', (eb) => eb.fn.countAll<number>().as('accepted')])
    .select(sql<number>`count(*) filter (where facts->>'respondentConsent' is not null)`.as('answered'))
    .where('procedure', '=', 'mediation')
    .where('sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .where('receivedOn', '>', plusMonths(ctx.clock.today(), -12))
    .where('submissionId', 'in', publishableSubmissions(ctx))
    // Order 121, article 23: the limit for mediation runs from acceptance, whatever became of the case since.
    .where(sql<boolean>`exists (select from case_clock where case_id = case_file.id and clock = 'C2')`)
    .groupBy('sellerId')
    .having((eb) => eb.fn.countAll(), '>=', ctx.publishComplaintsFrom)
    .execute()
  return new Map(
    rows.map(({ sellerId, accepted, answered }) => [
      sellerId!,
      { accepted: Number(accepted), answered: Number(answered) },
    ]),
  )
}
