import { sql } from 'kysely'
import './evidence-tables.ts'
import type { Ctx } from '../core/context.ts'
import { appendEvents } from '../core/event-log.ts'
import { IS_FREE } from './evidence-store.ts'

/**
 * Makes uploads pictures of listings, in the caller's transaction, which holds the listings; with an event for each listing. Left
 * out are those that are no free picture, and the very picture a listing has already. The upload ids of those attached.
 */
export const attachToListings = async (
  ctx: Ctx,
  asked: readonly { uploadId: string; listingId: string }[],
): Promise<Set<string>> => {
  if (asked.length === 0) return new Set()
  const given = JSON.stringify(asked.map((one) => ({ upload_id: one.uploadId, listing_id: one.listingId })))
  const { rows } = await sql<{ id: string; uploadId: string; listingId: string; sha256: string }>`
    with free as (
      select distinct on (given.listing_id, evidence.sha256) evidence.id, given.listing_id
      from jsonb_to_recordset(${given}::jsonb) as given (upload_id text, listing_id uuid)
      join evidence using (upload_id)
      where ${IS_FREE}
        and evidence.media_type like 'image/%'
        and not exists (select from evidence as kept
          where kept.listing_id = given.listing_id and kept.sha256 = evidence.sha256)
      order by given.listing_id, evidence.sha256, evidence.id)
    update evidence set listing_id = free.listing_id from free
    where evidence.id = free.id
      and ${IS_FREE}
    returning evidence.id, evidence.upload_id, evidence.listing_id, evidence.sha256`.execute(ctx.db)
  const byListing = Map.groupBy(rows, ({ listingId }) => listingId)
  await appendEvents(
    ctx,
    [...byListing].map(([subjectId, pictures]) => ({
      subjectType: 'Listing',
      subjectId,
      type: 'addListingPicture',
      data: { pictures: pictures.map(({ id, sha256 }) => ({ evidenceId: id, sha256 })) },
    })),
  )
  return new Set(rows.map(({ uploadId }) => uploadId))
}

/** How many of some uploads are nobody's. */
export const countFree = async (ctx: Ctx, uploadIds: readonly string[]): Promise<number> => {
  const { rows } = await sql<{ free: number }>`
    select count(*)::int as free from evidence where upload_id = any(${uploadIds}::text[])
      and ${IS_FREE}`.execute(ctx.db)
  return rows[0]!.free
}
