import { sql } from 'kysely'
import type { House } from './house.ts'

/** What a request leaves behind that was refused: that somebody was there, and how often. */
const TRACES = ['limiter', 'person_session', 'person_rate_limit']

/** A checksum of every row of every table, by table; refused requests leave it as it was. */
export const databasePrint = async (house: House): Promise<Record<string, string>> => {
  const tables = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = 'public' and tablename <> all(${TRACES}) order by tablename`.execute(house.parts.db)
  const prints = tables.rows.map(
    ({ name }) => sql`select ${name}::text as name, count(*) || ' rows ' ||
      coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '-') as print from ${sql.table(name)} as t`,
  )
  const { rows } = await sql<{ name: string; print: string }>`${sql.join(prints, sql` union all `)}`.execute(
    house.parts.db,
  )
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}
