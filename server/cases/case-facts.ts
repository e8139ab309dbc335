/**
 * What a case's own steps have established so far and later steps look at, such as who investigated; no personal data of
 * parties. Kept as JSON with the case. Each procedure declares its facts in its own `<procedure>-facts.ts`, one line each.
 */
export interface CaseFacts {
  /** What officers stated about venue, one fact at a time. */
  [venue: `venue:${string}`]: string | undefined
}

/** What a step makes of the facts: what it sets is set, null forgets, the rest stays. */
export type FactChanges = { readonly [Name in keyof CaseFacts]?: CaseFacts[Name] | null }

/** The facts after an action. */
export const withFacts = (before: CaseFacts, changes: FactChanges): CaseFacts =>
  Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null && value !== undefined),
  ) as CaseFacts
