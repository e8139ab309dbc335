import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import './identity-tables.ts'
import type { DivisionTable } from './identity-tables.ts'

export type Division = Selectable<DivisionTable>

const holdsOn = (day: string) => sql<boolean>`daterange(valid_from, valid_to, '[]') @> ${day}::date`

/** The divisions of these codes as they were on a day; a code that did not exist then is not among them. */
export const findDivisionsOn = (ctx: Pick<Ctx, 'db'>, codes: readonly string[], day: string): Promise<Division[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : ctx.db.selectFrom('division').selectAll().where('code', 'in', codes).where(holdsOn(day)).execute()

/** County-level divisions whose name or code begins like the words, as they are on a day; at most `limit`. */
export const searchDivisions = (
  ctx: Pick<Ctx, 'db'>,
  { words, day, limit }: { words: string; day: string; limit: number },
): Promise<Division[]> => {
  const like = words.trim().replace(/[\\%_]/g, '\\$&')
  return ctx.db
    .selectFrom('division')
    .selectAll()
    .where('level', '=', 'county')
    .where(holdsOn(day))
    .where((eb) => eb.or([eb('name', 'ilike', `%${like}%`), eb('code', 'like', `${like}%`)]))
    .orderBy('code')
    .limit(limit)
    .execute()
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
