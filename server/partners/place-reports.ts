import './partners-tables.ts'
import { sql } from 'kysely'
import type { Ctx } from '../core/context.ts'

/** Reports that nobody has decided on follow their seller: its office is that of the division it is registered in now. */
export const placeReports = async (ctx: Ctx, sellerIds: readonly string[]): Promise<void> => {
  const office = sql<string | null>`office_of_seller(partner_report.seller_id)`
  await ctx.db
    .updateTable('partnerReport')
    .set({ authorityId: office })
    .where('state', '=', 'received')
    .where('sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .where('authorityId', 'is distinct from', office)
    .execute()
}
