import { sql } from 'kysely'
import type { House } from '../house.ts'

/** Tables in which also a refusal may leave a trace, each with the reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  limiter: 'counts attempts, above all those that are refused',
}

/** How many rows every table has and the sum of their hashes, but for those left out. */
export const fingerprint = async (house: House): Promise<Record<string, string>> => {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely_%'
    order by table_name`.execute(house.parts.db)
  const counted = tables.filter(({ name }) => LEFT_OUT[name] === undefined)
  const prints = counted.map(
    ({ name }) => sql`select ${sql.lit(name)} as name,
      concat(count(*), ' ', sum(hashtextextended(t::text, 0))) as print from ${sql.table(name)} t`,
  )
  const { rows } = await sql<{ name: string; print: string }>`${sql.join(prints, sql` union all `)}`.execute(
    house.parts.db,
  )
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}

/** The tables that differ. */
export const changedTables = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name])
