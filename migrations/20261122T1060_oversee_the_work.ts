// An overdue case reaches the supervisor once for each run of its clock; how much a person can carry and when they are away.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table case_escalation (
    id uuid primary key default uuidv7(),
    case_id uuid not null references case_file,
    clock_id uuid not null references case_clock,
    began_on date not null,
    due_on date not null check (due_on >= began_on),
    escalated_at timestamptz not null,
    unique (clock_id, began_on)
  )`,
  sql`create index case_escalation_case on case_escalation (case_id)`,
  // What is overdue today, whatever clock it is.
  sql`create index case_clock_running_due on case_clock (due_on) where ended_on is null`,
  // Counting by due day for a calendar reads this index alone.
  sql`create index case_file_open_due on case_file (due_on, authority_id)
    include (procedure, assignee_id, offered_to_id, due_provisional) where is_open`,

  sql`create table person_workload (
    id uuid primary key default uuidv7(),
    person_id text not null unique references person on delete cascade,
    capacity integer not null check (capacity between 0 and 500),
    leave_from date,
    leave_to date,
    version integer not null default 1,
    set_by text not null references person,
    set_at timestamptz not null,
    check ((leave_from is null) = (leave_to is null)),
    check (leave_from <= leave_to)
  )`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
