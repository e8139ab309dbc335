import { sql } from 'kysely'
import type { Ctx } from './context.ts'
import { publicNumber } from './public-number.ts'

export type Reserved = { id: string; number: string }

/** Ids (uuidv7) and public numbers for things about to be made, in one round trip. */
export const reserve = async (
  ctx: Pick<Ctx, 'db' | 'clock'>,
  prefix: 'S' | 'C' | 'P',
  count: number,
): Promise<Reserved[]> => {
  const { rows } = await sql<{ id: string; sequence: number }>`
    select uuidv7() as id, nextval('public_number_sequence')::int8 as sequence from generate_series(1, ${count}::int)
  `.execute(ctx.db)
  const year = Number(ctx.clock.today().slice(0, 4))
  return rows.map((row) => ({ id: row.id, number: publicNumber(prefix, year, row.sequence) }))
}
