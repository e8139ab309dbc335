import { sql } from 'kysely'
import type { Ctx } from './context.ts'
import { publicNumber } from './public-number.ts'

export type Reserved = { id: string; number: string }

/** An id (uuidv7) and a public number for each thing about to be made, in one round trip. */
export const reserve = async (
  ctx: Pick<Ctx, 'db' | 'clock'>,
  prefixes: readonly ('S' | 'C' | 'P')[],
): Promise<Reserved[]> => {
  const { rows } = await sql<{ id: string; sequence: number }>`
    select uuidv7() as id, nextval('public_number_sequence')::int8 as sequence
    from generate_series(1, ${prefixes.length}::int)`.execute(ctx.db)
  const year = Number(ctx.clock.today().slice(0, 4))
  return rows.map((row, i) => ({ id: row.id, number: publicNumber(prefixes[i]!, year, row.sequence) }))
}
