import { sql } from 'kysely'
import './complaints-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Submission } from './submission-store.ts'

/** What of a parcel or a payment two submissions may name alike. */
export const TOLD_ALIKE = ['waybill', 'payee'] as const
export type ToldAlike = (typeof TOLD_ALIKE)[number]

/** Most of each that are looked at. */
const MOST = 50

/** Other submissions that name the same waybill or payee, the newest first, at most 50 of each; for the room of cases. */
export const findSameTold = async (
  ctx: Ctx,
  { id, sellerTold }: Submission,
): Promise<{ submissionId: string; alike: ToldAlike }[]> => {
  const found: { submissionId: string; alike: ToldAlike }[] = []
  for (const alike of TOLD_ALIKE) {
    const value = sellerTold[alike]?.trim()
    if (!value || value.length < 2) continue
    const rows = await ctx.db
      .selectFrom('submission')
      .select('id')
      .where(sql`upper(seller_told ->> ${sql.lit(alike)})`, '=', value.toUpperCase())
      .where('id', '<>', id)
      .orderBy('id', 'desc')
      .limit(MOST)
      .execute()
    found.push(...rows.map((row) => ({ submissionId: row.id, alike })))
  }
  return found
}
