import type { Ctx } from '../core/context.ts'
import type { Words } from '../core/words.ts'
import { sayDay } from '../law/say-day.ts'
import { findCaseClock } from './find-case-clock.ts'

/** Why nothing can be demanded on a day: the time to pay runs (penalty procedure rules, articles 72 and 76); null: it is over. */
export const stillTimeToPay = async (ctx: Ctx, caseId: string, day: string): Promise<Words | null> => {
  const timeToPay = await findCaseClock(ctx, caseId, 'K10')
  if (!timeToPay || timeToPay.dueOn < day) return null
  const last = sayDay(timeToPay.dueOn)
  return {
    zh: `缴纳期限到${last.zh}，期满后才能催告`,
    en: `The time to pay runs until ${last.en}; demand it after that.`,
  }
}
