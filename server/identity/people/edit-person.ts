import '../identity-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { inTransaction } from '../../core/transaction.ts'
import { validate } from '../../core/validate.ts'
import { type Person, personColumns } from '../person-store.ts'
import { lockPerson, mayAdminister, refuseUnknown, tellPerson } from './change-people.ts'
import { type PersonChange, personChange } from './person-input.ts'

/**
 * Changes name, roles, and whom somebody works for; it holds from their next request on. The address stays: it is who
 * they sign in as. Forbidden, NotFound, InvalidInput.
 */
export const editPerson = async (ctx: Ctx, raw: PersonChange): Promise<Person> => {
  mayAdminister(ctx, 'editPerson')
  const { personId, ...given } = validate(ctx.locale, personChange, raw)
  return inTransaction(ctx, async (tx) => {
    const before = await lockPerson(tx, personId)
    const person = await tx.db
      .updateTable('person')
      .set({ ...given, updatedAt: tx.clock.now() })
      .where('id', '=', personId)
      .returning(personColumns)
      .executeTakeFirstOrThrow()
      .catch(refuseUnknown(ctx))
    const { name: _name, ...changed } = given
    const was = { rolesWere: before.roles, authorityWas: before.authorityId }
    await tellPerson(tx, before, 'editPerson', { ...changed, ...was, nameChanged: before.name !== given.name })
    return person
  })
}
