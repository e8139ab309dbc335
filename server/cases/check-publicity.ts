import type { Ctx } from '../core/context.ts'
import { refuseAnswer } from './check-day.ts'
import type { Decision } from './enforcement-facts.ts'

/** Only a penalty is made public: publicity rules, articles 9 and 10. InvalidInput otherwise. */
export const checkPublicity = (ctx: Ctx, decision: Decision | undefined, publicity: string): void => {
  if (decision !== 'penalise' && publicity !== 'none')
    refuseAnswer(ctx, 'publicity', { zh: '只有处罚决定需要公示', en: 'Only a penalty is made public.' })
}
