import type { TypeRow } from './type-rows.ts'
import { words } from './words.ts'

/** Who is told what of listings, what our signals find in them and on sellers, and how far they are right. */
export const FINDING_ROWS: Readonly<Record<string, TypeRow>> = {
  CopyCluster: { seenBy: 'findingReaders', same: words('isBounded kind listingCount listings pictures sellerCount') },
  Finding: {
    seenBy: 'findingReaders',
    varies: words('authentications brands case'),
    same: words(
      'article articles authority category categoryLabel createdAt decidedAt decisionReason dismissal dismissalLabel id label listing note score severity signal spans state',
    ),
  },
  FindingConnection: { same: words('edges nodes pageInfo') },
  FindingDecisionResult: { same: words('finding findingId outcome') },
  FindingEvidence: {
    same: words('article id isWhole label note price sha256 spans takenAt text title url'),
    varies: words('authentications'),
  },
  FindingEdge: { same: words('cursor node') },
  FindingsDecided: { same: words('results') },
  Listing: {
    seenBy: 'registerReaders',
    same: words('brand createdAt id price seller text title url'),
    varies: words('copies findings pictures scores screenedAt'),
  },
  // As those of sellers: tried where the search server runs, in test/schema/listing-facets.test.ts.
  ListingConnection: { same: words('degraded edges nodes pageInfo totalCountAtMost'), varies: words('facets') },
  ListingEdge: { same: words('cursor node why whyLabel') },
  ListingPicture: { same: words('id isCompared listingId previewUrl receivedAt sha256') },
  ListingScore: { same: words('base flagged flaggedFrom kind label score steps version') },
  ListingScoreStep: { same: words('adds label signal value') },
  SellerFinding: {
    seenBy: 'findingReaders',
    same: words('articles label note score severity signal version'),
    varies: words('basis cases decidedAt decisionReason dismissal dismissalLabel state'),
  },
  SignalPrecision: {
    same: words('article categoryLabel confirmed label precision reviewed scope signal sources version'),
  },
  Span: { same: words('end field start text') },
}
