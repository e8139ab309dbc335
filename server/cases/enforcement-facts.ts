/** What the steps of a penalty case establish. People by id, days as YYYY-MM-DD, money in fen. */
declare module './case-facts.ts' {
  interface CaseFacts {
    /** The report the case was filed on. */
    reportCaseId?: string
    /** When the act ended, when it was found out, and until when it could be (Administrative Penalty Law, article 36). */
    actEndedOn?: string
    foundOutOn?: string
    limitationEndsOn?: string
    /** Who investigates now, at least two (penalty procedure rules, article 22). */
    officers?: readonly string[]
    /** Whoever investigated at any time, also before a change of officers: none of them reviews or presides. */
    investigators?: readonly string[]
    /** People who have to keep out of this case. */
    recused?: readonly string[]
    /** When the party was first told of its rights (article 21). */
    rightsToldOn?: string
    /** Whether the party takes papers electronically, by a signed confirmation (article 83); absent: nothing signed. */
    electronicService?: boolean
    addressConfirmedOn?: string

    /** What stops the count now: testing, identification, an order to refund. */
    excluded?: readonly string[]
    /** How often the limit of the case was lengthened. */
    timesExtended?: number

    /** What is proposed, later decided. */
    decision?: Decision
    isEntity?: boolean
    /** A warning and a criticism in public, beside whatever else; absent in cases decided before they were asked for. */
    warned?: boolean
    criticised?: boolean
    fineFen?: number
    /** Unlawful gains that are forfeited: to be paid like a fine. */
    forfeitFen?: number
    /** What forfeited goods are worth; absent in cases of old, which held them within `forfeitFen`. */
    goodsFen?: number
    grave?: Grave
    /** Which licence, which trade, for how long. */
    graveDetails?: string
    /** Why a legal review is compulsory before any hearing (article 50); empty: it is not. */
    legalGrounds?: readonly string[]
    reviewKind?: 'case' | 'legal'
    reviewerId?: string

    noticeServedOn?: string
    noticedWarned?: boolean
    noticedCriticised?: boolean
    noticedFineFen?: number
    noticedForfeitFen?: number
    noticedGoodsFen?: number
    noticedGrave?: Grave
    /** Whether the party may ask for a hearing. */
    hearingOffered?: boolean
    defendedOn?: string
    defenceAnswered?: boolean
    hearingAskedOn?: string
    /** A hearing that was asked for and is not held. */
    hearingGivenUp?: { askedOn: string; how: GivenUp; on: string }
    hearingOn?: string
    presiderId?: string
    heardOn?: string
    /** When the heads discussed the case together (article 60). */
    discussedOn?: string
    /** Who took part, as it was written down. */
    discussedBy?: readonly string[]

    proposedBy?: string
    approvedBy?: string
    decidedOn?: string
    /** Since when a paper is served by public notice; gone when it is served. */
    announcedOn?: string
    servedOn?: string
    paidFen?: number
    /** Numbers of the receipts that were recorded. */
    receipts?: readonly string[]
    surchargeFen?: number
    /** To which day the surcharge was counted. */
    surchargedTo?: string
    demandedOn?: string
    remedyExpiredOn?: string
    courtAppliedOn?: string
    /** When nothing was left to be executed. */
    concludedOn?: string

    /** When the head approved the closing. */
    closedOn?: string
    /** The closing form that was approved, or that was overtaken when the decision fell. */
    closingPaperSpent?: string

    publicity?: Publicity
    publishedOn?: string
    annulledOn?: string
    unpublishedOn?: string
    /** Why its display ended before its time. */
    displayEnd?: string
    /** A fine taken in cash on the spot: whose hands it is in. */
    cash?: 'officer' | 'office' | 'banked'
  }
}

/** What a penalty case can end with: penalty procedure rules, article 60(1). */
export const DECISIONS = ['penalise', 'exempt', 'notProven', 'transfer', 'criminal'] as const
export type Decision = (typeof DECISIONS)[number]

/**
 * What a penalty holds besides warning, criticism, fine and forfeiture: Administrative Penalty Law (2021-01-22), article
 * 9(3) and (4), in its order.
 */
export const GRAVE_KINDS = [
  'suspension',
  'downgrade',
  'revocation',
  'restriction',
  'stoppage',
  'shutdown',
  'ban',
] as const
/** Cases of before may hold one of the last two, each of which stood for several kinds; no step takes them any more. */
export const GRAVE = ['none', ...GRAVE_KINDS, 'licence', 'closure'] as const
export type Grave = (typeof GRAVE)[number]

/** How the party gave its hearing up: Administrative Penalty Law (2021-01-22), article 64(1) and (6). */
export const GIVEN_UP = ['withdrawn', 'absent', 'left'] as const
export type GivenUp = (typeof GIVEN_UP)[number]

/** Where a penalty is made public: by this office, through the office of another province, or not at all. */
export const PUBLICITY = ['own', 'otherProvince', 'none'] as const
export type Publicity = (typeof PUBLICITY)[number]
