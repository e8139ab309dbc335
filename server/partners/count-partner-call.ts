import type { Ctx } from '../core/context.ts'

/** Counts one operation of a key, however many stand in one request. TooMany when the key's share is used up. */
export const countPartnerCall = async (ctx: Ctx): Promise<void> => {
  if (ctx.actor.kind === 'partner') await ctx.limits.consume('partnerCalls', ctx.actor.id ?? 'unknown')
}
