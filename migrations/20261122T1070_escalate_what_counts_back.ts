// A clock that counts back, such as the notice before a hearing, is due before the day it is reckoned from.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table case_escalation drop constraint case_escalation_check`.execute(db)
}
