import { type Insertable, type RawBuilder, sql } from 'kysely'
import './case-measure-tables.ts'
import './case-clock-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { CaseMeasureTable } from './case-measure-tables.ts'
import { type CaseMeasure, isOpen } from './case-measures.ts'
import { refuseAnswer } from './check-day.ts'
import type { CaseRow } from './define-case-action.ts'
import { goodsKey } from './goods-key.ts'

/** The measures of a case, as one more column of its row; those of other procedures have none. */
export const measuresOfCase: RawBuilder<CaseMeasure[]> = sql`case when case_file.procedure = 'enforcement' then (
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', measure.id, 'ordinal', measure.ordinal, 'kind', measure.kind, 'items', measure.items,
    'basis', measure.basis, 'place', measure.place, 'isUrgent', measure.is_urgent, 'startedOn', measure.started_on,
    'approvedOn', measure.approved_on, 'refusedOn', measure.refused_on, 'endedOn', measure.ended_on, 'ending', measure.ending,
    'reason', measure.reason, 'from', origin.ordinal, 'dueOn', period.due_on,
    'lapsed', coalesce(period.lapsed, false)) order by measure.ordinal), '[]')
  from case_measure measure
  left join case_measure origin on origin.id = measure.from_id
  left join lateral (select due_on, lapsed from case_clock
    where measure_id = measure.id and clock in ('K5', 'K6') order by started_on desc limit 1) period on true
  where measure.case_id = case_file.id) else '[]'::jsonb end`

type NewMeasure = Pick<Insertable<CaseMeasureTable>, 'caseId' | 'kind' | 'isUrgent' | 'startedOn'> & {
  items: string | null
  basis?: string
  place?: string | null
  fromId?: string
}

/**
 * Takes a measure up as a step was told, the next of its case; whose row lock the caller holds. The list of one that
 * lasts, told once more, is refused, whatever its spaces and marks: goods are not seized twice. Throws InvalidInput for
 * `items`.
 */
export const takeUpMeasure = async (ctx: Ctx, { measures }: Pick<CaseRow, 'measures'>, told: NewMeasure) => {
  const row = { ...told, items: told.items?.trim() ?? null }
  const key = goodsKey(row.items)
  const same = measures.find((one) => one.kind === row.kind && isOpen(one) && goodsKey(one.items) === key)
  if (same)
    refuseAnswer(ctx, 'items', {
      zh: `这份清单已经登记为措施${same.ordinal}；另一批物品请写明不同之处`,
      en: `This list is measure ${same.ordinal} already. Say what sets other goods apart.`,
    })
  return insertMeasure(ctx, row)
}

/** Takes a measure up, the next of its case; whose row lock the caller holds. One taken on the spot is not approved yet. */
export const insertMeasure = (ctx: Ctx, { basis, place, fromId, ...row }: NewMeasure) =>
  ctx.db
    .insertInto('caseMeasure')
    .values((eb) => ({
      ...row,
      basis: basis ?? null,
      place: place ?? null,
      fromId: fromId ?? null,
      ordinal: eb
        .selectFrom('caseMeasure')
        .select(sql<number>`coalesce(max(ordinal), 0) + 1`.as('next'))
        .where('caseId', '=', row.caseId),
      approvedOn: row.isUrgent ? null : row.startedOn,
    }))
    .returning(['id', 'ordinal'])
    .executeTakeFirstOrThrow()

type MeasureChange = Partial<Pick<CaseMeasure, 'approvedOn' | 'refusedOn' | 'endedOn' | 'ending' | 'reason'>>

export const updateMeasure = async (ctx: Ctx, id: string, change: MeasureChange): Promise<void> => {
  await ctx.db.updateTable('caseMeasure').set(change).where('id', '=', id).execute()
}
