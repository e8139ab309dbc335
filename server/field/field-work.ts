import { sql } from 'kysely'
import { z } from 'zod'
import './field-tables.ts'
import { startOfDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { inBoth, validate } from '../core/validate.ts'
import { type Interval, wilsonInterval } from '../core/wilson-interval.ts'

export type DayCount = { on: string; count: number }

/** What one collector did in some days, and how good it was. */
export type CollectorWork = {
  collectorId: string
  records: number
  /** Days with at least one record, in their order. */
  days: DayCount[]
  created: number
  joined: number
  /** Waits for a decision. */
  waiting: number
  refused: number
  /** How many resembled a seller and needed a decision, whatever came of it, or joined by law. */
  duplicates: number
  confirmed: number
  wrong: number
  /** The share confirmed among those reviewed; undefined before the first review. */
  quality: Interval | undefined
}

const LONGEST_DAYS = 366

const DAY_MS = 86_400_000

const spanOf = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS

const schema = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from >= '2000-01-01' && spanOf(from, to) >= 0 && spanOf(from, to) < LONGEST_DAYS, {
    path: ['to'],
    error: inBoth({
      zh: '结束日期不能早于开始日期，且最多一年',
      en: 'The last day cannot be before the first, nor more than a year after it.',
    }),
  })

type Row = Omit<CollectorWork, 'days' | 'quality'>

/**
 * Per collector, what reached the offices the actor oversees on these days (Asia/Shanghai): how much, what came of it,
 * and the share confirmed in samples with its 95 % interval (Wilson 1927). A record sampled twice counts by its last
 * review, of two at the same instant by that in the sample drawn later. Nothing for who may not read samples.
 */
export const fieldWork = async (ctx: Ctx, raw: { from: string; to: string }): Promise<CollectorWork[]> => {
  const { from, to } = validate(ctx.locale, schema, raw)
  if (!ctx.can('read', 'FieldSample')) return []
  const [start, end] = [startOfDay(from), new Date(startOfDay(to).getTime() + DAY_MS)]
  const offices = [...ctx.actor.authorityIds]
  const { rows } = await sql<Row>`
    with work as (
      select id, collector_id, outcome, was_doubtful from field_record
      where authority_id = any(${offices}::uuid[]) and received_at >= ${start} and received_at < ${end}
    ), verdicts as (
      select distinct on (field_record_id) field_record_id, verdict from field_sample_item
      where verdict is not null and field_record_id in (select id from work)
      order by field_record_id, reviewed_at desc, field_sample_id desc
    )
    select collector_id as "collectorId", count(*)::int4 as records,
      count(*) filter (where outcome = 'CREATED')::int4 as created,
      count(*) filter (where outcome = 'JOINED')::int4 as joined,
      count(*) filter (where outcome = 'POSSIBLE_DUPLICATE')::int4 as waiting,
      count(*) filter (where outcome = 'REFUSED')::int4 as refused,
      count(*) filter (where was_doubtful or outcome = 'JOINED')::int4 as duplicates,
      count(*) filter (where verdict = 'CONFIRMED')::int4 as confirmed,
      count(*) filter (where verdict = 'WRONG')::int4 as wrong
    from work left join verdicts on field_record_id = id
    group by collector_id order by count(*) desc, collector_id`.execute(ctx.db)
  const days = await sql<DayCount & { collectorId: string }>`
    select collector_id as "collectorId", to_char(received_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as on,
      count(*)::int4 as count
    from field_record
    where authority_id = any(${offices}::uuid[]) and received_at >= ${start} and received_at < ${end}
    group by 1, 2 order by 2`.execute(ctx.db)
  const daysOf = Map.groupBy(days.rows, ({ collectorId }) => collectorId)
  return rows.map((row) => ({
    ...row,
    days: (daysOf.get(row.collectorId) ?? []).map(({ on, count }) => ({ on, count })),
    quality: wilsonInterval(row.confirmed, row.confirmed + row.wrong),
  }))
}
