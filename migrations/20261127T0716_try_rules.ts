// Administrators add words to the lexicon, change them or take them out. A rule is tried, watched in shadow and only
// then switched on, by somebody who did not write it: the database itself refuses anything else. What was written is
// kept edition by edition.
import { type Kysely, sql } from 'kysely'

const statements = [
  // One row: raised whenever what is screened by, or watched, changes; processes load the rules anew when its stamp does.
  sql`create table lexicon_revision (
    only_one boolean primary key default true check (only_one),
    revision integer not null,
    stamp uuid not null
  )`,
  sql`insert into lexicon_revision (revision, stamp) values (0, gen_random_uuid())`,
  sql`create table lexicon_rule (
    id uuid primary key default uuidv7(),
    version integer not null default 1,
    edition integer not null default 1,
    state text not null check (state in ('draft', 'trial', 'shadow', 'active', 'off')),
    kind text not null check (kind in ('add', 'replace', 'withdraw')),
    -- the term of the shipped lexicon that is changed or taken out
    target text,
    name text not null,
    category text not null,
    severity integer not null,
    term jsonb,
    reason text not null,
    authored_by text references person,
    switched_on_by text references person,
    switched_on_at timestamptz,
    shadow_since timestamptz,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check ((kind = 'add') = (target is null)),
    check ((kind = 'withdraw') = (term is null))
  )`,
  sql`create index lexicon_rule_state on lexicon_rule (state, id)`,
  sql`create unique index lexicon_rule_target on lexicon_rule (target) where state = 'active' and target is not null`,
  sql`create table lexicon_rule_edition (
    rule_id uuid not null references lexicon_rule,
    edition integer not null,
    kind text not null,
    target text,
    term jsonb,
    reason text not null,
    written_by text references person,
    written_at timestamptz not null,
    primary key (rule_id, edition)
  )`,
  sql`revoke update, delete on lexicon_rule_edition from weijian_app`,
  sql`revoke delete on lexicon_rule from weijian_app`,
  sql`create trigger lexicon_rule_edition_append_only before update or delete or truncate on lexicon_rule_edition
    for each statement execute function refuse_change()`,
  sql`create function lexicon_rule_four_eyes() returns trigger language plpgsql as $$
    begin
      if new.state = 'active' and (new.switched_on_by is null or new.switched_on_by = new.authored_by or exists (
        select from lexicon_rule_edition where rule_id = new.id and written_by = new.switched_on_by)) then
        raise exception 'a rule is switched on by somebody who did not write it' using errcode = 'check_violation';
      end if;
      return new;
    end $$`,
  sql`create trigger lexicon_rule_four_eyes before insert or update on lexicon_rule
    for each row execute function lexicon_rule_four_eyes()`,
  sql`create table lexicon_trial (
    id uuid primary key default uuidv7(),
    rule_id uuid not null references lexicon_rule,
    edition integer not null,
    state text not null check (state in ('running', 'stopped', 'passed', 'refused')),
    refusal text check (refusal in ('everything', 'nothing', 'harmless')),
    total integer not null,
    tried integer not null default 0,
    ordinary integer not null default 0,
    ordinary_hits integer not null default 0,
    hits integer not null default 0,
    changed integer not null default 0,
    newly_flagged integer not null default 0,
    known integer not null default 0,
    -- the last listing that was tried, from the newest back
    before_id uuid,
    started_by text references person,
    started_at timestamptz not null,
    updated_at timestamptz not null,
    check ((state = 'refused') = (refusal is not null))
  )`,
  sql`create unique index lexicon_trial_unfinished on lexicon_trial (rule_id) where state in ('running', 'stopped')`,
  sql`create index lexicon_trial_rule on lexicon_trial (rule_id, id)`,
  sql`create table lexicon_hit (
    id uuid primary key default uuidv7(),
    rule_id uuid not null references lexicon_rule,
    edition integer not null,
    phase text not null check (phase in ('trial', 'shadow')),
    listing_id uuid not null references listing,
    text_key text not null,
    excerpt jsonb not null,
    -- signals that would fire because of it, that would not any more, and that fire anyhow
    opens text[] not null,
    closes text[] not null,
    known text[] not null,
    newly_flagged boolean not null,
    seen_at timestamptz not null,
    verdict text check (verdict in ('right', 'wrong')),
    reviewed_by text references person,
    reviewed_at timestamptz,
    unique (rule_id, phase, listing_id)
  )`,
  sql`create index lexicon_hit_listing on lexicon_hit (listing_id)`,
  sql`create index finding_review_listing on finding_review (listing_id, text_key) where undone_at is null`,
  sql`create index listing_screening_at on listing_screening (screened_at)`,
  // Under which revision of the lexicon a finding last fired: a dismissal is asked again when new words fire.
  sql`alter table finding add column lexicon_revision integer not null default 0`,
]

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await statement.execute(db)
}
