// A complaint also comes by letter and by phone (Order 121, article 8); DESK stays what is told at the window.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table submission drop constraint submission_channel_check`.execute(db)
  await sql`alter table submission add constraint submission_channel_check
    check (channel in ('WEB', 'DESK', 'LETTER', 'PHONE', 'PARTNER'))`.execute(db)
}
