import { sql } from 'kysely'
import './copies-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { findListingsByIds, type Listing } from '../../sellers/listing-store.ts'
import { textKey } from '../text-key.ts'
import type { Link, Resemblance } from './join-clusters.ts'
import { BANDS, bandKeys, estimatedLikeness, MIN_HASH_METHOD, minHash, shortened } from './min-hash.ts'
import { jaccard, LEAST_SHINGLES, shinglesOf } from './shingles.ts'

/** From this Jaccard likeness on two texts are near-identical. */
export const LEAST_LIKENESS = 0.65

/** Three standard errors of the estimate below it: what seems less like than this is not read. */
const LEAST_ESTIMATE = LEAST_LIKENESS - 0.13

/** So many listings of a bucket are compared, the earliest known first; of one listing so many in all. */
export const MOST_OF_A_BUCKET = 50
/** Of those that share a bucket so many signatures are looked at, and of so many the texts are read. */
const MOST_SIGNATURES = 200
const MOST_CANDIDATES = 50

/** What came of looking up the words of some listings: which changed since they were looked up last, and whom they resemble. */
export type LookedUp = { changed: ReadonlySet<string>; links: ReadonlyMap<string, Link[]>; resemblance: Resemblance }

/**
 * Looks up the listings whose words are new or changed: puts them into their buckets, and compares each with those that
 * share a bucket. The buckets are the bands of a MinHash signature, so the time is that of the listing's own buckets.
 */
export const lookUpTexts = async (ctx: Ctx, listings: readonly Listing[]): Promise<LookedUp> => {
  const shingles: Shingles = new Map(listings.map((listing) => [listing.id, shinglesOf(listing)]))
  const changed = await keepPrints(ctx, listings, shingles)
  const load = async (ids: readonly string[]) => {
    const missing = [...new Set(ids)].filter((id) => !shingles.has(id))
    for (const listing of missing.length > 0 ? await findListingsByIds(ctx, missing) : [])
      shingles.set(listing.id, shinglesOf(listing))
  }
  const likeness = (a: string, b: string) => {
    const [mine, theirs] = [shingles.get(a), shingles.get(b)]
    return mine && theirs ? jaccard(mine, theirs) : 0
  }
  const candidates = await findCandidates(ctx, changed)
  await load(candidates.map(({ otherId }) => otherId))
  const links = new Map<string, Link[]>()
  for (const { listingId, otherId } of candidates) {
    const measured = likeness(listingId, otherId)
    if (measured >= LEAST_LIKENESS)
      links.set(listingId, [
        ...(links.get(listingId) ?? []),
        { itemId: otherId, listingId: otherId, likeness: measured },
      ])
  }
  return { changed: new Set(changed), links, resemblance: { load, likeness } }
}

/** The shingles of texts by their listing. */
type Shingles = Map<string, ReadonlySet<number>>

/** Brings the buckets up to date; the ids of listings whose words differ from those in the buckets. */
const keepPrints = async (ctx: Ctx, listings: readonly Listing[], shinglesBy: Shingles): Promise<string[]> => {
  const keyed = listings.map((listing) => ({ listing, key: textKey(listing) }))
  const ids = sql<string>`any(${listings.map(({ id }) => id)}::uuid[])`
  const kept = await ctx.db
    .selectFrom('listingTextPrint')
    .select(['listingId', 'textKey', 'method'])
    .where('listingId', '=', ids)
    .execute()
  const keptOf = new Map(kept.map((row) => [row.listingId, row]))
  const changed = keyed.filter(({ listing, key }) => {
    const before = keptOf.get(listing.id)
    return before?.textKey !== key || before.method !== MIN_HASH_METHOD
  })
  if (changed.length === 0) return []
  const given = changed.map(({ listing, key }) => {
    const shingles = shinglesBy.get(listing.id)!
    const signature = shingles.size < LEAST_SHINGLES ? undefined : minHash(shingles)
    return {
      listing_id: listing.id,
      text_key: key,
      bands: signature ? bandKeys(signature) : [],
      signature: signature ? shortened(signature).toString('hex') : '',
    }
  })
  const old = given.map(({ listing_id }) => listing_id).filter((id) => keptOf.has(id))
  if (old.length > 0)
    await sql`
      delete from listing_text_band using listing_text_print as print
      where print.listing_id = any(${old}::uuid[]) and listing_text_band.listing_id = print.listing_id
        and listing_text_band.band_key = any(print.bands)`.execute(ctx.db)
  await sql`
    insert into listing_text_print (listing_id, text_key, method, bands, signature, is_bounded)
    select listing_id, text_key, ${MIN_HASH_METHOD}, bands, decode(signature, 'hex'), false
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (listing_id uuid, text_key text, bands bigint[],
      signature text)
    on conflict (listing_id) do update set text_key = excluded.text_key, method = excluded.method,
      bands = excluded.bands, signature = excluded.signature, is_bounded = false`.execute(ctx.db)
  await sql`
    insert into listing_text_band (band_key, listing_id)
    select band_key, listing_id from listing_text_print, unnest(bands) as band_key
    where listing_id = any(${given.map(({ listing_id }) => listing_id)}::uuid[])
    order by band_key on conflict do nothing`.execute(ctx.db)
  return given.map(({ listing_id }) => listing_id)
}

type Candidate = { listingId: string; otherId: string }

/** Who shares a bucket with them and seems near-identical by its signature, the most like first; marks whose buckets were too full to be compared whole. */
const findCandidates = async (ctx: Ctx, listingIds: readonly string[]): Promise<Candidate[]> => {
  if (listingIds.length === 0) return []
  const { rows } = await sql<Candidate & { isBounded: boolean; mine: Buffer; theirs: Buffer }>`
    select shared.listing_id, other_id, shared.is_bounded, mine.signature as mine, theirs.signature as theirs from (
      select print.listing_id, found.listing_id as other_id, bool_or(found.size > ${MOST_OF_A_BUCKET}) as is_bounded,
        row_number() over (partition by print.listing_id order by count(*) desc, found.listing_id) as place
      from listing_text_print as print
      cross join lateral unnest(print.bands) as asked (band_key)
      cross join lateral (
        select listing_id, count(*) over () as size from (
          select listing_id from listing_text_band where band_key = asked.band_key
          order by listing_id limit ${MOST_OF_A_BUCKET + 1}) as bucket) as found
      where print.listing_id = any(${listingIds}::uuid[]) and found.listing_id <> print.listing_id
      group by print.listing_id, found.listing_id) as shared
    join listing_text_print as mine on mine.listing_id = shared.listing_id
    join listing_text_print as theirs on theirs.listing_id = other_id
    where place <= ${MOST_SIGNATURES}`.execute(ctx.db)
  const bounded = [...new Set(rows.filter(({ isBounded }) => isBounded).map(({ listingId }) => listingId))]
  if (bounded.length > 0) {
    await ctx.db
      .updateTable('listingTextPrint')
      .set({ isBounded: true })
      .where('listingId', '=', sql<string>`any(${bounded}::uuid[])`)
      .execute()
    ctx.log.info(
      { listings: bounded.length, most: MOST_OF_A_BUCKET, bands: BANDS },
      'buckets of copies compared in part',
    )
  }
  const estimated = rows
    .map(({ listingId, otherId, mine, theirs }) => ({ listingId, otherId, likeness: estimatedLikeness(mine, theirs) }))
    .filter(({ likeness }) => likeness >= LEAST_ESTIMATE)
    .toSorted((a, b) => b.likeness - a.likeness || (a.otherId < b.otherId ? -1 : 1))
  const taken = new Map<string, number>()
  return estimated.filter(({ listingId }) => {
    const count = taken.get(listingId) ?? 0
    taken.set(listingId, count + 1)
    return count < MOST_CANDIDATES
  })
}
