import { generateRandomString } from 'better-auth/crypto'
import '../identity-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { Duplicate } from '../../core/errors.ts'
import { inTransaction } from '../../core/transaction.ts'
import { validate } from '../../core/validate.ts'
import { say } from '../../core/words.ts'
import { type Person, personColumns } from '../person-store.ts'
import { mayAdminister, refuseUnknown, tellPerson } from './change-people.ts'
import { mailLink } from './mail-link.ts'
import { type Invitation, invitation } from './person-input.ts'
import { makeLink, type PersonLink } from './person-link.ts'

/** `isMailed`: the link also went to the address of the account. */
export type Invited = { person: Person; link: PersonLink; isMailed: boolean }

const KNOWN = { zh: '这个邮箱已有账号', en: 'There is an account with this address already.' }

/**
 * Makes an account without a password, and the one-time link by which its person sets one. Nobody can sign in with it
 * before. Forbidden, InvalidInput, Duplicate when the address has an account.
 */
export const invitePerson = async (ctx: Ctx, raw: Invitation): Promise<Invited> => {
  mayAdminister(ctx, 'invitePerson')
  const { email, ...given } = validate(ctx.locale, invitation, raw)
  const made = await inTransaction(ctx, async (tx) => {
    const person = await tx.db
      .insertInto('person')
      .values({
        ...given,
        id: generateRandomString(32, 'a-z', 'A-Z', '0-9'),
        email,
        emailVerified: true,
        createdAt: tx.clock.now(),
        updatedAt: tx.clock.now(),
        image: null,
        twoFactorEnabled: false,
        disabledAt: null,
        linkUntil: null,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning(personColumns)
      .executeTakeFirst()
      .catch(refuseUnknown(ctx))
    if (!person) throw new Duplicate(say(KNOWN, ctx.locale))
    const link = await makeLink(tx, person.id)
    const { roles, authorityId, brandId, partnerId, sellerId } = person
    await tellPerson(tx, person, 'invitePerson', { roles, authorityId, brandId, partnerId, sellerId })
    return { person: { ...person, linkUntil: link.until }, link }
  })
  return { ...made, isMailed: await mailLink(ctx, made.person, made.link) }
}
