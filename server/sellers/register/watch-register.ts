import { sql } from 'kysely'
import '../register-tables.ts'
import '../sellers-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { appendEvents } from '../../core/event-log.ts'
import { inTransaction } from '../../core/transaction.ts'
import { EXPIRING_WITHIN_DAYS } from '../licence-expiry.ts'

const BATCH = 500

type Done = { licences: number; watches: number }

/**
 * Marks the licences that run out soon or have run out, and ends the watches whose last day is over; each with an
 * event of the seller. Run again it does nothing new, and several may run at once.
 */
export const watchRegister = async (ctx: Ctx): Promise<Done> => {
  const licences = await inBatches(ctx, markLicences)
  const watches = await inBatches(ctx, endWatches)
  return { licences, watches }
}

const inBatches = async (ctx: Ctx, work: (ctx: Ctx) => Promise<number>): Promise<number> => {
  let done = 0
  for (;;) {
    const count = await inTransaction(ctx, work)
    done += count
    if (count === 0) return done
  }
}

/** Up to so many sellers at once, each once, with their rows locked as the event log needs it. */
const markLicences = async (ctx: Ctx): Promise<number> => {
  const today = ctx.clock.today()
  const { rows } = await sql<{ id: string; sellerId: string; kind: string; expiry: string }>`
    with standing as (
      select id, seller_id, case
        when expires_on < ${today}::date then 'expired'
        when expires_on <= ${today}::date + ${EXPIRING_WITHIN_DAYS}::int then 'expiring'
        else 'current' end as expiry
      from seller_licence where expiry <> 'expired' and expires_on <= ${today}::date + ${EXPIRING_WITHIN_DAYS}::int
    ), due as (
      select standing.* from standing join seller_licence using (id) where standing.expiry <> seller_licence.expiry
    ), held as (
      select id from seller where id in (select seller_id from due) order by id limit ${BATCH} for update skip locked
    )
    update seller_licence as licence set expiry = due.expiry from due, held
    where licence.id = due.id and held.id = due.seller_id
    returning licence.id, licence.seller_id, licence.kind, licence.expiry`.execute(ctx.db)
  await appendEvents(
    ctx,
    [...Map.groupBy(rows, ({ sellerId }) => sellerId)].map(([sellerId, marked]) => ({
      subjectType: 'Seller',
      subjectId: sellerId,
      type: 'markLicences',
      data: { licences: marked.map(({ id, kind, expiry }) => ({ id, kind, expiry })) },
    })),
  )
  return rows.length
}

const endWatches = async (ctx: Ctx): Promise<number> => {
  const { rows } = await sql<{ sellerId: string; authorityId: string }>`
    with held as (
      select id from seller
      where id in (select seller_id from seller_watch where ended_at is null and ends_on < ${ctx.clock.today()}::date)
      order by id limit ${BATCH} for update skip locked
    )
    update seller_watch as watch set ended_at = ${ctx.clock.now()} from held
    where watch.seller_id = held.id and watch.ended_at is null and watch.ends_on < ${ctx.clock.today()}::date
    returning watch.seller_id, watch.authority_id`.execute(ctx.db)
  await appendEvents(
    ctx,
    [...Map.groupBy(rows, ({ sellerId }) => sellerId)].map(([sellerId, ended]) => ({
      subjectType: 'Seller',
      subjectId: sellerId,
      type: 'lapseWatch',
      data: { authorityIds: ended.map(({ authorityId }) => authorityId) },
    })),
  )
  return rows.length
}
