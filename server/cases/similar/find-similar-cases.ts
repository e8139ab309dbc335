import { sql } from 'kysely'
import '../cases-tables.ts'
import { findSameDispute } from '../../complaints/find-same-dispute.ts'
import { findSameTold, type ToldAlike } from '../../complaints/find-same-told.ts'
import { getSubmission } from '../../complaints/submission-store.ts'
import type { Ctx } from '../../core/context.ts'
import { memberIds } from '../../sellers/merging/members-of.ts'
import { partsOfCase } from '../case-paper-store.ts'
import type { CaseRow } from '../define-case-action.ts'
import { mayKnowFiler } from '../view-filer.ts'
import { mayReadTold, toldReadable } from '../view-told.ts'
import { commonStretches, type Stretch } from './common-stretches.ts'

export const SIMILAR_REASONS = [
  'SAME_FILING',
  'SAME_SELLER',
  'SAME_OPERATOR',
  'SAME_WAYBILL',
  'SAME_PAYEE',
  'LIKE_WORDS',
] as const
export type SimilarReason = (typeof SIMILAR_REASONS)[number]

export type SimilarCase = {
  found: CaseRow
  reasons: SimilarReason[]
  /** What of the beginning of its story stands in this case too. */
  stretches: Stretch[]
}

const MOST = 20
/** Most of each reason that are looked at. */
const MOST_OF_EACH = 50
/** So many of the eight hashes that stand for a story in common: about two fifths of its words. */
const LEAST_SHARED = 3
const OF_TOLD: Record<ToldAlike, SimilarReason> = { waybill: 'SAME_WAYBILL', payee: 'SAME_PAYEE' }

const others = (ctx: Ctx, { id }: CaseRow) =>
  ctx.db
    .selectFrom('caseFile')
    .selectAll('caseFile')
    .select(partsOfCase)
    .where('id', '<>', id)
    .where(ctx.readable('Case'))

/** Nobody stands behind a report that no submission opened. */
const mayKnow = (ctx: Ctx, found: CaseRow): boolean =>
  (found.procedure === 'report' && found.submissionId === null) || mayKnowFiler(ctx, found)

/**
 * Whether the actor may be told that two cases are alike by what was told in them. Like words, one parcel, one payment are
 * those of one person: between a complaint, which shows a name, and a report they would tell who reported, and between
 * two reports who reports often (Order 121, article 37).
 */
const mayCompare = (ctx: Ctx, one: CaseRow, other: CaseRow): boolean => mayKnow(ctx, one) && mayKnow(ctx, other)

const ofSellers = async (ctx: Ctx, found: CaseRow): Promise<[CaseRow, SimilarReason][]> => {
  if (found.sellerId === null) return []
  const rows = await others(ctx, found)
    .where('sellerId', '=', sql<string>`any(${memberIds(ctx, sql`${found.sellerId}::uuid`)})`)
    .orderBy(sql`seller_id = ${found.sellerId}`, 'desc')
    .orderBy('receivedOn', 'desc')
    .orderBy('id')
    .limit(MOST_OF_EACH)
    .execute()
  return rows.map((row) => [row, row.sellerId === found.sellerId ? 'SAME_SELLER' : 'SAME_OPERATOR'])
}

/** What the same filer sent before, by name, seller, day and amount: a possible repeat, complaint by complaint. */
const ofFiler = async (ctx: Ctx, found: CaseRow): Promise<[CaseRow, SimilarReason][]> => {
  if (found.submissionId === null || !mayKnow(ctx, found)) return []
  const what = found.procedure === 'mediation' ? 'dispute' : 'lead'
  const same = await findSameDispute(ctx, await getSubmission(ctx, found.submissionId), what)
  if (same.length === 0) return []
  const rows = await others(ctx, found)
    .where('submissionId', '=', sql<string>`any(${same}::uuid[])`)
    .where('procedure', '=', found.procedure)
    .orderBy('receivedOn', 'desc')
    .orderBy('id')
    .limit(MOST_OF_EACH)
    .execute()
  return rows.map((row) => [row, 'SAME_FILING'])
}

const ofTold = async (ctx: Ctx, found: CaseRow): Promise<[CaseRow, SimilarReason][]> => {
  if (found.submissionId === null) return []
  const same = await findSameTold(ctx, await getSubmission(ctx, found.submissionId))
  if (same.length === 0) return []
  const rows = await others(ctx, found)
    .where('submissionId', '=', sql<string>`any(${same.map(({ submissionId }) => submissionId)}::uuid[])`)
    .where(toldReadable(ctx))
    .execute()
  return rows.flatMap((row) =>
    same
      .filter(({ submissionId }) => submissionId === row.submissionId)
      .map(({ alike }): [CaseRow, SimilarReason] => [row, OF_TOLD[alike]]),
  )
}

const ofWords = async (ctx: Ctx, found: CaseRow): Promise<[CaseRow, SimilarReason][]> => {
  const shared = sql<number>`cardinality(array(
    select unnest(story_sketch(summary)) intersect select unnest(story_sketch(${found.summary}))))`
  const rows = await others(ctx, found)
    .where(sql<boolean>`story_sketch(summary) && story_sketch(${found.summary})`)
    .where(shared, '>=', LEAST_SHARED)
    .where(toldReadable(ctx))
    .orderBy(shared, 'desc')
    .orderBy('id')
    .limit(MOST_OF_EACH)
    .execute()
  return rows.map((row) => [row, 'LIKE_WORDS'])
}

/**
 * Cases like this one, of those the actor may read, each with why: sent by the same person about the same thing, about the same seller or one merged with it, naming
 * the same waybill or payee, beginning with like words (a sketch of each story, by index). What was told is compared for those alone
 * who may read it in both and may know who is behind both. A complaint and a report are not shown beside each other to
 * anybody else, not even for their seller. The most reasons first, at most 20.
 */
export const findSimilarCases = async (ctx: Ctx, found: CaseRow): Promise<SimilarCase[]> => {
  const told = mayReadTold(ctx, found)
  const pairs = [
    ...(await ofFiler(ctx, found)),
    ...(await ofSellers(ctx, found)),
    ...(told ? await ofTold(ctx, found) : []),
    ...(told ? await ofWords(ctx, found) : []),
  ]
  const isOfComplaint = ({ procedure }: CaseRow) => procedure === 'mediation'
  const similar = new Map<string, SimilarCase>()
  for (const [other, reason] of pairs) {
    const isBySeller = reason === 'SAME_SELLER' || reason === 'SAME_OPERATOR'
    const isOneSide = isOfComplaint(found) === isOfComplaint(other)
    if (!mayCompare(ctx, found, other) && !(isBySeller && isOneSide)) continue
    const before = similar.get(other.id) ?? { found: other, reasons: [], stretches: [] }
    const stretches = reason === 'LIKE_WORDS' ? commonStretches(other.summary, found.summary) : before.stretches
    similar.set(other.id, { found: other, reasons: [...new Set([...before.reasons, reason])], stretches })
  }
  return [...similar.values()]
    .sort(
      (one, other) =>
        other.reasons.length - one.reasons.length || other.found.receivedOn.localeCompare(one.found.receivedOn),
    )
    .slice(0, MOST)
}
