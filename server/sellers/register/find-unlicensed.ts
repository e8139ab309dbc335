import { sql } from 'kysely'
import '../sellers-tables.ts'
import '../register-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { memberIds } from '../merging/members-of.ts'

/** Those of some sellers, which the caller has read, whose goods need a licence while none that is valid is known of its operator. */
export const findUnlicensed = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Set<string>> => {
  const rows = await ctx.db
    .selectFrom('seller')
    .select('id')
    .where('id', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .where('goodsNeedLicence', '=', true)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sellerLicence')
            .select('sellerLicence.id')
            .where('sellerLicence.sellerId', '=', sql<string>`any(${memberIds(ctx, sql.ref('seller.id'))})`)
            .where('sellerLicence.state', '=', 'valid')
            .where('sellerLicence.expiry', '<>', 'expired'),
        ),
      ),
    )
    .execute()
  return new Set(rows.map(({ id }) => id))
}
