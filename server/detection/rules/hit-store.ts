import { type Selectable, sql } from 'kysely'
import './rules-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { type Interval, wilsonInterval } from '../../core/wilson-interval.ts'
import type { ScreenedListing } from '../signal.ts'
import { excerptOf } from './excerpt.ts'
import type { RuleEffect } from './rule-effect.ts'
import type { HitPhase, LexiconHitTable } from './rules-tables.ts'

export type LexiconHit = Selectable<LexiconHitTable>

export type NewHit = {
  rule: { id: string; edition: number }
  listing: ScreenedListing & { id: string }
  textKey: string
  effect: RuleEffect
}

/**
 * Keeps what rules met, one row for each rule and listing; nothing of it is a finding. A verdict holds as long as the
 * words do.
 */
export const upsertHits = async (ctx: Ctx, phase: HitPhase, hits: readonly NewHit[]): Promise<void> => {
  if (hits.length === 0) return
  const given = hits.map(({ rule, listing, textKey, effect }) => ({
    rule_id: rule.id,
    edition: rule.edition,
    listing_id: listing.id,
    text_key: textKey,
    excerpt: excerptOf(listing, effect.spans),
    opens: effect.opens,
    closes: effect.closes,
    known: effect.known,
    newly_flagged: effect.newlyFlagged,
  }))
  await sql`
    insert into lexicon_hit as kept (rule_id, edition, phase, listing_id, text_key, excerpt, opens, closes, known,
      newly_flagged, seen_at)
    select rule_id, edition, ${phase}, listing_id, text_key, excerpt, opens, closes, known, newly_flagged,
      ${ctx.clock.now()}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (rule_id uuid, edition integer, listing_id uuid,
      text_key text, excerpt jsonb, opens text[], closes text[], known text[], newly_flagged boolean)
    order by rule_id, listing_id
    on conflict (rule_id, phase, listing_id) do update set
      edition = excluded.edition, text_key = excluded.text_key, excerpt = excluded.excerpt, opens = excluded.opens,
      closes = excluded.closes, known = excluded.known, newly_flagged = excluded.newly_flagged,
      seen_at = excluded.seen_at,
      verdict = case when kept.text_key = excluded.text_key then kept.verdict end,
      reviewed_by = case when kept.text_key = excluded.text_key then kept.reviewed_by end,
      reviewed_at = case when kept.text_key = excluded.text_key then kept.reviewed_at end`.execute(ctx.db)
}

export const deleteHits = async (ctx: Ctx, ruleId: string, phase: HitPhase): Promise<void> => {
  await ctx.db.deleteFrom('lexiconHit').where('ruleId', '=', ruleId).where('phase', '=', phase).execute()
}

/** Takes away hits of listings whose words the rule does not meet any more. */
export const deleteSilentHits = async (
  ctx: Ctx,
  ruleIds: readonly string[],
  listingIds: readonly string[],
  met: readonly NewHit[],
): Promise<void> => {
  if (ruleIds.length === 0) return
  const kept = met.map(({ rule, listing }) => `${rule.id} ${listing.id}`)
  await sql`
    delete from lexicon_hit where phase = 'shadow' and rule_id = any(${ruleIds}::uuid[])
      and listing_id = any(${listingIds}::uuid[])
      and not (rule_id::text || ' ' || listing_id::text = any(${kept}::text[]))`.execute(ctx.db)
}

const MOST_SAMPLED = 20

/** Some of what a rule met, chosen by a hash of the listing so that the sample is no matter of when; at most 20. */
export const sampleHits = (ctx: Ctx, ruleId: string, phase: HitPhase): Promise<LexiconHit[]> =>
  ctx.db
    .selectFrom('lexiconHit')
    .selectAll()
    .where('ruleId', '=', ruleId)
    .where('phase', '=', phase)
    .orderBy(sql`md5(listing_id::text)`)
    .limit(MOST_SAMPLED)
    .execute()

/** What is known of the hits of a rule. `reviewed`: those somebody judged, `held`: and found right. */
export type HitFigures = {
  hits: number
  changed: number
  newlyFlagged: number
  /** Hits in listings that have a finding anyhow. */
  known: number
  reviewed: number
  held: number
  precision: Interval | undefined
}

/**
 * The figures of a rule's hits. Judged is a hit by its own verdict, else by what officers or brands made of the
 * findings of the same words: one that held speaks for it.
 */
export const hitFigures = async (ctx: Ctx, ruleId: string, phase: HitPhase): Promise<HitFigures> => {
  const { rows } = await sql<Omit<HitFigures, 'precision'>>`
    select count(*)::int as hits, count(*) filter (where cardinality(opens) + cardinality(closes) > 0)::int as changed,
      count(*) filter (where newly_flagged)::int as "newlyFlagged",
      count(*) filter (where cardinality(known) + cardinality(closes) > 0)::int as known,
      count(judged.held)::int as reviewed, count(*) filter (where judged.held)::int as held
    from lexicon_hit as hit left join lateral (
      select coalesce(hit.verdict = 'right', (
        select bool_or(review.verdict = 'confirmed') from finding_review as review
        where review.listing_id = hit.listing_id and review.text_key = hit.text_key and review.undone_at is null
      )) as held
    ) as judged on true
    where rule_id = ${ruleId} and phase = ${phase}`.execute(ctx.db)
  const figures = rows[0]!
  return { ...figures, precision: wilsonInterval(figures.held, figures.reviewed) }
}

/** How many of a rule's hits each signal finds anyhow, the most first. */
export const hitOverlaps = async (
  ctx: Ctx,
  ruleId: string,
  phase: HitPhase,
): Promise<{ signal: string; count: number }[]> => {
  const { rows } = await sql<{ signal: string; count: number }>`
    select signal, count(*)::int as count from lexicon_hit, unnest(known || closes) as signal
    where rule_id = ${ruleId} and phase = ${phase} group by signal order by count desc, signal`.execute(ctx.db)
  return rows
}

/** How many listings were screened since a moment: what shadow hits are a share of. */
export const countScreenedSince = async (ctx: Ctx, since: Date): Promise<number> => {
  const { count } = await ctx.db
    .selectFrom('listingScreening')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('screenedAt', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}
