// The case itself knows the papers issued in it, so that only what exists is served, and which version was.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table case_paper (
    document_id uuid primary key references document,
    case_id uuid not null references case_file,
    measure_id uuid references case_measure,
    form text not null,
    number text,
    version integer not null check (version > 0),
    issued_on date not null,
    served_on date,
    check (served_on >= issued_on)
  )`,
  sql`create index case_paper_case on case_paper (case_id)`,
  sql`insert into case_paper (document_id, case_id, measure_id, form, number, version, issued_on)
    select id, case_id, measure_id, form, number, version,
      (issued_at at time zone 'Asia/Shanghai')::date
    from document order by issued_at, id`,
  // Of what was served before, the newest of its kind that had been issued by that day.
  sql`update case_paper set served_on = told.served_on from (
      select distinct on (paper.case_id, kind.served_on, kind.fact) paper.document_id, kind.served_on
      from case_paper paper join case_file on case_file.id = paper.case_id
      cross join lateral (values
        ('noticeServedOn', (facts ->> 'noticeServedOn')::date, array['penaltyNotice']),
        ('servedOn', (facts ->> 'servedOn')::date, array['penaltyDecision', 'noPenaltyDecision', 'spotPenalty']),
        ('demandedOn', (facts ->> 'demandedOn')::date, array['demandLetter'])
      ) as kind (fact, served_on, forms)
      where paper.form = any (kind.forms) and kind.served_on >= paper.issued_on
      order by paper.case_id, kind.served_on, kind.fact, paper.document_id desc
    ) told where told.document_id = case_paper.document_id`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
