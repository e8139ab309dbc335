import type { ColumnType, Generated } from 'kysely'
import type { PartnerReportState } from './partner-report-states.ts'
import type { ToldListing, ToldReportSeller } from './report-item.ts'
import type { Scope } from './scopes.ts'

export type PartnerTable = {
  id: Generated<string>
  name: string
  sandbox: Generated<boolean>
  createdAt: Generated<Date>
  disabledAt: Date | null
}

export type ApiKeyTable = {
  id: Generated<string>
  partnerId: string
  name: string
  prefix: string
  secretHash: string
  scopes: Scope[]
  createdAt: Generated<Date>
  createdBy: string | null
  lastUsedAt: Date | null
  revokedAt: Date | null
}

export type PartnerReportTable = {
  id: Generated<string>
  partnerId: string
  externalId: string
  bodyHash: string
  /** Null for a trial report, which never touches the register. */
  sellerId: string | null
  /** The office it is for; null for a trial report, and while no office is set up. */
  authorityId: string | null
  category: string
  text: string
  occurredOn: string | null
  evidenceLinks: string[]
  state: Generated<PartnerReportState>
  caseId: string | null
  receivedAt: Date
  sandbox: boolean
  sellerTold: ColumnType<ToldReportSeller, string, never>
  listingsTold: ColumnType<ToldListing[], string, never>
  caseNumber: string | null
  triagedBy: string | null
  triagedAt: Date | null
  triageNote: string | null
}

export type PartnerReportListingTable = {
  reportId: string
  listingId: string
}

declare module '../core/database.ts' {
  interface Tables {
    partner: PartnerTable
    apiKey: ApiKeyTable
    partnerReport: PartnerReportTable
    partnerReportListing: PartnerReportListingTable
  }
}
