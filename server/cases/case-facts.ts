/**
 * What a case's own steps have established so far and later steps look at, such as who investigated; no personal data of
 * parties. Kept as JSON with the case; what an action sets to null is forgotten.
 */
export type CaseFacts = {
  [fact: string]: string | number | boolean | readonly string[] | undefined
}

/** The facts after an action: what it sets is set, what it sets to null is forgotten, the rest stays. */
export const withFacts = (
  before: CaseFacts,
  changes: Readonly<Record<string, CaseFacts[string] | null>>,
): CaseFacts => {
  const kept = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(kept) as CaseFacts
}
