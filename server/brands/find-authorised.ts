import { sql } from 'kysely'
import './brands-tables.ts'
import type { Ctx } from '../core/context.ts'
import { findSellersMetBy, matchKeysOf } from '../sellers/match-keys-of.ts'

/**
 * Which brands authorise each of some sellers today, by the brands' own filings. A name alone counts here: what follows
 * from it spares a seller, it never accuses one.
 */
export const findAuthorised = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, Set<string>>> => {
  const keys = await matchKeysOf(ctx, sellerIds)
  const found = new Map(sellerIds.map((id) => [id, new Set<string>()]))
  if (keys.length === 0) return found
  const today = ctx.clock.today()
  const { rows } = await sql<{ sellerId: string; brandId: string }>`
    select distinct asked.seller_id, brand_authorisation.brand_id
    from unnest(${keys.map(({ sellerId }) => sellerId)}::uuid[], ${keys.map(({ kind }) => kind)}::text[],
      ${keys.map(({ key }) => key)}::text[]) as asked (seller_id, kind, key)
    join brand_authorisation_key as known on known.kind = asked.kind and known.value_key = asked.key
    join brand_authorisation on brand_authorisation.id = known.authorisation_id
    where revoked_on is null and from_on <= ${today} and until_on >= ${today}`.execute(ctx.db)
  for (const { sellerId, brandId } of rows) found.get(sellerId)?.add(brandId)
  return found
}

/** The sellers of the register that some authorisations name. */
export const findSellersAuthorisedBy = async (
  ctx: Ctx,
  authorisationIds: readonly string[],
): Promise<readonly string[]> => {
  const keys = await ctx.db
    .selectFrom('brandAuthorisationKey')
    .select(['kind', 'valueKey as key'])
    .distinct()
    .where('authorisationId', '=', sql<string>`any(${authorisationIds}::uuid[])`)
    .execute()
  return findSellersMetBy(ctx, keys)
}

/** Authorisations whose term began after that day, or ran out on it or later, until today. */
export const findAuthorisationsTurning = async (ctx: Ctx, { since }: { since: string }): Promise<string[]> => {
  const today = ctx.clock.today()
  const rows = await ctx.db
    .selectFrom('brandAuthorisation')
    .select('id')
    .where('revokedOn', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('fromOn', '>', since), eb('fromOn', '<=', today)]),
        eb.and([eb('untilOn', '>=', since), eb('untilOn', '<', today)]),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}
