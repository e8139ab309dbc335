import { type Selectable, sql } from 'kysely'
import type { Actor, Ctx, Parts } from '../core/context.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import { isKeepable } from '../core/validate.ts'
import { subtreeOf } from './authority-store.ts'
import type { PersonTable } from './identity-tables.ts'
import type { Role } from './roles.ts'

export type Person = Pick<
  Selectable<PersonTable>,
  | 'id'
  | 'name'
  | 'email'
  | 'roles'
  | 'authorityId'
  | 'sellerId'
  | 'partnerId'
  | 'brandId'
  | 'twoFactorEnabled'
  | 'disabledAt'
  | 'linkUntil'
  | 'recordId'
>

export const personColumns = [
  'id',
  'name',
  'email',
  'roles',
  'authorityId',
  'sellerId',
  'partnerId',
  'brandId',
  'twoFactorEnabled',
  'disabledAt',
  'linkUntil',
  'recordId',
] as const

export const findPeopleByIds = (ctx: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<Person[]> =>
  ctx.db.selectFrom('person').select(personColumns).where('id', 'in', ids).execute()

export const findPeopleByEmail = (ctx: Pick<Ctx, 'db'>, emails: readonly string[]): Promise<Person[]> =>
  ctx.db.selectFrom('person').select(personColumns).where('email', 'in', emails).execute()

/** The ids of the sign-in library are text: what the database could not even keep is nobody's. */
export const findPerson = async (ctx: Pick<Parts, 'db'>, id: string): Promise<Person | undefined> =>
  isKeepable(id) ? ctx.db.selectFrom('person').select(personColumns).where('id', '=', id).executeTakeFirst() : undefined

/** Who can take work in these offices: people in service with one of the roles, by name. */
export const listColleagues = (
  ctx: Pick<Ctx, 'db'>,
  authorityIds: readonly string[],
  roles: readonly Role[],
): Promise<Person[]> =>
  ctx.db
    .selectFrom('person')
    .select(personColumns)
    .where('disabledAt', 'is', null)
    .where('authorityId', 'in', authorityIds)
    .where((eb) => eb('roles', '&&', eb.val([...roles])))
    .orderBy('name')
    .execute()

export const listPeople = (ctx: Ctx, request: PageRequest): Promise<Page<Person>> =>
  keysetPage(
    ctx.db.selectFrom('person').select(personColumns).where(ctx.readable('Person')),
    [{ column: 'id', name: 'id', direction: 'asc', type: 'text' }],
    request,
  )

type ActorRow = Person & { authorityIds: string[] }

/** A person in service with the offices they answer for, as one query. */
const inService = (parts: Pick<Parts, 'db'>) =>
  parts.db
    .selectFrom('person')
    .select(personColumns.map((column) => `person.${column}` as const))
    .select((eb) => subtreeOf(eb.ref('person.authorityId')).as('authorityIds'))
    .where('person.disabledAt', 'is', null)

const actorOf = (person: ActorRow): Actor => ({
  kind: 'person',
  id: person.id,
  name: person.name,
  roles: person.roles,
  authorityId: person.authorityId ?? undefined,
  authorityIds: person.authorityIds,
  sellerId: person.sellerId ?? undefined,
  partnerId: person.partnerId ?? undefined,
  brandId: person.brandId ?? undefined,
})

/** The actor that a person is. Undefined for the disabled. */
export const findPersonActor = async (parts: Pick<Parts, 'db'>, personId: string): Promise<Actor | undefined> => {
  const person = await inService(parts).where('person.id', '=', personId).executeTakeFirst()
  return person && actorOf(person)
}

export type SignedIn = { actor: Actor; twoFactorEnabled: boolean }

/** Whose session this is, and with which rights just now. Undefined when it has ended. */
export const findSignedIn = async (parts: Pick<Parts, 'db'>, token: string): Promise<SignedIn | undefined> => {
  const person = await inService(parts)
    .innerJoin('personSession', 'personSession.userId', 'person.id')
    .where('personSession.token', '=', token)
    .where('personSession.expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return person && { actor: actorOf(person), twoFactorEnabled: person.twoFactorEnabled === true }
}
