import { sql } from 'kysely'
import '../sellers-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { identifierKey, isDecisive } from '../identifier-key.ts'
import { type TraitName, UNIQUE_TRAITS } from '../matching/traits.ts'
import { openIdentifier } from '../sealed-identifier.ts'
import type { SellerIdentifierTable } from '../sellers-tables.ts'

type Kept = Pick<SellerIdentifierTable, 'kind' | 'value' | 'valueKey' | 'sealed'>

/** A number whose check sign is wrong names nobody. */
export const isNumberSound = (ctx: Pick<Ctx, 'crypto'>, kept: Kept): boolean =>
  isDecisive(kept.kind, identifierKey(kept.kind, openIdentifier(ctx, kept)))

/** What the law gives to one party alone, of all the sellers together, where its check sign holds. */
export const uniqueKeysOf = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<TraitName, Set<string>>> => {
  const rows = await ctx.db
    .selectFrom('sellerIdentifier')
    .select(['kind', 'value', 'valueKey', 'sealed'])
    .where('sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .where('kind', 'in', UNIQUE_TRAITS)
    .execute()
  const keys = new Map<TraitName, Set<string>>()
  for (const row of rows.filter((row) => isNumberSound(ctx, row)))
    for (const trait of UNIQUE_TRAITS)
      if (trait === row.kind) keys.set(trait, (keys.get(trait) ?? new Set()).add(row.valueKey))
  return keys
}
