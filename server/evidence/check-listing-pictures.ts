import { sql } from 'kysely'
import './evidence-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { FieldProblem } from '../core/errors.ts'
import { together } from '../core/transaction.ts'
import { say, type Words } from '../core/words.ts'
import { NO_PICTURE, NOT_THERE } from './attach-evidence.ts'
import { IS_FREE } from './evidence-store.ts'
import { UPLOAD_ID } from './upload-id.ts'

/** Pictures of one listing. */
export const MOST_PICTURES = 20

const ENOUGH: Words = {
  zh: `一件商品最多保存 ${MOST_PICTURES} 张图片。`,
  en: `A listing keeps at most ${MOST_PICTURES} pictures.`,
}

/** `listingId`: null for one that is not kept yet. */
export type AskedPicture = { uploadId: string; listingId: string | null; path: string }

/** What stands against making uploads pictures of listings, each at its path; none when all can be attached. */
export const checkListingPictures = async (ctx: Ctx, asked: readonly AskedPicture[]): Promise<FieldProblem[]> => {
  const listingIds = asked.flatMap(({ listingId }) => listingId ?? [])
  const [uploads, kept] = await together(findFree(ctx, asked), countPictures(ctx, listingIds))
  const taken = new Set<string>()
  return asked.flatMap(({ uploadId, listingId, path }) => {
    const isPicture = taken.has(uploadId) ? undefined : uploads.get(uploadId)
    taken.add(uploadId)
    if (isPicture === undefined) return [{ path, message: say(NOT_THERE, ctx.locale) }]
    if (!isPicture) return [{ path, message: say(NO_PICTURE, ctx.locale) }]
    if (!listingId) return []
    const count = kept.get(listingId) ?? 0
    kept.set(listingId, count + 1)
    return count < MOST_PICTURES ? [] : [{ path, message: say(ENOUGH, ctx.locale) }]
  })
}

/** Those uploads that are nobody's, and whether they are pictures. */
const findFree = async (ctx: Ctx, asked: readonly AskedPicture[]): Promise<Map<string, boolean>> => {
  const sensible = asked.filter(({ uploadId }) => UPLOAD_ID.test(uploadId)).map(({ uploadId }) => uploadId)
  const { rows } = await sql<{ uploadId: string; isPicture: boolean }>`
    select upload_id, media_type like 'image/%' as is_picture from evidence where upload_id = any(${sensible}::text[])
      and ${IS_FREE}`.execute(ctx.db)
  return new Map(rows.map(({ uploadId, isPicture }) => [uploadId, isPicture]))
}

const countPictures = async (ctx: Ctx, listingIds: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ listingId: string; count: number }>`
    select listing_id, count(*)::int as count from evidence where listing_id = any(${listingIds}::uuid[])
    group by listing_id`.execute(ctx.db)
  return new Map(rows.map(({ listingId, count }) => [listingId, count]))
}
