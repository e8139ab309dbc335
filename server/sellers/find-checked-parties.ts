import { sql } from 'kysely'
import './register-tables.ts'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { plainCreditCode } from './credit-code.ts'
import { isShopName, isWechatId, keyWhen } from './identifier-key.ts'
import type { LicenceExpiry } from './licence-expiry.ts'
import { LICENCE_KINDS, type LicenceKind, type LicenceState } from './licence-kinds.ts'
import { linkIn } from './link-in.ts'
import { licenceExpiryOn } from './register/licence-expiry-on.ts'
import { REGISTERED_KINDS, type SellerKind } from './seller-kinds.ts'
import { searchKey } from './text/search-key.ts'

/** How what was typed meets a party's entry, the surest first. */
export const CHECK_MATCHES = ['CREDIT_CODE', 'LICENCE', 'WECHAT_ID', 'LINK', 'NAME', 'SHOP_NAME'] as const
export type CheckMatch = (typeof CHECK_MATCHES)[number]

export type CheckedLicence = {
  kind: LicenceKind
  state: LicenceState
  expiry: LicenceExpiry
  expiresOn: string | null
}

export type CheckedBusiness = {
  id: string
  name: string
  kind: SellerKind
  matchedBy: CheckMatch
  licences: CheckedLicence[]
}

export type CheckedParties = {
  businesses: CheckedBusiness[]
  /** Whether more than these answer to it. */
  hasMore: boolean
  /** Whether somebody who declares to be exempt answers to it; who, is told to nobody. */
  isExemptDeclared: boolean
}

/** As many as a page can tell apart; whoever has more names its seller better. */
const MOST = 3
const ENOUGH = 50

/**
 * Who answers exactly to a name, a shop's name, a WeChat ID, a link, a credit code or a licence number, as anybody may
 * know it: registered businesses, and whether somebody exempt is among them. Never by a phone, an identity number or
 * anything else that is personal; never whom we know from somebody's word alone, nor anybody, confirmed or joined to a
 * visit since, whose name is still a filer's wording: it would tell of the filing.
 */
export const findCheckedParties = async (ctx: Ctx, text: string): Promise<CheckedParties> => {
  const today = ctx.clock.today()
  const keys = [
    ...keyWhen('CREDIT_CODE', text),
    ...keyWhen('WECHAT_ID', text, isWechatId),
    // A link is pasted with the words that apps share it with.
    ...keyWhen('LINK', linkIn(text)),
    ...keyWhen('SHOP_NAME', text, isShopName),
  ]
  const { rows } = await sql<{ id: string; name: string; kind: SellerKind; matches: CheckMatch[]; exempt: boolean }>`
    with answers as (
      select id as seller_id, 'NAME' as match from seller where name_key = ${searchKey(text)}
      union all select seller_id, asked.kind
        from unnest(${keys.map(([kind]) => kind)}::text[], ${keys.map(([, key]) => key)}::text[]) as asked (kind, key)
        cross join lateral (
          select seller_id from seller_identifier where kind = asked.kind and value_key = asked.key offset 0) as known
      union all select seller_id, 'LICENCE' from seller_licence
        where kind = any(${[...LICENCE_KINDS]}::text[]) and number_key = ${plainCreditCode(text)}
    ), standing as (
      select seller.id, number, name, kind, array(select distinct match from answers where seller_id = seller.id) as matches,
        exists (select from seller_exemption where seller_id = seller.id
          and declared_on <= ${today} and (ended_on is null or ended_on > ${today})) as exempt
      from seller where status = 'active' and not name_is_told and id in (select seller_id from answers)
    )
    select id, name, kind, matches, exempt from standing
    where exempt or kind = any(${[...REGISTERED_KINDS]}::text[]) order by number limit ${ENOUGH}`.execute(ctx.db)
  const registered = rows
    .filter(({ kind }) => REGISTERED_KINDS.includes(kind))
    .map(({ matches, exempt: _, ...row }) => ({
      ...row,
      matchedBy: CHECK_MATCHES.find((one) => matches.includes(one))!,
    }))
    .sort((one, other) => CHECK_MATCHES.indexOf(one.matchedBy) - CHECK_MATCHES.indexOf(other.matchedBy))
  const shown = registered.slice(0, MOST)
  const licences = await listLicences(
    ctx,
    shown.map(({ id }) => id),
  )
  return {
    businesses: shown.map((row) => ({ ...row, licences: licences.get(row.id) ?? [] })),
    hasMore: registered.length > MOST,
    isExemptDeclared: rows.some(({ kind, exempt }) => exempt && !REGISTERED_KINDS.includes(kind)),
  }
}

const listLicences = async (ctx: Ctx, sellerIds: readonly string[]) => {
  const rows = await ctx.db
    .selectFrom('sellerLicence')
    .select(['sellerId', 'kind', 'state', 'expiresOn'])
    .where('sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .execute()
  const told = rows
    .map((row) => ({ ...row, expiry: licenceExpiryOn(ctx.clock.today(), row.expiresOn) }))
    .sort((one, other) => LICENCE_KINDS.indexOf(one.kind) - LICENCE_KINDS.indexOf(other.kind))
  return Map.groupBy(told, ({ sellerId }) => sellerId)
}
