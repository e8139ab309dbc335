import { type Kysely, sql } from 'kysely'

/** Which cases name which seller, as the register of sellers may ask: who handles them, and nothing of what they say. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create view seller_telling as
    select seller_id, procedure, authority_id, assignee_id, offered_to_id from case_file where seller_id is not null
  `.execute(db)
}
