import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import { isCountyCode } from '../core/division-code.ts'
import { likeText } from '../core/like-text.ts'
import './identity-tables.ts'
import type { DivisionTable } from './identity-tables.ts'

export type Division = Selectable<DivisionTable>

const holdsOn = (day: string) => sql<boolean>`daterange(valid_from, valid_to, '[]') @> ${day}::date`

/** The divisions of these codes as they were on a day; a code that did not exist then is not among them. */
export const findDivisionsOn = (ctx: Pick<Ctx, 'db'>, codes: readonly string[], day: string): Promise<Division[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : ctx.db.selectFrom('division').selectAll().where('code', 'in', codes).where(holdsOn(day)).execute()

/** A division with the names of those above it, the nearest first. */
export type PlacedDivision = Pick<Division, 'code' | 'name' | 'nameEn'> & { path: string[] }

const above = (level: 'city' | 'province', day: string) => sql<{ name: string }>`
  select name from division up where up.level = ${level} and up.code = ${level === 'city' ? sql`left(division.code, 4) || '00'` : sql`left(division.code, 2) || '0000'`}
    and daterange(up.valid_from, up.valid_to, '[]') @> ${day}::date`

/**
 * County-level divisions whose name holds the words or whose code begins with them, as they are on a day; at most
 * `limit`. Several words also look at the city and the province above, so that one of many of a name can be told apart.
 */
export const searchDivisions = async (
  ctx: Pick<Ctx, 'db'>,
  { words, day, limit }: { words: string; day: string; limit: number },
): Promise<PlacedDivision[]> => {
  const likes = words.trim().split(/\s+/).map(likeText)
  const rows = await ctx.db
    .selectFrom('division')
    .where('level', '=', 'county')
    .where(holdsOn(day))
    .select(['code', 'name', 'nameEn'])
    .select(sql<string | null>`(${above('city', day)})`.as('city'))
    .select(sql<string | null>`(${above('province', day)})`.as('province'))
    .where((eb) =>
      eb.or([
        eb('code', 'like', `${likes[0]}%`),
        ...likes.flatMap((like) => [eb('name', 'ilike', `%${like}%`), eb('nameEn', 'ilike', `%${like}%`)]),
      ]),
    )
    .$if(likes.length > 1, (query) =>
      query.where((eb) =>
        eb.and(
          likes.map(
            (like) =>
              sql<boolean>`concat_ws(' ', division.name, name_en, (${above('city', day)}), (${above('province', day)})) ilike ${`%${like}%`}`,
          ),
        ),
      ),
    )
    .orderBy('code')
    .limit(limit)
    .execute()
  return rows.map(({ city, province, ...one }) => ({ ...one, path: [city, province].filter((name) => name !== null) }))
}

/** Whether any division was ever taken in; until then codes can only be judged by their form. */
export const hasDivisions = async (ctx: Pick<Ctx, 'db'>): Promise<boolean> =>
  (await ctx.db.selectFrom('division').select('code').limit(1).executeTakeFirst()) !== undefined

/** The code an office had on a day: the one its cases of that time keep. */
export const findDivisionCodeOn = async (
  ctx: Pick<Ctx, 'db'>,
  authorityId: string,
  day: string,
): Promise<string | undefined> =>
  (
    await ctx.db
      .selectFrom('authorityDivision')
      .select('divisionCode')
      .where('authorityId', '=', authorityId)
      .where(holdsOn(day))
      .executeTakeFirst()
  )?.divisionCode

/** Whether a code names a county-level division of that day; by its form alone where no register was taken in. */
export const isCountyOn = async (ctx: Pick<Ctx, 'db'>, code: string, day: string): Promise<boolean> =>
  isCountyCode(code) && (!(await hasDivisions(ctx)) || (await findDivisionsOn(ctx, [code], day)).length > 0)
