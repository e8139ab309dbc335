import { z } from 'zod'
import '../identity-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { IllegalTransition } from '../../core/errors.ts'
import { inTransaction } from '../../core/transaction.ts'
import { validate } from '../../core/validate.ts'
import { endSessions, lockPerson, mayAdminister, tellPerson } from './change-people.ts'
import type { Invited } from './invite-person.ts'
import { mailLink } from './mail-link.ts'
import { withReason } from './person-input.ts'
import { makeLink } from './person-link.ts'

const input = z.strictObject({ ...withReason, secondFactor: z.boolean().nullish() })
export type ResetInput = z.input<typeof input>

/**
 * Takes the password of an account away and makes a link to set another: for who forgot it, never used the first link,
 * or lost it to somebody. All sessions end at once. `secondFactor`: that goes as well, for who lost the device; it stays
 * otherwise. Forbidden, NotFound, InvalidInput, IllegalTransition where the account is off.
 */
export const resetPerson = async (ctx: Ctx, raw: ResetInput): Promise<Invited> => {
  mayAdminister(ctx, 'resetPerson')
  const { personId, reason, secondFactor } = validate(ctx.locale, input, raw)
  const made = await inTransaction(ctx, async (tx) => {
    const person = await lockPerson(tx, personId)
    if (person.disabledAt) throw new IllegalTransition('resetPerson', 'disabled')
    await endSessions(tx, personId)
    await tx.db.deleteFrom('personAccount').where('userId', '=', personId).execute()
    if (secondFactor) {
      await tx.db.deleteFrom('personTwoFactor').where('userId', '=', personId).execute()
      await tx.db.updateTable('person').set({ twoFactorEnabled: false }).where('id', '=', personId).execute()
    }
    const link = await makeLink(tx, personId)
    await tellPerson(tx, person, 'resetPerson', { reason: reason.trim(), secondFactor: secondFactor === true })
    const twoFactorEnabled = secondFactor ? false : person.twoFactorEnabled
    return { person: { ...person, twoFactorEnabled, linkUntil: link.until }, link }
  })
  return { ...made, isMailed: await mailLink(ctx, made.person, made.link) }
}
