/** What the steps of a penalty case establish. People by id, days as YYYY-MM-DD, money in fen. */
declare module './case-facts.ts' {
  interface CaseFacts {
    /** The report the case was filed on. */
    reportCaseId?: string
    /** Who investigates now, at least two (penalty procedure rules, article 22). */
    officers?: readonly string[]
    /** Whoever investigated at any time, also before a change of officers: none of them reviews or presides. */
    investigators?: readonly string[]
    /** People who have to keep out of this case. */
    recused?: readonly string[]
  }
}

/** What a penalty case can end with: penalty procedure rules, article 60(1). */
export const DECISIONS = ['penalise', 'exempt', 'notProven', 'transfer', 'criminal'] as const
export type Decision = (typeof DECISIONS)[number]
