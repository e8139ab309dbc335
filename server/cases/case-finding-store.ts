import { z } from 'zod'
import './case-finding-tables.ts'
import type { Ctx } from '../core/context.ts'
import { sha256 } from '../core/crypto.ts'
import type { FindingRow } from '../detection/finding-store.ts'
import type { Listing } from '../sellers/listing-store.ts'

const words = z.object({ zh: z.string(), en: z.string() })

const snapshotShape = z.object({
  listing: z.object({
    id: z.string(),
    version: z.number(),
    title: z.string(),
    text: z.string().nullable(),
    brand: z.string().nullable(),
    /** Integer fen. */
    priceFen: z.number().nullable(),
    url: z.string().nullable(),
  }),
  finding: z.object({
    signal: z.string(),
    signalVersion: z.number(),
    category: z.string(),
    severity: z.number(),
    score: z.number(),
    note: words,
    /** Names of the articles of the words it met; what was kept earlier has none. */
    articles: z.array(z.string()).optional(),
    spans: z.array(z.object({ field: z.string(), start: z.number(), end: z.number(), text: z.string() })),
  }),
  takenAt: z.string(),
})

/** What was offered and what a signal found in it, as it stood. */
export type FindingSnapshot = z.output<typeof snapshotShape>

/** A snapshot as a case keeps it. `isWhole`: it still has the hash it was taken with. */
export type FindingEvidence = {
  id: string
  findingId: string
  snapshot: FindingSnapshot
  sha256: string
  takenAt: Date
  isWhole: boolean
}

const snapshotOf = (ctx: Ctx, found: FindingRow, listing: Listing): FindingSnapshot => ({
  listing: {
    id: listing.id,
    version: listing.version,
    title: listing.title,
    text: listing.text,
    brand: listing.brand,
    priceFen: listing.priceFen,
    url: listing.url,
  },
  finding: {
    signal: found.signal,
    signalVersion: found.signalVersion,
    category: found.category,
    severity: found.severity,
    score: found.score,
    note: { zh: found.noteZh, en: found.noteEn },
    ...(found.articles ? { articles: found.articles } : {}),
    spans: found.spans,
  },
  takenAt: ctx.clock.now().toISOString(),
})

/** Keeps findings with their listings as evidence of a case, in the caller's transaction; returns the hash of each. */
export const keepFindings = async (
  ctx: Ctx,
  caseId: string,
  pairs: readonly { found: FindingRow; listing: Listing }[],
): Promise<{ findingId: string; sha256: string }[]> => {
  const rows = pairs.map(({ found, listing }) => {
    const content = JSON.stringify(snapshotOf(ctx, found, listing))
    return {
      caseId,
      findingId: found.id,
      listingId: listing.id,
      content,
      sha256: sha256(content),
      takenBy: ctx.actor.id ?? null,
      takenAt: ctx.clock.now(),
    }
  })
  await ctx.db.insertInto('caseFinding').values(rows).execute()
  return rows.map(({ findingId, sha256 }) => ({ findingId, sha256 }))
}

/** The findings that a case was opened on, as they stood, in the order they were kept; the caller may read the case. */
export const listFindingEvidence = async (ctx: Ctx, caseId: string): Promise<FindingEvidence[]> => {
  const rows = await ctx.db.selectFrom('caseFinding').selectAll().where('caseId', '=', caseId).orderBy('id').execute()
  return rows.map(({ id, findingId, content, sha256: kept, takenAt }) => ({
    id,
    findingId,
    snapshot: snapshotShape.parse(JSON.parse(content)),
    sha256: kept,
    takenAt,
    isWhole: sha256(content) === kept,
  }))
}
