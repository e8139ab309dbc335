// Division codes change: an office and a case keep the code of their time, so every code has the days it holds.
import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create extension if not exists btree_gist`,
  sql`create table division (
    code text not null check (code ~ '^[1-9][0-9]{5}$'),
    name text not null,
    name_en text,
    level text not null check (level in ('province', 'city', 'county')),
    parent_code text,
    valid_from date not null,
    valid_to date,
    primary key (code, valid_from),
    check (valid_to is null or valid_to >= valid_from),
    constraint division_one_meaning exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&),
    check ((level = 'province') = (parent_code is null))
  )`,
  sql`create index division_parent on division (parent_code)`,
  sql`create index division_name on division using gin (name gin_trgm_ops)`,

  sql`create table authority_division (
    authority_id uuid not null references authority,
    division_code text not null check (division_code ~ '^[0-9]{6}$'),
    valid_from date not null,
    valid_to date,
    primary key (authority_id, valid_from),
    check (valid_to is null or valid_to >= valid_from),
    constraint authority_division_one_place
      exclude using gist (authority_id with =, daterange(valid_from, valid_to, '[]') with &&)
  )`,
  sql`create index authority_division_code on authority_division (division_code)`,
  sql`insert into authority_division (authority_id, division_code, valid_from)
    select id, division_code, '-infinity' from authority`,
  // However an office is made, its first code holds from the beginning; the import dates every change after that.
  sql`create function keep_first_division() returns trigger language plpgsql as $$
    begin
      insert into authority_division (authority_id, division_code, valid_from)
      values (new.id, new.division_code, '-infinity');
      return null;
    end $$`,
  sql`create trigger authority_first_division after insert on authority
    for each row execute function keep_first_division()`,
  sql`create index authority_name on authority using gin (name gin_trgm_ops)`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
