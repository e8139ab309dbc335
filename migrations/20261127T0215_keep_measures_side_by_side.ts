// Evidence kept and goods sealed or seized, each measure a row of its own with its own clocks, several side by side.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table case_measure (
    id uuid primary key default uuidv7(),
    case_id uuid not null references case_file,
    ordinal integer not null check (ordinal > 0),
    kind text not null check (kind in ('kept', 'seized')),
    -- null for one taken before measures were kept apart, of which nobody wrote a list that could be told from others
    items text,
    basis text,
    is_urgent boolean not null,
    started_on date not null,
    -- null while it waits for the head, or because the head refused it
    approved_on date,
    refused_on date,
    ended_on date,
    ending text,
    reason text,
    from_id uuid references case_measure,
    unique (case_id, ordinal),
    check (approved_on is not null or is_urgent),
    check (approved_on is null or refused_on is null),
    check ((ended_on is null) = (ending is null)),
    check (ended_on >= started_on)
  )`,
  // Measures that wait for approval are looked for across all cases.
  sql`create index case_measure_waiting on case_measure (case_id) where approved_on is null and refused_on is null`,
  sql`alter table case_clock add column measure_id uuid references case_measure`,
  sql`create index case_clock_measure on case_clock (measure_id) where measure_id is not null`,
  sql`drop index case_clock_running`,
  sql`create unique index case_clock_running on case_clock (case_id, clock, measure_id) nulls not distinct
    where ended_on is null`,

  // Every run of a measure's clock was a measure. Only the last of a kind could be open; the story tells how others ended.
  sql`insert into case_measure
    (case_id, ordinal, kind, items, is_urgent, started_on, approved_on, refused_on, ended_on, ending)
    select case_id, row_number() over (partition by case_id order by started_on, clock_id), kind, items,
      is_urgent, started_on,
      case when not is_urgent then started_on when is_refused then null else decided_on end,
      case when is_urgent and is_refused then decided_on end,
      case when is_open then null else greatest(started_on, coalesce(ended_on, started_on)) end,
      case when is_open then null when is_refused then 'refused' else coalesce(told, 'released') end
    from (
      select run.*, urgent.id is not null as is_urgent,
        urgent.ended_on as decided_on
      from (
        select clock.id as clock_id, clock.case_id, clock.started_on, clock.ended_on,
          case clock.clock when 'K5' then 'kept' else 'seized' end as kind,
          clock.started_on = (case clock.clock when 'K5' then facts ->> 'keptOn' else facts ->> 'seizedOn' end)::date
            and not exists (select from case_clock later where later.case_id = clock.case_id
              and later.clock = clock.clock and later.id > clock.id) as is_open,
          coalesce((select ended.data ->> 'decision' = 'refused' and ended.data ->> 'measure' =
              case clock.clock when 'K5' then 'kept' else 'seized' end
            from event ended where ended.subject_id = clock.case_id and ended.type = 'decideUrgentMeasure'
              and (ended.at at time zone 'Asia/Shanghai')::date >= clock.started_on
            order by ended.position limit 1), false) as is_refused,
          (select ended.data ->> 'outcome' from event ended where ended.subject_id = clock.case_id
            and ended.type = case clock.clock when 'K5' then 'disposeOfKept' else 'disposeOfSeized' end
            and (ended.at at time zone 'Asia/Shanghai')::date >= clock.started_on
            order by ended.position limit 1) as told,
          (select note.body from event began join case_note note on note.case_id = began.subject_id
              and note.author_id = began.actor_id and abs(extract(epoch from note.written_at - began.at)) < 2
            where began.subject_id = clock.case_id
              and began.type = any (case clock.clock when 'K5' then array['keepEvidence', 'keepEvidenceUrgently']
                else array['seizeGoods', 'seizeGoodsUrgently'] end)
              and (began.at at time zone 'Asia/Shanghai')::date >= clock.started_on
            order by began.position limit 1) as items
        from case_clock clock join case_file on case_file.id = clock.case_id
        where clock.clock in ('K5', 'K6')
      ) run
      left join lateral (
        select urgent.id, urgent.ended_on from case_clock urgent
        where urgent.case_id = run.case_id and urgent.clock = 'K7' and urgent.started_on = run.started_on
          and exists (select from event began where began.subject_id = run.case_id
            and began.type = case run.kind when 'kept' then 'keepEvidenceUrgently' else 'seizeGoodsUrgently' end
            and (began.at at time zone 'Asia/Shanghai')::date = run.started_on)
        order by urgent.id limit 1
      ) urgent on true
    ) found`,
  sql`update case_clock set measure_id = measure.id from case_measure measure
    where measure.case_id = case_clock.case_id and measure.started_on = case_clock.started_on
      and (case_clock.clock, measure.kind) in (('K5', 'kept'), ('K6', 'seized'))`,
  sql`update case_clock set measure_id = measure.id from case_measure measure
    where case_clock.clock = 'K7' and measure.case_id = case_clock.case_id
      and measure.started_on = case_clock.started_on and measure.is_urgent`,
  sql`update case_file set facts = facts - array['keptOn', 'seizedOn', 'keptOutcome', 'seizedOutcome', 'urgentMeasure']
    where jsonb_exists_any(facts, array['keptOn', 'seizedOn', 'keptOutcome', 'seizedOutcome', 'urgentMeasure'])`,
  sql`alter table case_clock add constraint case_clock_of_measure
    check (measure_id is null or clock in ('K5', 'K6', 'K7'))`,

  // What is issued once, is issued once for each measure. Papers from before are not changed: they name none.
  sql`alter table document add column measure_id uuid references case_measure`,
  sql`drop index document_single`,
  sql`create unique index document_single on document (case_id, form, measure_id) nulls not distinct
    where is_single and version = 1`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
