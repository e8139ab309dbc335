import { sql } from 'kysely'
import './register-tables.ts'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { DependencyFailed } from '../core/errors.ts'
import { findSellerIds, idsOf } from './find-seller-ids.ts'
import { looksLikeIdentifier, looksLikeLink } from './looks-like-identifier.ts'
import { rankSellers } from './rank-sellers.ts'
import { REGISTERED_KINDS } from './seller-kinds.ts'

const MOST = 3
const LOOKED_AT = 20

/**
 * Up to three names like what was typed, for anybody who may have mistyped it: registered businesses whose business
 * licence is on file and holds, nobody else, and no name that is a filer's wording. None by an identifier, and none while the search server is away.
 */
export const nearBusinesses = async (ctx: Ctx, text: string): Promise<string[]> => {
  if (looksLikeIdentifier(text) || looksLikeLink(text)) return []
  try {
    const equals = { status: 'active', kind: REGISTERED_KINDS }
    const found = await findSellerIds(ctx, { text, equals, limit: LOOKED_AT })
    const rows = await readLicensed(ctx, idsOf(found))
    const names = rankSellers(rows, found, { text, room: LOOKED_AT }).map(({ name }) => name)
    return [...new Set(names)].slice(0, MOST)
  } catch (error) {
    if (error instanceof DependencyFailed) return []
    throw error
  }
}

const readLicensed = async (ctx: Ctx, ids: readonly string[]) => {
  const { rows } = await sql<{ id: string; name: string; nameKey: string }>`
    select id, name, name_key from seller
    where id = any(${ids}::uuid[]) and status = 'active' and not name_is_told and kind = any(${[...REGISTERED_KINDS]}::text[])
      and exists (select from seller_licence where seller_id = seller.id and kind = 'BUSINESS' and state = 'valid'
        and (expires_on is null or expires_on >= ${ctx.clock.today()}))
    order by array_position(${ids}::uuid[], id)`.execute(ctx.db)
  return rows
}
