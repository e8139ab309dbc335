import { sql } from 'kysely'
import './workload-tables.ts'
import type { Ctx } from '../core/context.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import { type Person, personColumns } from './person-store.ts'
import type { Role } from './roles.ts'
import { usualWorkload, type Workload } from './workload.ts'

/** The workload of each of these people, the usual one where nobody has set any. */
export const findWorkloads = async (
  ctx: Pick<Ctx, 'db'>,
  people: readonly Pick<Person, 'id' | 'roles'>[],
): Promise<Map<string, Workload>> => {
  const rows = await ctx.db
    .selectFrom('personWorkload')
    .select(['personId', 'capacity', 'leaveFrom', 'leaveTo', 'version'])
    .where('personId', '=', sql<string>`any(${people.map(({ id }) => id)}::text[])`)
    .execute()
  const known = new Map(rows.map(({ personId, ...workload }) => [personId, workload]))
  return new Map(people.map(({ id, roles }) => [id, known.get(id) ?? usualWorkload(roles)]))
}

/** People in service with one of the roles whose workload the actor may set, by name. */
export const listStaff = (ctx: Ctx, roles: readonly Role[], request: PageRequest): Promise<Page<Person>> =>
  keysetPage(
    ctx.db
      .selectFrom('person')
      .select(personColumns)
      .where(ctx.readable('Person', 'setWorkload'))
      .where('disabledAt', 'is', null)
      .where((eb) => eb('roles', '&&', eb.val([...roles]))),
    [
      { column: 'name', name: 'name', direction: 'asc', type: 'text' },
      { column: 'id', name: 'id', direction: 'asc', type: 'text' },
    ],
    request,
  )

/** A person whose workload the actor may set, with the row locked. */
export const lockStaff = (ctx: Ctx, personId: string): Promise<Person | undefined> =>
  ctx.db
    .selectFrom('person')
    .select(personColumns)
    .where('id', '=', personId)
    .where('disabledAt', 'is', null)
    .where(ctx.readable('Person', 'setWorkload'))
    .forUpdate()
    .executeTakeFirst()

/** Writes what a person can carry; answers the id under which its events are kept. The caller holds the person's row lock. */
export const writeWorkload = async (
  ctx: Ctx,
  personId: string,
  { capacity, leaveFrom, leaveTo }: Omit<Workload, 'version'>,
): Promise<{ id: string; version: number }> => {
  const row = { capacity, leaveFrom, leaveTo, setBy: ctx.actor.id!, setAt: ctx.clock.now() }
  return ctx.db
    .insertInto('personWorkload')
    .values({ personId, ...row })
    .onConflict((conflict) =>
      conflict.column('personId').doUpdateSet({ ...row, version: sql`person_workload.version + 1` }),
    )
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}
