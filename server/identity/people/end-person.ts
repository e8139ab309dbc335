import { z } from 'zod'
import '../identity-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { IllegalTransition } from '../../core/errors.ts'
import { inTransaction } from '../../core/transaction.ts'
import { validate } from '../../core/validate.ts'
import { type Person, personColumns } from '../person-store.ts'
import { endSessions, lockPerson, mayAdminister, tellPerson } from './change-people.ts'
import { withReason } from './person-input.ts'
import { endLinks } from './person-link.ts'

const input = z.strictObject(withReason)
export type EndingInput = z.input<typeof input>

/**
 * Switches an account off: its sessions and its link end at once, and it cannot be signed in with. What its person did
 * stays theirs. Forbidden, NotFound, InvalidInput, IllegalTransition when it is off.
 */
export const disablePerson = (ctx: Ctx, raw: EndingInput): Promise<Person> => switchPerson(ctx, 'disablePerson', raw)

/** Lets a person in again, with the password they had. Forbidden, NotFound, InvalidInput, IllegalTransition when it is on. */
export const enablePerson = (ctx: Ctx, raw: EndingInput): Promise<Person> => switchPerson(ctx, 'enablePerson', raw)

const switchPerson = async (ctx: Ctx, action: 'disablePerson' | 'enablePerson', raw: EndingInput): Promise<Person> => {
  mayAdminister(ctx, action)
  const { personId, reason } = validate(ctx.locale, input, raw)
  return inTransaction(ctx, async (tx) => {
    const before = await lockPerson(tx, personId)
    const isOff = before.disabledAt !== null
    if (isOff === (action === 'disablePerson')) throw new IllegalTransition(action, isOff ? 'disabled' : 'enabled')
    if (!isOff) {
      await endSessions(tx, personId)
      await endLinks(tx, personId)
    }
    const person = await tx.db
      .updateTable('person')
      .set({ disabledAt: isOff ? null : tx.clock.now() })
      .where('id', '=', personId)
      .returning(personColumns)
      .executeTakeFirstOrThrow()
    await tellPerson(tx, before, action, { reason: reason.trim() })
    return person
  })
}
