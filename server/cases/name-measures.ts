import './case-measure-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Words } from '../core/words.ts'

/** What the measures of some clocks are called, by id. */
export const nameMeasures = async (
  ctx: Ctx,
  clocks: readonly { measureId: string | null }[],
): Promise<ReadonlyMap<string, number>> => {
  const ids = [...new Set(clocks.flatMap(({ measureId }) => measureId ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await ctx.db.selectFrom('caseMeasure').select(['id', 'ordinal']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, ordinal }) => [id, ordinal]))
}

/** Words about a clock, with the measure it belongs to: of several side by side one is over. */
export const ofMeasure = (words: Words, ordinal: number | undefined): Words =>
  ordinal === undefined ? words : { zh: `${words.zh}（措施${ordinal}）`, en: `${words.en} (measure ${ordinal})` }
