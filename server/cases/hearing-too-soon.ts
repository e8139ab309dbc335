import type { Words } from '../core/words.ts'
import { clockDue } from '../law/clock-due.ts'
import { withLimits } from '../law/with-limits.ts'

const TOO_SOON: Words = {
  zh: '听证通知书须在举行听证的{K4}前送达',
  en: 'The notice has to be served {K4} before the hearing.',
}

/** Why a hearing cannot be noticed today for a day (hearing rules, article 20); null: it can. */
export const hearingTooSoon = (ruleset: string, hearingOn: string, today: string): Words | null =>
  clockDue(ruleset, 'K4', hearingOn).dueOn < today ? withLimits(TOO_SOON, ruleset) : null
