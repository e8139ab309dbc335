/** What the steps of a report establish (Order 121, articles 28 to 37; penalty procedure rules, articles 18 to 20). */
declare module './case-facts.ts' {
  interface CaseFacts {
    /** Who proposed to lengthen verification; gone when it was decided. */
    extensionProposedBy?: string
    /** Since when the rights holder is asked; gone when the answer is in. */
    rightsHolderSince?: string
    /** The law by which the reporter is told the result, or that none demands it; see the law room's notice duties. */
    noticeLaw?: string
    /** Whether the reporter has to be told the result. */
    owesNotice?: boolean
    reporterToldOn?: string
  }
}

export type {}
