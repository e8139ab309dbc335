import type { Ctx } from '../core/context.ts'
import { plusDays } from '../law/day.ts'
import type { AccountPlatform } from '../sellers/account-platforms.ts'
import type { IdentifierKind } from '../sellers/identifier-kinds.ts'
import type { NewAccount, NewIdentifier } from '../sellers/new-seller.ts'
import type { RealNameLevel } from '../sellers/real-name-levels.ts'
import type { SellerKind } from '../sellers/seller-kinds.ts'
import { type KeyedSeller, upsertSellersBulk } from '../sellers/upsert-sellers-bulk.ts'
import { readRows } from './read-rows.ts'

export type SellerLine = {
  key: string
  name: string
  kind: SellerKind
  level: RealNameLevel
  division: string
} & Partial<
  Record<
    'credit' | 'phone' | 'payee' | 'waybill' | 'wechat' | 'shop' | 'url' | 'mini' | 'live' | 'group' | 'qr',
    string
  >
>

const platforms = { wechat: 'WECHAT', shop: 'SHOP', mini: 'MINI_PROGRAM', live: 'LIVE_ROOM', group: 'GROUP' } as const
const kinds = {
  credit: 'CREDIT_CODE',
  phone: 'PHONE',
  payee: 'PAYEE',
  waybill: 'WAYBILL_SENDER',
  qr: 'COLLECTION_QR',
} as const

export const TOWN_SOURCE = 'demo-town'

/** Puts the town's sellers on the register; their ids by key. */
export const registerTownSellers = async (ctx: Ctx): Promise<Map<string, string>> => {
  const lines = readRows<SellerLine>('sellers')
  const { ids } = await upsertSellersBulk(ctx, {
    source: TOWN_SOURCE,
    rows: lines.map((line, i) => sellerOf(ctx, line, i)),
  })
  return new Map(lines.map((line, i) => [line.key, ids[i]!]))
}

/** Verified on one day or another of the last hundred: of some the next check is due. */
const sellerOf = (ctx: Ctx, line: SellerLine, i: number): KeyedSeller => ({
  sourceKey: line.key,
  name: line.name,
  kind: line.kind,
  realNameLevel: line.level,
  realNameCheckedOn: plusDays(ctx.clock.today(), -((i * 7) % 100)),
  divisionCode: line.division,
  accounts: accountsOf(line),
  identifiers: identifiersOf(line),
})

const accountsOf = (line: SellerLine): NewAccount[] =>
  (Object.entries(platforms) as [keyof typeof platforms, AccountPlatform][]).flatMap(([name, platform]) =>
    line[name] ? [{ platform, handle: line[name], url: name === 'shop' ? (line.url ?? null) : null }] : [],
  )

const identifiersOf = (line: SellerLine): NewIdentifier[] =>
  (Object.entries(kinds) as [keyof typeof kinds, IdentifierKind][]).flatMap(([name, kind]) =>
    line[name] ? [{ kind, value: line[name] }] : [],
  )
