import type { Ctx } from '../core/context.ts'
import type { Words } from '../core/words.ts'
import { sayDay } from '../law/say-day.ts'
import { refuseAnswer } from './check-day.ts'
import { yesField } from './enforcement-fields.ts'
import { findCaseClock } from './find-case-clock.ts'

/** What a party may give up before its time is over. */
export const waivedField = (words: Words) =>
  yesField('waived', words, { zh: '期限未满时必须有', en: 'Needed while the time still runs' })

/**
 * Penalty procedure rules, article 57(2): the party has its five working days whatever else becomes of the case, unless it
 * waived them in writing. InvalidInput on `waived`.
 */
export const checkTimeToDefend = async (ctx: Ctx, caseId: string, waived: unknown): Promise<void> => {
  const period = await findCaseClock(ctx, caseId, 'K3')
  if (waived === true || !period || period.dueOn < ctx.clock.today()) return
  refuseAnswer(ctx, 'waived', {
    zh: `当事人到${sayDay(period.dueOn).zh}（含当日）为止可以陈述、申辩、要求听证`,
    en: `The party may still speak up to and including ${sayDay(period.dueOn).en}.`,
  })
}
