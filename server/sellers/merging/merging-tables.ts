import type { ColumnType, Generated } from 'kysely'
import type { Reason } from '../matching/score-pair.ts'
import type { TraitName } from '../matching/traits.ts'

export type SellerTraitTable = {
  sellerId: string
  trait: TraitName
  /** As the register keeps it: a keyed hash where the kind is personal. */
  key: string
}

export type SellerCandidateTable = {
  id: Generated<string>
  /** The lower id. */
  oneId: string
  otherId: string
  /** log2 of the odds. */
  score: number
  probability: number
  reasons: ColumnType<Reason[], string, string>
  computedAt: Date
}

/** What a merge was decided on. */
export type MergeBasis = {
  /** The two that were compared; they may have been part of groups by then. */
  sellerId: string
  intoId: string
  /** The score as it stood, if the two were a candidate. */
  score?: number
  /** What both show that the law gives to one alone, when nobody was asked. */
  trait?: TraitName
}

export type SellerMergeTable = {
  id: Generated<string>
  /** The one that stood for its group until then. */
  sellerId: string
  /** The one that stands for both from then on. */
  intoId: string
  basis: ColumnType<MergeBasis, string, string>
  reason: string
  /** Null when nobody was asked. */
  mergedBy: string | null
  mergedAt: Date
  undoneBy: string | null
  undoneAt: Date | null
  undoneReason: string | null
}

export type SellerRepresentativeTable = {
  sellerId: string
  representativeId: string
}

export type SellerDistinctionTable = {
  id: Generated<string>
  /** The lower id. */
  oneId: string
  otherId: string
  reason: string
  decidedBy: string | null
  decidedAt: Date
  withdrawnBy: string | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
}

export type SellerLinkTable = {
  id: Generated<string>
  uplineId: string
  downlineId: string
  note: string
  recordedBy: string | null
  recordedAt: Date
  endedBy: string | null
  endedAt: Date | null
  sinceOn: string | null
  endedOn: string | null
  endReason: string | null
  /** What it is known from, beside the note: one of the two, or neither. */
  sourceCaseId: string | null
  sourceListingId: string | null
}

declare module '../../core/database.ts' {
  interface Tables {
    sellerTrait: SellerTraitTable
    sellerCandidate: SellerCandidateTable
    sellerMerge: SellerMergeTable
    sellerRepresentative: SellerRepresentativeTable
    sellerDistinction: SellerDistinctionTable
    sellerLink: SellerLinkTable
  }
}
