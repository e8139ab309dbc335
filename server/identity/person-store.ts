import type { Selectable } from 'kysely'
import type { Actor, Ctx, Parts } from '../core/context.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import { findSubtreeIds } from './authority-store.ts'
import type { PersonTable } from './identity-tables.ts'
import type { Role } from './roles.ts'

export type Person = Pick<
  Selectable<PersonTable>,
  'id' | 'name' | 'email' | 'roles' | 'authorityId' | 'sellerId' | 'partnerId' | 'twoFactorEnabled' | 'disabledAt'
>

const columns = [
  'id',
  'name',
  'email',
  'roles',
  'authorityId',
  'sellerId',
  'partnerId',
  'twoFactorEnabled',
  'disabledAt',
] as const

export const findPeopleByIds = (ctx: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<Person[]> =>
  ctx.db.selectFrom('person').select(columns).where('id', 'in', ids).execute()

export const findPeopleByEmail = (ctx: Pick<Ctx, 'db'>, emails: readonly string[]): Promise<Person[]> =>
  ctx.db.selectFrom('person').select(columns).where('email', 'in', emails).execute()

export const findPerson = (ctx: Pick<Parts, 'db'>, id: string): Promise<Person | undefined> =>
  ctx.db.selectFrom('person').select(columns).where('id', '=', id).executeTakeFirst()

/** Who can take work in these offices: people in service with one of the roles, by name. */
export const listColleagues = (
  ctx: Pick<Ctx, 'db'>,
  authorityIds: readonly string[],
  roles: readonly Role[],
): Promise<Person[]> =>
  ctx.db
    .selectFrom('person')
    .select(columns)
    .where('disabledAt', 'is', null)
    .where('authorityId', 'in', authorityIds)
    .where((eb) => eb('roles', '&&', eb.val([...roles])))
    .orderBy('name')
    .execute()

export const listPeople = (ctx: Ctx, request: PageRequest): Promise<Page<Person>> =>
  keysetPage(
    ctx.db.selectFrom('person').select(columns).where(ctx.readable('Person')),
    [{ column: 'id', name: 'id', direction: 'asc', type: 'text' }],
    request,
  )

/** The actor a signed-in person is, read anew for each request so that rights end at once. Undefined for the disabled. */
export const findPersonActor = async (parts: Pick<Parts, 'db'>, personId: string): Promise<Actor | undefined> => {
  const person = await findPerson(parts, personId)
  if (!person || person.disabledAt) return undefined
  return {
    kind: 'person',
    id: person.id,
    name: person.name,
    roles: person.roles,
    authorityId: person.authorityId ?? undefined,
    authorityIds: person.authorityId ? await findSubtreeIds(parts, person.authorityId) : [],
    sellerId: person.sellerId ?? undefined,
    partnerId: person.partnerId ?? undefined,
  }
}
