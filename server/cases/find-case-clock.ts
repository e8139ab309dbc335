import type { Ctx } from '../core/context.ts'
import { type CaseClock, findClocksOfCases } from './case-clock-store.ts'

/** The last run of a clock in a case, ended or not; undefined when it never ran. */
export const findCaseClock = async (ctx: Ctx, caseId: string, clock: string): Promise<CaseClock | undefined> =>
  (await findClocksOfCases(ctx, [caseId])).filter((one) => one.clock === clock).at(-1)

/** Whether its time is over on a day, whether or not it was ended. */
export const isOverOn = ({ dueOn }: CaseClock, day: string): boolean => dueOn < day
