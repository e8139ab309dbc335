import { type RawBuilder, sql } from 'kysely'
import './complaints-tables.ts'
import type { Ctx } from '../core/context.ts'
import { listEvidence } from '../evidence/evidence-store.ts'
import type { Submission } from './submission-store.ts'

/** Counts alone: nothing in them tells who the other filers are. Complaints only; reports are never counted. */
export type DailyLifeCounts = {
  byFilerIn30Days: number
  byFilerIn365Days: number
  sellersIn365Days: number
  sameSellerIn90Days: number
  clusterComplaintsIn30Days: number
  clusterFilersIn30Days: number
  namesPerPhone: number
  namesPerAddress: number
  sameWordsElsewhere: number
  files: number
  hasAmount: boolean
  hasDay: boolean
  hasPayeeOrWaybill: boolean
}

type Counted = Omit<DailyLifeCounts, 'files' | 'hasAmount' | 'hasDay' | 'hasPayeeOrWaybill'>

const within = (days: number, at: Date): RawBuilder<boolean> =>
  sql`received_at > ${at}::timestamptz - make_interval(days => ${days})`

/**
 * The figures behind the five factors of Order 121, article 17, for one complaint; up to now, so that what came in after
 * it counts too. Each part of the statement runs over an index: a few milliseconds among 100,000 submissions.
 */
export const countDailyLife = async (ctx: Ctx, submission: Submission): Promise<DailyLifeCounts> => {
  const { filerPhoneKey, filerAddressKey, sellerId, category, narrative, receivedAt, id } = submission
  const { rows } = await sql<Counted>`
    with by_filer as materialized (
      select seller_id, category, received_at, filer_name_key from submission
      where filer_phone_key = ${filerPhoneKey} and has_dispute
    ), cluster as materialized (
      select filer_phone_key from submission
      where seller_id = ${sellerId} and category = ${category} and has_dispute and ${within(30, receivedAt)}
    )
    select
      (select count(*) from by_filer where ${within(30, receivedAt)}) as "byFilerIn30Days",
      (select count(*) from by_filer where ${within(365, receivedAt)}) as "byFilerIn365Days",
      (select count(distinct seller_id) from by_filer where ${within(365, receivedAt)}) as "sellersIn365Days",
      (select count(*) from by_filer where seller_id = ${sellerId} and category = ${category}
        and ${within(90, receivedAt)}) as "sameSellerIn90Days",
      (select count(*) from cluster) as "clusterComplaintsIn30Days",
      (select count(distinct filer_phone_key) from cluster) as "clusterFilersIn30Days",
      (select count(distinct filer_name_key) from by_filer) as "namesPerPhone",
      (select count(distinct filer_name_key) from submission
        where filer_address_key = ${filerAddressKey} and has_dispute) as "namesPerAddress",
      (select count(*) from submission where md5(narrative) = md5(${narrative}) and narrative = ${narrative}
        and has_dispute and id <> ${id} and filer_phone_key is distinct from ${filerPhoneKey}) as "sameWordsElsewhere"
  `.execute(ctx.db)
  const told = submission.sellerTold
  return {
    ...rows[0]!,
    files: (await listEvidence(ctx, [id])).length,
    hasAmount: submission.amountFen !== null,
    hasDay: submission.happenedOn !== null,
    hasPayeeOrWaybill: Boolean(told.payee || told.waybill),
  }
}
