// Cases that belong together: a lead found in mediation, complaints handled jointly, a report that came again, a report that was filed.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table case_link (
    id uuid primary key default uuidv7(),
    from_case_id uuid not null references case_file,
    to_case_id uuid not null references case_file,
    kind text not null check (kind in ('lead', 'joint', 'repeat', 'filed')),
    made_by text not null references person,
    made_at timestamptz not null,
    check (from_case_id <> to_case_id),
    unique (from_case_id, to_case_id)
  )`,
  sql`create index case_link_to on case_link (to_case_id)`,
  // A complaint is joined to one other, a report repeats one other.
  sql`create unique index case_link_one on case_link (from_case_id) where kind in ('joint', 'repeat')`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
