import type { TypeRow } from './type-rows.ts'
import { words } from './words.ts'

/** Who is told what of the chain a seller stands in, and of cases like another. */
export const CHAIN_ROWS: Readonly<Record<string, TypeRow>> = {
  ChainEvidence: { same: words('seller standing standingLabel words'), varies: words('case finding') },
  ChainReading: {
    same: words('article element label version'),
    varies: words('evidence evidenceCount isShown lacking links sellers'),
  },
  SellerChain: {
    seenBy: 'caseStaff',
    same: words('above below breadth directlyBelow isCut levelSizes notice operators ownLevel'),
    varies: words('readings'),
  },
  SellerLink: {
    same: words('downline endReason endedAt endedOn id note recordedAt sinceOn sourceListing upline'),
    varies: words('sourceCase'),
  },
  CommonStretch: { same: words('end start') },
  SimilarCase: { same: words('case'), varies: words('reasonLabels reasons stretches') },
}
