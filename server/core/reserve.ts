import { sql } from 'kysely'
import './core-tables.ts'
import type { Ctx } from './context.ts'
import { outOfOrder } from './out-of-order.ts'
import { isSayable, type NumberPrefix, publicNumber } from './public-number.ts'

export type Reserved = { id: string; number: string }

const OUT_OF_ORDER: readonly NumberPrefix[] = ['C', 'T']

/** What is numbered in order counts for itself: a gap would tell what else was numbered meanwhile. */
const place = sql`case prefix
  when 'S' then nextval('submission_number_sequence')
  when 'P' then nextval('seller_number_sequence')
  else nextval('public_number_sequence') end`

/**
 * An id and a public number for each thing about to be made, in one round trip: uuidv7, and of a seller that a filer
 * told of chance alone. NOTE numbers of cases and of such sellers say nothing of order: two that followed each other
 * would tell that a report and a complaint came in one paper, or which paper first told of a seller.
 */
export const reserve = async (
  ctx: Pick<Ctx, 'db' | 'clock'>,
  prefixes: readonly NumberPrefix[],
): Promise<Reserved[]> => {
  const drawn = await draw(ctx, prefixes)
  const passedOver = prefixes.filter((_, i) => !isSayable(drawn[i]!.number))
  if (passedOver.length === 0) return drawn
  const others = (await reserve(ctx, passedOver)).values()
  return drawn.map((one) => (isSayable(one.number) ? one : others.next().value!))
}

const draw = async (ctx: Pick<Ctx, 'db' | 'clock'>, prefixes: readonly NumberPrefix[]): Promise<Reserved[]> => {
  const { rows } = await sql<{ id: string; sequence: number; key: string; givenBefore: number }>`
    select case prefix when 'T' then gen_random_uuid() else uuidv7() end as id,
      (${place})::int8 as sequence, key, given_before
    from unnest(${prefixes}::text[]) with ordinality as asked (prefix, place), number_order order by place`.execute(
    ctx.db,
  )
  const year = Number(ctx.clock.today().slice(0, 4))
  return rows.map(({ id, sequence, ...order }, i) => {
    const prefix = prefixes[i]!
    return {
      id,
      number: publicNumber(prefix, year, OUT_OF_ORDER.includes(prefix) ? outOfOrder(sequence, order) : sequence),
    }
  })
}
