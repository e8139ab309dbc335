import type { Parts } from '../core/context.ts'
import type { Auth } from './create-auth.ts'
import type { Role } from './roles.ts'

export type NewPerson = {
  name: string
  email: string
  password: string
  roles: readonly Role[]
  authorityId?: string | null
  sellerId?: string | null
  partnerId?: string | null
  brandId?: string | null
}

/** Makes an account through the sign-in library, so that the password is hashed its way. Returns the person's id. */
export const createPerson = async (parts: Pick<Parts, 'db'>, auth: Auth, person: NewPerson): Promise<string> => {
  const context = await auth.$context
  const user = await context.internalAdapter.createUser(
    {
      name: person.name,
      email: person.email.toLowerCase(),
      emailVerified: true,
    },
    { method: 'admin' },
  )
  await context.internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: 'credential',
    password: await context.password.hash(person.password),
  })
  await parts.db
    .updateTable('person')
    .set({
      roles: [...person.roles],
      authorityId: person.authorityId ?? null,
      sellerId: person.sellerId ?? null,
      partnerId: person.partnerId ?? null,
      brandId: person.brandId ?? null,
    })
    .where('id', '=', user.id)
    .execute()
  return user.id
}
