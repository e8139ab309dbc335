import type { Ctx } from '../core/context.ts'
import type { AccountKey } from './accounts.ts'
import type { Town } from './town.ts'

/** Somebody of our own county, or the neighbour where what is to be done is the office's next door. */
export const asOfficerOf = async (
  town: Town,
  officeId: string | null,
  { account, at }: { account: AccountKey; at: Date },
): Promise<Ctx> => {
  const own = await town.as(account, at)
  return officeId === null || own.actor.authorityIds.includes(officeId) ? own : town.as('neighbour', at)
}
