import { sql } from 'kysely'
import './core-tables.ts'
import type { Ctx } from './context.ts'
import { outOfOrder } from './out-of-order.ts'
import { publicNumber } from './public-number.ts'

export type Reserved = { id: string; number: string }

/**
 * An id (uuidv7) and a public number for each thing about to be made, in one round trip. NOTE numbers of cases say
 * nothing of order: two that followed each other would tell that a report and a complaint came in one paper.
 */
export const reserve = async (
  ctx: Pick<Ctx, 'db' | 'clock'>,
  prefixes: readonly ('S' | 'C' | 'P')[],
): Promise<Reserved[]> => {
  const { rows } = await sql<{ id: string; sequence: number; key: string; givenBefore: number }>`
    select uuidv7() as id, nextval('public_number_sequence')::int8 as sequence, key, given_before
    from generate_series(1, ${prefixes.length}::int), number_order`.execute(ctx.db)
  const year = Number(ctx.clock.today().slice(0, 4))
  return rows.map(({ id, sequence, ...order }, i) => {
    const prefix = prefixes[i]!
    return { id, number: publicNumber(prefix, year, prefix === 'C' ? outOfOrder(sequence, order) : sequence) }
  })
}
