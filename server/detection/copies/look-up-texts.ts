import { sql } from 'kysely'
import './copies-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { findListingsByIds, type Listing } from '../../sellers/listing-store.ts'
import { textKey } from '../text-key.ts'
import type { Link, Resemblance } from './join-clusters.ts'
import { bandKeys, estimatedLikeness, MIN_HASH_METHOD, minHash, shortened } from './min-hash.ts'
import { jaccard, LEAST_SHINGLES, shinglesOf } from './shingles.ts'

/** From this Jaccard likeness on two texts are near-identical. */
export const LEAST_LIKENESS = 0.65

/** Three standard errors of the estimate below it: what seems less like than this is not read. */
const LEAST_ESTIMATE = LEAST_LIKENESS - 0.13

/**
 * A bucket takes in so many, the earliest known; so of one listing at most 24 times as many are looked at, however many
 * there are. A bucket that is full is of words that many write, or of a crowd of copies, whose first members are in it.
 */
export const MOST_OF_A_BUCKET = 20
/** Of so many that share a bucket the texts are read. */
const MOST_CANDIDATES = 50

/** What came of looking up the words of some listings: which changed since they were looked up last, and whom they resemble. */
export type LookedUp = { changed: ReadonlySet<string>; links: ReadonlyMap<string, Link[]>; resemblance: Resemblance }

/**
 * Looks up the listings whose words are new or changed: puts them into their buckets, and compares each with those that
 * share a bucket. The buckets are the bands of a MinHash signature and take in few, so the time is the same for each.
 */
export const lookUpTexts = async (ctx: Ctx, listings: readonly Listing[]): Promise<LookedUp> => {
  const shingles: Shingles = new Map(listings.map((listing) => [listing.id, shinglesOf(listing)]))
  const prints = await newPrints(ctx, listings, shingles)
  const load = async (ids: readonly string[]) => {
    const missing = [...new Set(ids)].filter((id) => !shingles.has(id))
    for (const listing of missing.length > 0 ? await findListingsByIds(ctx, missing) : [])
      shingles.set(listing.id, shinglesOf(listing))
  }
  const likeness = (a: string, b: string) => {
    const [mine, theirs] = [shingles.get(a), shingles.get(b)]
    return mine && theirs ? jaccard(mine, theirs) : 0
  }
  const candidates = likely(prints, await enterBuckets(ctx, prints))
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
  return { changed: new Set(prints.map(({ listingId }) => listingId)), links, resemblance: { load, likeness } }
}

/** The shingles of texts by their listing. */
type Shingles = Map<string, ReadonlySet<number>>

type Print = { listingId: string; textKey: string; bands: number[]; signature: Buffer }

/** Of the listings whose words differ from those in the buckets, which they leave. */
const newPrints = async (ctx: Ctx, listings: readonly Listing[], shinglesBy: Shingles): Promise<Print[]> => {
  const keyed = listings.map((listing) => ({ listing, key: textKey(listing) }))
  const kept = await ctx.db
    .selectFrom('listingTextPrint')
    .select(['listingId', 'textKey', 'method'])
    .where('listingId', '=', sql<string>`any(${listings.map(({ id }) => id)}::uuid[])`)
    .execute()
  const keptOf = new Map(kept.map((row) => [row.listingId, row]))
  const changed = keyed.filter(({ listing, key }) => {
    const before = keptOf.get(listing.id)
    return before?.textKey !== key || before.method !== MIN_HASH_METHOD
  })
  const old = changed.map(({ listing }) => listing.id).filter((id) => keptOf.has(id))
  if (old.length > 0)
    await sql`
      delete from listing_text_band using listing_text_print as print
      where print.listing_id = any(${old}::uuid[]) and listing_text_band.listing_id = print.listing_id
        and listing_text_band.band_key = any(print.bands)`.execute(ctx.db)
  return changed.map(({ listing, key }) => {
    const shingles = shinglesBy.get(listing.id)!
    const signature = shingles.size < LEAST_SHINGLES ? undefined : minHash(shingles)
    return {
      listingId: listing.id,
      textKey: key,
      bands: signature ? bandKeys(signature) : [],
      signature: signature ? shortened(signature) : Buffer.alloc(0),
    }
  })
}

/** `signature`: that of the other; null when it was entered together with it. */
type Met = { listingId: string; otherId: string; signature: Buffer | null }

/**
 * Keeps the prints, puts each into those of its buckets that have room, and tells whom it met in them. `offset 0` holds
 * the planner to one look-up for each, once; `order by … limit` to the index, which alone has it all.
 */
const enterBuckets = async (ctx: Ctx, prints: readonly Print[]): Promise<Met[]> => {
  if (prints.length === 0) return []
  const given = prints.map(({ listingId, textKey, bands, signature }) => ({
    ...{ listing_id: listingId, text_key: textKey, bands },
    signature: signature.toString('hex'),
  }))
  const { rows } = await sql<Met>`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as given (listing_id uuid, text_key text, bands bigint[], signature text)),
    held as materialized (
      select listing_id, band_key, before,
        cardinality(before) + row_number() over (partition by band_key order by listing_id) <= ${MOST_OF_A_BUCKET}
          as has_room
      from given cross join unnest(bands) as band_key
      cross join lateral (
        select array(select listing_id from listing_text_band where band_key = asked.band_key
          order by listing_id limit ${MOST_OF_A_BUCKET}) as before
        from (values (band_key)) as asked (band_key) offset 0) as bucket),
    entered as (
      insert into listing_text_band (band_key, listing_id)
      select band_key, listing_id from held where has_room order by band_key),
    printed as (
      insert into listing_text_print (listing_id, text_key, method, bands, signature, is_bounded)
      select listing_id, text_key, ${MIN_HASH_METHOD}, bands, decode(signature, 'hex'),
        listing_id in (select listing_id from held where not has_room)
      from given
      on conflict (listing_id) do update set text_key = excluded.text_key, method = excluded.method,
        bands = excluded.bands, signature = excluded.signature, is_bounded = excluded.is_bounded),
    met as (
      select listing_id, unnest(before) as other_id from held
      union
      select held.listing_id, other.listing_id from held join held as other using (band_key)
      where other.has_room and other.listing_id <> held.listing_id)
    select listing_id, other_id, theirs.signature from (select * from met order by other_id) as met
    left join lateral (
      select signature from listing_text_print where listing_id = other_id offset 0) as theirs on true`.execute(ctx.db)
  return rows
}

type Candidate = { listingId: string; otherId: string }

/** Those that seem near-identical by their signatures, the most like first. */
const likely = (prints: readonly Print[], met: readonly Met[]): Candidate[] => {
  const signatures = new Map(prints.map(({ listingId, signature }) => [listingId, signature]))
  const estimated = met
    .map(({ listingId, otherId, signature }) => ({
      ...{ listingId, otherId },
      likeness: estimatedLikeness(signatures.get(listingId)!, signatures.get(otherId) ?? signature!),
    }))
    .filter(({ likeness }) => likeness >= LEAST_ESTIMATE)
    .toSorted((a, b) => b.likeness - a.likeness || (a.otherId < b.otherId ? -1 : 1))
  const taken = new Map<string, number>()
  return estimated.filter(({ listingId }) => {
    const count = taken.get(listingId) ?? 0
    taken.set(listingId, count + 1)
    return count < MOST_CANDIDATES
  })
}
