import type { Ctx } from '../core/context.ts'
import { type Debt, debtOn } from '../law/surcharge.ts'
import type { CaseRow } from './define-case-action.ts'
import { findCaseClock } from './find-case-clock.ts'

/** What the party of a penalty case owes on a day, with the surcharge since its time to pay ran out. */
export const debtOf = async (ctx: Ctx, { id, facts }: CaseRow, day: string): Promise<Debt> => {
  const debt: Debt = {
    fineFen: facts.fineFen ?? 0,
    forfeitFen: facts.forfeitFen ?? 0,
    paidFen: facts.paidFen ?? 0,
    surchargeFen: facts.surchargeFen ?? 0,
    countedTo: facts.surchargedTo ?? null,
  }
  const timeToPay = await findCaseClock(ctx, id, 'K10')
  return timeToPay ? debtOn(debt, timeToPay.dueOn, day) : debt
}
