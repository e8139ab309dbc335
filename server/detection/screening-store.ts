import { type Selectable, sql } from 'kysely'
import './detection-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { ListingScreeningTable } from './detection-tables.ts'
import type { PricedOffer } from './prices/priced-offer.ts'
import { type ExplainedScore, explainScores, type ScoreName, scoreNames } from './score.ts'
import type { Screening } from './screen-listing.ts'

export type ListingScreening = Selectable<ListingScreeningTable>

/** What one screening of a listing gave, ready to be kept. */
export type ScreenedRow = {
  listingId: string
  listingVersion: number
  textKey: string
  lexiconRevision: number
  offer: PricedOffer | undefined
} & Screening

/** The last screening of some listings; those not screened yet are left out. */
export const findScreeningsByListings = (ctx: Ctx, listingIds: readonly string[]): Promise<ListingScreening[]> =>
  ctx.can('read', 'Finding')
    ? ctx.db
        .selectFrom('listingScreening')
        .selectAll()
        .where('listingId', '=', sql<string>`any(${listingIds}::uuid[])`)
        .execute()
    : Promise.resolve([])

export type ListingScore = ExplainedScore & { name: ScoreName }

/** Both scores of listings of which the actor may read a finding, as they were when each was screened last. */
export const findScoresByListings = async (
  ctx: Ctx,
  listingIds: readonly string[],
): Promise<Map<string, ListingScore[]>> => {
  const found = ctx.db
    .selectFrom('finding')
    .select('finding.listingId')
    .where('finding.listingId', '=', sql<string>`any(${listingIds}::uuid[])`)
    .where(ctx.readable('Finding'))
  const rows = await ctx.db
    .selectFrom('listingScreening')
    .select(['listingId', 'scores'])
    .where('listingId', 'in', found)
    .execute()
  return new Map(
    rows.map(({ listingId, scores }) => [
      listingId,
      scores ? scoreNames.map((name) => ({ name, ...scores[name] })) : [],
    ]),
  )
}

/** A screening that was kept, and whether it changed what the listing is flagged as. */
export type KeptScreening = { listingId: string; changesFlag: boolean }

/**
 * Keeps the screenings, except where a later version of the listing was screened meanwhile. Returns those kept;
 * their rows stay locked until the transaction ends.
 */
export const upsertScreenings = async (ctx: Ctx, rows: readonly ScreenedRow[]): Promise<KeptScreening[]> => {
  const given = rows.map((row) => ({
    listing_id: row.listingId,
    listing_version: row.listingVersion,
    score: row.counterfeit.score,
    flagged: row.counterfeit.flagged,
    scores: explainScores(row.findings),
    brand_key: row.offer?.brandKey ?? null,
    goods: row.offer?.goods ?? null,
    amount: row.offer?.amount ?? null,
    offered_fen: row.offer?.fen ?? null,
  }))
  const kept = await sql<KeptScreening>`
    insert into listing_screening as kept (listing_id, listing_version, score, flagged, scores, brand_key, goods, amount,
      offered_fen, screened_at)
    select listing_id, listing_version, score, flagged, scores, brand_key, goods, amount, offered_fen, ${ctx.clock.now()}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given (listing_id uuid, listing_version integer, score double precision, flagged boolean, scores jsonb,
        brand_key text, goods text, amount text, offered_fen integer)
    order by listing_id
    on conflict (listing_id) do update set
      listing_version = excluded.listing_version, score = excluded.score, flagged = excluded.flagged,
      scores = excluded.scores, brand_key = excluded.brand_key, goods = excluded.goods, amount = excluded.amount,
      offered_fen = excluded.offered_fen, screened_at = excluded.screened_at
    where excluded.listing_version >= kept.listing_version
    returning listing_id, coalesce(old.flagged, false) <> new.flagged as changes_flag`.execute(ctx.db)
  return kept.rows
}

/**
 * One finding for each listing and signal, written only where something is new. An open one takes the newest evidence. A dismissed one opens again only
 * when the words changed, when there is more that it rests on beside them (another price, a further copied picture),
 * or when a new version of the signal fires on other words than those that were looked at. A confirmed one keeps the
 * evidence it was confirmed on.
 */
export const upsertFindings = async (ctx: Ctx, rows: readonly ScreenedRow[]): Promise<void> => {
  const given = rows.flatMap((row) =>
    row.findings.map((finding) => ({
      listing_id: row.listingId,
      signal: finding.signal,
      signal_version: finding.version,
      text_key: row.textKey,
      category: finding.category,
      severity: finding.severity,
      score: finding.score,
      spans: finding.spans,
      note_zh: finding.note.zh,
      note_en: finding.note.en,
      lexicon_revision: row.lexiconRevision,
      evidence: finding.evidence ?? [],
      articles: finding.articles,
    })),
  )
  await sql`
    update finding set evidence = given.evidence
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (listing_id uuid, signal text, evidence jsonb)
    where finding.listing_id = given.listing_id and finding.signal = given.signal
      and finding.state = 'dismissed' and finding.evidence is null`.execute(ctx.db)
  await sql`
    insert into finding as kept (listing_id, authority_id, signal, signal_version, text_key, category, severity, score, spans,
      note_zh, note_en, lexicon_revision, evidence, articles, created_at)
    select listing_id, office_of_listing(listing_id), signal, signal_version, text_key, category, severity, score, spans,
      note_zh, note_en, lexicon_revision, evidence, articles,
      ${ctx.clock.now()}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (listing_id uuid, signal text,
      signal_version integer, text_key text, category text, severity integer, score double precision, spans jsonb,
      note_zh text, note_en text, lexicon_revision integer, evidence jsonb,
      articles jsonb)
    order by listing_id, signal
    on conflict (listing_id, signal) do update set
      authority_id = excluded.authority_id, signal_version = excluded.signal_version, text_key = excluded.text_key, category = excluded.category,
      severity = excluded.severity, score = excluded.score, spans = excluded.spans, note_zh = excluded.note_zh,
      note_en = excluded.note_en, lexicon_revision = excluded.lexicon_revision, evidence = excluded.evidence, articles = excluded.articles, state = 'open', decided_by = null, decided_at = null, decision_reason = null,
      dismissal = null
    where (kept.state = 'open'
        and (kept.authority_id, kept.signal_version, kept.text_key, kept.category, kept.severity, kept.score, kept.spans,
          kept.note_zh, kept.note_en, kept.lexicon_revision, kept.evidence, kept.articles)
        is distinct from (excluded.authority_id, excluded.signal_version, excluded.text_key, excluded.category,
          excluded.severity, excluded.score, excluded.spans, excluded.note_zh, excluded.note_en,
          excluded.lexicon_revision, excluded.evidence, excluded.articles)) or (kept.state = 'dismissed'
      and (kept.text_key <> excluded.text_key
        or not excluded.evidence <@ kept.evidence
        or ((kept.signal_version, kept.lexicon_revision) <> (excluded.signal_version, excluded.lexicon_revision)
          and kept.spans <> excluded.spans)))`.execute(ctx.db)
}

/**
 * Takes back what waits for an officer and no longer fires on the same words: the rule changed its mind. What fired
 * on words the seller has changed since stays, as a lead to what was offered.
 */
export const deleteSilentFindings = async (ctx: Ctx, rows: readonly ScreenedRow[]): Promise<void> => {
  const given = rows.map((row) => ({
    listing_id: row.listingId,
    text_key: row.textKey,
    signals: row.findings.map(({ signal }) => signal),
  }))
  await sql`
    delete from finding using jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given (listing_id uuid, text_key text, signals jsonb)
    where finding.listing_id = given.listing_id and finding.state = 'open' and finding.text_key = given.text_key
      and not given.signals ? finding.signal`.execute(ctx.db)
}
