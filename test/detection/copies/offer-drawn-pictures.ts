import { sql } from 'kysely'
import type { Ctx } from '../../../server/core/context.ts'
import type { DrawnPicture } from './drawn-pictures.ts'
import { offerCopiedListings } from './offer-copied-listings.ts'

const BATCH = 1_000

/** Keeps a listing for each picture, its words too short to compare, with the picture's hash; the ids in their order. */
export const offerDrawnPictures = async (ctx: Ctx, pictures: readonly DrawnPicture[]): Promise<string[]> => {
  const ids = await offerCopiedListings(
    ctx,
    pictures.map(({ seller }, i) => ({ title: `商品${i}`, text: '包邮', priceFen: 9_900, seller })),
  )
  for (let at = 0; at < pictures.length; at += BATCH) {
    const given = pictures
      .slice(at, at + BATCH)
      .map(({ hash }, i) => ({ listing_id: ids[at + i], hash, place: at + i }))
    await sql`
      insert into evidence (upload_id, file_name, media_type, bytes, sha256, storage_key, picture_hash, listing_id, received_at)
      select 'drawn-' || place, 'drawn.jpg', 'image/jpeg', 1, encode(sha256(place::text::bytea), 'hex'),
        'evidence/drawn/' || place, hash, listing_id, ${ctx.clock.now()}
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (listing_id uuid, hash text, place integer)`.execute(
      ctx.db,
    )
  }
  return ids
}
