import { sql } from 'kysely'
import './copies-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { hashDistance } from '../../core/hash-distance.ts'
import { type HashedPicture, listHashedPictures } from '../../evidence/evidence-store.ts'
import { HASH_BITS } from '../../evidence/perceptual-hash.ts'
import type { Link, Resemblance } from './join-clusters.ts'

const CHUNKS = 12
const CHUNK_BITS = 21

/** In so many of the 256 bits two pictures may differ and are near-identical. */
export const MOST_DISTANCE = 60

/** A bucket takes in so many pictures, the earliest known; of one picture so many are linked, the nearest first. */
const MOST_OF_A_BUCKET = 20
const MOST_LINKS = 50

/** How like two hashes are, 0 to 1. */
export const hashLikeness = (a: string, b: string): number => 1 - hashDistance(a, b) / HASH_BITS

export type LookedUpPictures = {
  pictures: readonly HashedPicture[]
  changed: ReadonlySet<string>
  links: ReadonlyMap<string, Link[]>
  resemblance: Resemblance
}

/**
 * Looks up the pictures of listings that were not looked up before, by multi-index hashing (Norouzi, Punjani, Fleet
 * 2012, Fast Search in Hamming Space with Multi-Index Hashing): 252 bits of the hash in 12 chunks, each asked for as it
 * is and with any one bit turned. Whatever differs in at most 23 bits shares a bucket; what differs in up to 60 does
 * so as a rule, as the chunks of slow waves are altered least. Buckets take in few: the time is the same for each.
 */
export const lookUpPictures = async (ctx: Ctx, listingIds: readonly string[]): Promise<LookedUpPictures> => {
  const pictures = await listHashedPictures(ctx, { listingIds })
  const hashes = new Map(pictures.map(({ id, pictureHash }) => [id, pictureHash]))
  const fresh = await notLookedUp(ctx, pictures)
  const met = (await enterBuckets(ctx, fresh))
    .map((other) => ({ ...other, likeness: hashLikeness(hashes.get(other.pictureId)!, other.hash) }))
    .filter(({ likeness }) => likeness >= 1 - MOST_DISTANCE / HASH_BITS)
    .toSorted((a, b) => b.likeness - a.likeness || (a.otherId < b.otherId ? -1 : 1))
  const links = new Map<string, Link[]>()
  for (const { pictureId, otherId, listingId, hash, likeness } of met) {
    hashes.set(otherId, hash)
    const known = links.get(pictureId) ?? []
    if (known.length < MOST_LINKS) links.set(pictureId, [...known, { itemId: otherId, listingId, likeness }])
  }
  const load = async (ids: readonly string[]) => {
    const missing = [...new Set(ids)].filter((id) => !hashes.has(id))
    for (const { id, pictureHash } of missing.length > 0 ? await listHashedPictures(ctx, { ids: missing }) : [])
      hashes.set(id, pictureHash)
  }
  const likeness = (a: string, b: string) => {
    const [mine, theirs] = [hashes.get(a), hashes.get(b)]
    return mine && theirs ? hashLikeness(mine, theirs) : 0
  }
  return { pictures, changed: new Set(fresh.map(({ id }) => id)), links, resemblance: { load, likeness } }
}

const notLookedUp = async (ctx: Ctx, pictures: readonly HashedPicture[]): Promise<HashedPicture[]> => {
  if (pictures.length === 0) return []
  const rows = await ctx.db
    .selectFrom('listingPicturePrint')
    .select('pictureId')
    .where('pictureId', '=', sql<string>`any(${pictures.map(({ id }) => id)}::uuid[])`)
    .execute()
  const known = new Set(rows.map(({ pictureId }) => pictureId))
  return pictures.filter(({ id }) => !known.has(id))
}

/** Where the hash lies in each of the twelve tables, as whole numbers below 2^25. */
export const chunkKeys = (hash: string): number[] => {
  const bits = BigInt(`0x${hash}`)
  return Array.from({ length: CHUNKS }, (_, chunk) => {
    const shift = BigInt(HASH_BITS - (chunk + 1) * CHUNK_BITS)
    return chunk * 2 ** CHUNK_BITS + Number(BigInt.asUintN(CHUNK_BITS, bits >> shift))
  })
}

/** Every way to turn at most one bit of a chunk. */
const turns = [0, ...Array.from({ length: CHUNK_BITS }, (_, bit) => 1 << bit)]

type Met = { pictureId: string; otherId: string; listingId: string; hash: string }

/** Keeps the prints, puts each into those of its buckets that have room, and tells whom it met there and nearby. */
const enterBuckets = async (ctx: Ctx, pictures: readonly HashedPicture[]): Promise<Met[]> => {
  if (pictures.length === 0) return []
  const given = pictures.map(({ id, listingId, pictureHash }) => ({
    ...{ picture_id: id, listing_id: listingId, hash: pictureHash, chunks: chunkKeys(pictureHash) },
  }))
  const { rows } = await sql<Met>`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as given (picture_id uuid, listing_id uuid, hash text, chunks integer[])),
    own as materialized (
      select picture_id, chunk_key,
        (select count(*) from listing_picture_chunk as bucket where bucket.chunk_key = own.chunk_key)
          + row_number() over (partition by chunk_key order by picture_id) <= ${MOST_OF_A_BUCKET} as has_room
      from (select picture_id, unnest(chunks) as chunk_key from given) as own),
    asked as materialized (
      select picture_id, chunk_key # turn as chunk_key
      from own cross join unnest(${turns}::integer[]) as turn
      -- near keys lie on one page of the index
      order by 2),
    entered as (
      insert into listing_picture_chunk (chunk_key, picture_id)
      select chunk_key, picture_id from own where has_room order by chunk_key),
    printed as (
      insert into listing_picture_print (picture_id, listing_id, hash, is_bounded)
      select picture_id, listing_id, hash, picture_id in (select picture_id from own where not has_room) from given),
    met as (
      select asked.picture_id, bucket.picture_id as other_id from asked
      cross join lateral (
        select picture_id from listing_picture_chunk where chunk_key = asked.chunk_key
        order by picture_id limit ${MOST_OF_A_BUCKET}) as bucket
      union
      select asked.picture_id, other.picture_id from asked join own as other using (chunk_key)
      where other.has_room and other.picture_id <> asked.picture_id)
    select met.picture_id, other_id, coalesce(theirs.listing_id, given.listing_id) as listing_id,
      coalesce(theirs.hash, given.hash) as hash
    from (select * from met order by other_id) as met
    -- one look-up for each, whatever the planner thinks of the number
    left join lateral (
      select listing_id, hash from listing_picture_print where picture_id = other_id offset 0) as theirs on true
    left join given on given.picture_id = other_id`.execute(ctx.db)
  return rows
}
