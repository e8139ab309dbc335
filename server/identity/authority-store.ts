import type { Expression, Insertable, RawBuilder, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Ctx, Parts } from '../core/context.ts'
import { UnusableSetup } from '../core/errors.ts'
import { likeText } from '../core/like-text.ts'
import type { AuthorityTable } from './identity-tables.ts'

export type Authority = Selectable<AuthorityTable>

export const findAuthoritiesByIds = (ctx: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<Authority[]> =>
  ctx.db.selectFrom('authority').selectAll().where('id', 'in', ids).execute()

export const listAuthorities = (ctx: Pick<Ctx, 'db'>): Promise<Authority[]> =>
  ctx.db.selectFrom('authority').selectAll().orderBy('divisionCode').orderBy('name').execute()

export const insertAuthority = (ctx: Pick<Ctx, 'db'>, row: Insertable<AuthorityTable>): Promise<{ id: string }> =>
  ctx.db.insertInto('authority').values(row).returning('id').executeTakeFirstOrThrow()

/** The ids of an office and of every office under it, as part of a query; empty for nobody's office. */
export const subtreeOf = (authorityId: Expression<string | null>): RawBuilder<string[]> => sql<string[]>`array(
  with recursive under as (
    select id from authority where id = ${authorityId}
    union all select a.id from authority a join under on a.parent_id = under.id
  ) select id::text from under)`

/** The office itself and every office under it. */
export const findSubtreeIds = async (ctx: Pick<Parts, 'db'>, authorityId: string): Promise<string[]> => {
  const { rows } = await sql<{ ids: string[] }>`select ${subtreeOf(sql`${authorityId}::uuid`)} as ids`.execute(ctx.db)
  return rows[0]!.ids
}

/** The nearest office that stands above both; undefined when there is none. */
export const findCommonSuperior = async (
  ctx: Pick<Ctx, 'db'>,
  oneId: string,
  otherId: string,
): Promise<string | undefined> => {
  const above = (id: string) => sql`
    with recursive up as (
      select id, parent_id, 0 as distance from authority where id = ${id}::uuid
      union all select a.id, a.parent_id, up.distance + 1 from authority a join up on up.parent_id = a.id
    ) select id, distance from up where distance > 0`
  const { rows } = await sql<{ id: string }>`
    select one.id from (${above(oneId)}) one join (${above(otherId)}) other using (id)
    order by one.distance + other.distance limit 1`.execute(ctx.db)
  return rows[0]?.id
}

/** The authorities of a county-level division; for a city without counties its city office. Units are left out. */
export const findAuthoritiesByDivision = (ctx: Pick<Ctx, 'db'>, divisionCode: string): Promise<Authority[]> =>
  ctx.db
    .selectFrom('authority')
    .selectAll()
    .where('divisionCode', '=', divisionCode)
    .where('level', 'in', ['city', 'county'])
    .orderBy('name')
    .execute()

/** Offices whose name has the words or whose code begins with them, by code; at most `limit`. */
export const searchAuthorities = (
  ctx: Pick<Ctx, 'db'>,
  { words, limit }: { words: string; limit: number },
): Promise<Authority[]> => {
  const like = likeText(words.trim())
  return ctx.db
    .selectFrom('authority')
    .selectAll()
    .where((eb) => eb.or([eb('name', 'ilike', `%${like}%`), eb('divisionCode', 'like', `${like}%`)]))
    .orderBy('divisionCode')
    .orderBy('name')
    .limit(limit)
    .execute()
}

/** The intake office that registers what comes in. UnusableSetup when none is set up. */
export const getReceivingAuthority = async (ctx: Pick<Ctx, 'db'>): Promise<Authority> => {
  const authority = await ctx.db
    .selectFrom('authority')
    .selectAll()
    .where('receivesSubmissions', '=', true)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!authority)
    throw new UnusableSetup(
      'No office receives submissions yet. Load the demo town (npx weijian demo) or set up an authority.',
    )
  return authority
}
