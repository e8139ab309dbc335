import './partners-tables.ts'
import { sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import type { FieldProblem } from '../core/errors.ts'
import { checkListingPictures } from '../evidence/check-listing-pictures.ts'
import { findListingsByKeys } from '../sellers/listing-store.ts'
import type { GoodItem } from './report-item.ts'

/** What stands against the pictures of reports that are not kept yet, by external id; those without are left out. */
export const checkPictures = async (
  ctx: Ctx,
  partnerId: string,
  items: readonly GoodItem[],
): Promise<Map<string, FieldProblem[]>> => {
  const told = items.flatMap(({ item }) => item.listings).filter(({ pictures }) => pictures)
  const known = await findListingsByKeys(
    ctx,
    `partner:${partnerId}`,
    told.map(({ externalId }) => externalId),
  )
  const asked = items.flatMap(({ item: { externalId, listings } }) =>
    listings.flatMap(({ externalId: key, pictures = [] }, i) =>
      pictures.map((uploadId, j) => ({
        ...{ externalId, uploadId, listingId: known.get(key) ?? null, field: `listings.${i}.pictures.${j}` },
        path: `${externalId} listings.${i}.pictures.${j}`,
      })),
    ),
  )
  if (asked.length === 0) return new Map()
  const messages = new Map((await checkListingPictures(ctx, asked)).map(({ path, message }) => [path, message]))
  // Asked after the uploads: a repetition whose first try has just been kept finds its uploads taken, and itself kept.
  const kept = await ctx.db
    .selectFrom('partnerReport')
    .select('externalId')
    .where('partnerId', '=', partnerId)
    .where('externalId', '=', sql<string>`any(${[...new Set(asked.map(({ externalId }) => externalId))]}::text[])`)
    .execute()
  const keptIds = new Set(kept.map(({ externalId }) => externalId))
  const problems = new Map<string, FieldProblem[]>()
  for (const { externalId, field, path } of asked) {
    const message = messages.get(path)
    if (message && !keptIds.has(externalId))
      problems.set(externalId, [...(problems.get(externalId) ?? []), { path: field, message }])
  }
  return problems
}
