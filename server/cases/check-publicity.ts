import type { Ctx } from '../core/context.ts'
import { byRule } from '../law/rules.ts'
import type { CaseFacts } from './case-facts.ts'
import { refuseAnswer } from './check-day.ts'
import { isWarningOnly, penaltyOf } from './penalty-kinds.ts'

/** Nothing but a warning is not made public. */
const WARNING_ONLY = byRule('warningNotPublic', {
  zh: '仅受到警告处罚的不予公示',
  en: 'A warning alone is not made public',
})

/** Only a penalty is made public, and not one that is no more than a warning: publicity rules, articles 2, 9 and 10. InvalidInput otherwise. */
export const checkPublicity = (ctx: Ctx, facts: CaseFacts, publicity: string): void => {
  if (publicity === 'none') return
  if (facts.decision !== 'penalise')
    refuseAnswer(ctx, 'publicity', { zh: '只有处罚决定需要公示', en: 'Only a penalty is made public.' })
  if (isWarningOnly(penaltyOf(facts))) refuseAnswer(ctx, 'publicity', WARNING_ONLY)
}
