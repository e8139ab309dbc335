import type { Generated } from 'kysely'
import type { AccountPlatform } from './account-platforms.ts'
import type { IdentifierKind } from './identifier-kinds.ts'
import type { RealNameLevel } from './real-name-levels.ts'
import type { SellerKind } from './seller-kinds.ts'
import type { SellerStatus } from './seller-statuses.ts'

export type SellerTable = {
  id: Generated<string>
  number: string
  name: string
  nameKey: string
  /** Whether the name is a filer's wording that no officer has changed or checked yet. */
  nameIsTold: Generated<boolean>
  kind: SellerKind
  realNameLevel: Generated<RealNameLevel>
  divisionCode: string | null
  status: Generated<SellerStatus>
  /** The day somebody last made sure of the real-name level. */
  realNameCheckedOn: string | null
  /** Whether what is sold needs a licence: then small trade is not exempt (Online Trading Measures, article 8). */
  goodsNeedLicence: Generated<boolean>
  source: string
  sourceKey: string | null
  version: Generated<number>
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

export type SellerAccountTable = {
  id: Generated<string>
  sellerId: string
  platform: AccountPlatform
  handle: string
  handleKey: string
  url: string | null
}

export type SellerIdentifierTable = {
  id: Generated<string>
  sellerId: string
  kind: IdentifierKind
  /** Null where the kind is personal; see sealed-identifier.ts. */
  value: string | null
  /** What it is found by: a keyed hash where the kind is personal. */
  valueKey: string
  sealed: string | null
}

export type ListingTable = {
  id: Generated<string>
  sellerId: string | null
  title: string
  text: string | null
  brand: string | null
  priceFen: number | null
  url: string | null
  source: string
  sourceKey: string | null
  version: Generated<number>
  createdAt: Generated<Date>
  updatedAt: Generated<Date>
}

/** A view of the cases that name a seller: who handles them. */
export type SellerTellingView = {
  sellerId: string | null
  procedure: string | null
  authorityId: string | null
  assigneeId: string | null
  offeredToId: string | null
}

declare module '../core/database.ts' {
  interface Tables {
    seller: SellerTable
    sellerAccount: SellerAccountTable
    sellerIdentifier: SellerIdentifierTable
    listing: ListingTable
    sellerTelling: SellerTellingView
  }
}
