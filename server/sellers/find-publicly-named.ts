import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { isShopName, isWechatId, keyWhen } from './identifier-key.ts'
import { linkIn } from './link-in.ts'
import { REGISTERED_KINDS } from './seller-kinds.ts'
import { searchKey } from './text/search-key.ts'
import type { ToldSeller } from './told-seller.ts'

/** `name`: of a registered business alone; whoever else answered is not named to anybody. */
export type PubliclyNamed = { id: string; name: string | null }

const MOST = 50

/**
 * Whom what a filer says of a seller means exactly, as anybody may know it: the one chosen from the list, the holder of
 * the WeChat ID or of the link, a registered business of that name or shop's name. By nothing personal, and nobody whose
 * name is still a filer's wording.
 */
export const findPubliclyNamed = async (
  ctx: Ctx,
  told: ToldSeller,
  chosenSellerId?: string | null,
): Promise<PubliclyNamed[]> => {
  const keys = [
    ...keyWhen('WECHAT_ID', told.wechatId, isWechatId),
    ...keyWhen('LINK', told.link && (linkIn(told.link) ?? told.link)),
    ...keyWhen('SHOP_NAME', told.shopName, isShopName),
  ]
  const nameKey = told.shopName ? searchKey(told.shopName) : ''
  const { rows } = await sql<PubliclyNamed>`
    with answers as (
      select asked.kind as match, seller_id
        from unnest(${keys.map(([kind]) => kind)}::text[], ${keys.map(([, key]) => key)}::text[]) as asked (kind, key)
        cross join lateral (
          select seller_id from seller_identifier where kind = asked.kind and value_key = asked.key offset 0) as known
      union all select 'NAME', id from seller where name_key = ${nameKey} and ${[...nameKey].length > 1}
      union all select 'CHOSEN', id from seller where id = ${chosenSellerId ?? null}::uuid
    ), named as (
      select id, name, number, kind = any(${[...REGISTERED_KINDS]}::text[]) as is_registered
      from seller where status = 'active' and not name_is_told and id in (select seller_id from answers)
    )
    select id, case when is_registered then name end as name from named
    where is_registered or exists (select from answers where seller_id = named.id and match in ('WECHAT_ID', 'LINK', 'CHOSEN'))
    order by number limit ${MOST}`.execute(ctx.db)
  return rows
}
