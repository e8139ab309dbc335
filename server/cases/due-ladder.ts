import type { Ctx } from '../core/context.ts'
import type { CaseFilter } from './case-filter.ts'
import { countDueDays } from './count-due-days.ts'
import { DUE_RUNGS, type DueRung, type DueSpan, rungOf, wholeSpanOf } from './due-rungs.ts'

export type LadderRung = DueSpan & { rung: DueRung; count: number; provisional: number }

/** The ladder of due dates: how many open cases lie on each rung today, the most pressing first. */
export const dueLadder = async (ctx: Ctx, filter: CaseFilter | null | undefined): Promise<LadderRung[]> => {
  const today = ctx.clock.today()
  const days = Map.groupBy(await countDueDays(ctx, { filter, from: null, to: null }), ({ dueOn, unit }) =>
    rungOf(dueOn, today, unit),
  )
  return DUE_RUNGS.map((rung) => {
    const own = days.get(rung) ?? []
    return {
      rung,
      ...wholeSpanOf(rung, today),
      count: own.reduce((sum, day) => sum + day.count, 0),
      provisional: own.reduce((sum, day) => sum + day.provisional, 0),
    }
  })
}
