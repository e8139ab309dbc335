import type { CaseRow } from './define-case-action.ts'
import { isWarningOnly, penaltyOf } from './penalty-kinds.ts'

/** Where the question of publicity starts: at none, where nothing is made public; elsewhere it is for the head to say. */
export const publicityStart = {
  start: ({ facts }: CaseRow) =>
    facts.decision !== 'penalise' || isWarningOnly(penaltyOf(facts)) ? 'none' : undefined,
}
