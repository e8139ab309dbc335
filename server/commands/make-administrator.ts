import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { InvalidInput, UnusableSetup } from '../core/errors.ts'
import { type Invited, invitePerson } from '../identity/people/invite-person.ts'
import { resetPerson } from '../identity/people/reset-person.ts'
import { findPeopleByEmail } from '../identity/person-store.ts'
import { openHouse } from './open-house.ts'
import { put, tell } from './tell.ts'

export type NewAdministrator = { name: string; email: string }

/**
 * Makes an administrator on an installation that has none, or lets one in again who is locked out; prints the one-time
 * link by which they set a password. Everybody else is invited by them, at the desk.
 */
export const makeAdministrator = async (given: NewAdministrator): Promise<void> => {
  const house = await openHouse({ logLevel: 'warn' })
  try {
    const { link, person } = await inviteOrReset(house.system(), given)
    put(`Administrator ${person.email} sets their password, once, until ${link.until.toISOString()}, at`)
    put(new URL(link.path, house.publicUrl).href)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    for (const { path, message } of error.fields) tell(`${path}: ${message}`)
    throw new UnusableSetup('No account was made.')
  } finally {
    await house.close()
  }
}

const inviteOrReset = async (ctx: Ctx, { name, email }: NewAdministrator): Promise<Invited> => {
  const [known] = z.string().max(200).safeParse(email).success
    ? await findPeopleByEmail(ctx, [email.toLowerCase()])
    : []
  if (!known) return invitePerson(ctx, { name, email, roles: ['administrator'] })
  if (!known.roles.includes('administrator') || known.disabledAt)
    throw new UnusableSetup(
      `${email} has an account that is ${known.disabledAt ? 'switched off' : 'no administrator’s'}.`,
    )
  return resetPerson(ctx, { personId: known.id, reason: 'weijian make administrator', secondFactor: true })
}
