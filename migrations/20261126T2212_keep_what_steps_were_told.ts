// What was answered at each step of a case, sealed: papers start from it, so that nothing is typed twice.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table case_answer (
    case_id uuid not null references case_file,
    step text not null,
    answers_sealed text not null,
    given_at timestamptz not null,
    primary key (case_id, step)
  )`.execute(db)
}
