// A score is kept with the steps it was made of: the weights change, what an officer was shown must stay explainable.
import { type Kysely, sql } from 'kysely'

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table listing_screening add column scores jsonb`.execute(db)
}
