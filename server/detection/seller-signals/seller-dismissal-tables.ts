import type { ColumnType, Generated } from 'kysely'
import type { SellerDismissal } from './seller-dismissals.ts'
import type { CaseOfSeller } from './seller-signal.ts'

/** A case that a finding rested on, as it stood. */
export type DismissedCase = Pick<CaseOfSeller, 'id' | 'standing'>

/** That somebody looked at what a signal found on a seller, over these cases, and made nothing of it. */
export type SellerFindingDismissalTable = {
  id: Generated<string>
  sellerId: string
  signal: string
  signalVersion: number
  cases: ColumnType<DismissedCase[], string, string>
  dismissal: SellerDismissal
  note: string | null
  dismissedBy: string
  dismissedAt: Date
  undoneAt: Date | null
}

declare module '../../core/database.ts' {
  interface Tables {
    sellerFindingDismissal: SellerFindingDismissalTable
  }
}
