import { createHash } from 'node:crypto'
import { generateRandomString } from 'better-auth/crypto'
import '../identity-tables.ts'
import type { Ctx } from '../../core/context.ts'

/** An invitation may lie over a weekend and a holiday; who wants to come in after it asks for another. */
export const LINK_DAYS = 7
const DAY_MS = 86_400_000

/** The path that sets a password once. What follows `#` never leaves the browser with a request, so no log has it. */
export type PersonLink = { path: string; until: Date }

/**
 * Makes the one link by which a person sets their password, in the caller's transaction; an earlier one ends. The sign-in
 * library takes it at /auth/reset-password; the database has its hash alone, as the library's `storeIdentifier` says.
 */
export const makeLink = async (ctx: Ctx, personId: string): Promise<PersonLink> => {
  await endLinks(ctx, personId)
  const token = generateRandomString(32, 'a-z', 'A-Z', '0-9')
  const until = new Date(ctx.clock.now().getTime() + LINK_DAYS * DAY_MS)
  await ctx.db
    .insertInto('personVerification')
    .values({
      id: generateRandomString(32, 'a-z', 'A-Z', '0-9'),
      identifier: createHash('sha256').update(`reset-password:${token}`).digest('base64url'),
      value: personId,
      expiresAt: until,
    })
    .execute()
  await ctx.db.updateTable('person').set({ linkUntil: until }).where('id', '=', personId).execute()
  return { path: `/new-password#${token}`, until }
}

/** No link of this person opens anything any more, nor does a sign-in that waits for a second factor. */
export const endLinks = async (ctx: Ctx, personId: string): Promise<void> => {
  await ctx.db.deleteFrom('personVerification').where('value', '=', personId).execute()
  await ctx.db.updateTable('person').set({ linkUntil: null }).where('id', '=', personId).execute()
}
