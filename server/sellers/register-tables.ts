import type { Generated } from 'kysely'
import type { ExemptionKind } from './exemption-kinds.ts'
import type { LicenceExpiry } from './licence-expiry.ts'
import type { LicenceKind, LicenceState } from './licence-kinds.ts'
import type { TurnoverSource } from './turnover-sources.ts'

export type SellerLicenceTable = {
  id: Generated<string>
  sellerId: string
  kind: LicenceKind
  number: string
  numberKey: string
  scope: string | null
  issuedBy: string | null
  issuedOn: string | null
  /** The last day it holds; null for one without end. */
  expiresOn: string | null
  state: Generated<LicenceState>
  /** As the watch saw it last; see watch-licences.ts. */
  expiry: Generated<LicenceExpiry>
}

export type SellerExemptionTable = {
  id: Generated<string>
  sellerId: string
  kind: ExemptionKind
  declaredOn: string
  /** Where the declaration is shown. */
  shownAt: string | null
  endedOn: string | null
}

/** Of one account and year; a party's is the sum over its accounts. */
export type SellerTurnoverTable = {
  accountId: string
  year: number
  amountFen: number
  source: TurnoverSource
  reportedOn: string
}

export type SellerWatchTable = {
  id: Generated<string>
  sellerId: string
  authorityId: string
  reason: string
  /** The last day of the watch. */
  endsOn: string
  putBy: string
  putAt: Date
  endedBy: string | null
  endedAt: Date | null
}

declare module '../core/database.ts' {
  interface Tables {
    sellerLicence: SellerLicenceTable
    sellerExemption: SellerExemptionTable
    sellerTurnover: SellerTurnoverTable
    sellerWatch: SellerWatchTable
  }
}
