import { sql } from 'kysely'
import './partners-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Duplicate, InvalidInput, Unauthenticated } from '../core/errors.ts'
import { appendFirstEvents } from '../core/event-log.ts'
import { say } from '../core/words.ts'
import { attachToListings, countFree } from '../evidence/attach-to-listings.ts'
import { resolveToldSellers } from '../sellers/resolve-told-sellers.ts'
import { upsertListingsBulk } from '../sellers/upsert-listings-bulk.ts'
import { PARTNER_REPORT_COLUMNS, type PartnerReport } from './partner-report-store.ts'
import type { GoodItem, ReportItem } from './report-item.ts'

type Kept = { report: PartnerReport; isNew: boolean }

/**
 * Keeps those of a partner's reports that are not kept yet, each external id once, a handful of statements however many
 * they are. Answers all of them by external id. In the caller's transaction; Duplicate when somebody else is keeping one
 * of them at this moment: undo, and look again.
 *
 * Sellers, reports and listings are taken in this order, and each by its key, so that two calls never wait for each other.
 */
export const keepReports = async (
  ctx: Ctx,
  partnerId: string,
  items: readonly GoodItem[],
): Promise<Map<string, Kept>> => {
  const { sandbox } = await getLivingPartner(ctx, partnerId)
  const kept = new Map<string, Kept>()
  for (const report of await findKept(ctx, partnerId, items)) kept.set(report.externalId, { report, isNew: false })
  const fresh = items.filter(({ item }) => !kept.has(item.externalId))
  if (fresh.length === 0) return kept
  const source = `partner:${partnerId}`
  const { sellers, events } = sandbox
    ? { sellers: [], events: [] }
    : await resolveToldSellers(
        ctx,
        fresh.map(({ item: { seller } }) => ({ told: seller, source, sourceKey: seller.externalId })),
      )
  const sellerIds = fresh.map((_, i) => sellers[i]?.sellerId ?? null)
  const reports = await insertReports(ctx, { partnerId, sandbox, fresh, sellerIds })
  if (reports.length < fresh.length) throw new Duplicate('One of these reports is being kept already.')
  for (const report of reports) kept.set(report.externalId, { report, isNew: true })
  if (!sandbox)
    await keepListings(
      ctx,
      source,
      fresh.map(({ item }, i) => ({ item, sellerId: sellerIds[i]!, reportId: kept.get(item.externalId)!.report.id })),
    )
  const posted = reports.map((report) => ({
    subjectType: 'PartnerReport',
    subjectId: report.id,
    type: 'postReport',
    data: { partnerId, bodyHash: report.bodyHash },
  }))
  await appendFirstEvents(ctx, [...events, ...posted])
  return kept
}

/** The partner, held as it is until this transaction ends: once it is disabled, nothing of it is kept any more. */
const getLivingPartner = async (ctx: Ctx, partnerId: string): Promise<{ sandbox: boolean }> => {
  const partner = await ctx.db
    .selectFrom('partner')
    .select('sandbox')
    .where('id', '=', partnerId)
    .where('disabledAt', 'is', null)
    .forShare()
    .executeTakeFirst()
  if (!partner) throw new Unauthenticated('This partner may not call any more.')
  return partner
}

const findKept = (ctx: Ctx, partnerId: string, items: readonly GoodItem[]): Promise<PartnerReport[]> =>
  ctx.db
    .selectFrom('partnerReport')
    .select(PARTNER_REPORT_COLUMNS)
    .where('partnerId', '=', partnerId)
    .where('externalId', '=', sql<string>`any(${items.map(({ item }) => item.externalId)}::text[])`)
    .execute()

/** Inserts what is not there, and answers what it inserted. */
const insertReports = async (
  ctx: Ctx,
  given: { partnerId: string; sandbox: boolean; fresh: readonly GoodItem[]; sellerIds: readonly (string | null)[] },
): Promise<PartnerReport[]> => {
  const rows = given.fresh.map(({ item, bodyHash }, i) => ({
    external_id: item.externalId,
    body_hash: bodyHash,
    seller_id: given.sellerIds[i],
    seller_told: item.seller,
    // the pictures are with the listing
    listings_told: item.listings.map(({ pictures: _, ...listing }) => listing),
    category: item.category,
    text: item.text,
    occurred_on: item.occurredOn,
    evidence_links: item.evidenceLinks,
  }))
  const { partnerId, sandbox } = given
  const { rows: made } = await sql<PartnerReport>`
    insert into partner_report (partner_id, external_id, body_hash, seller_id, authority_id, seller_told, listings_told, category,
      text, occurred_on, evidence_links, sandbox, received_at)
    select ${partnerId}, external_id, body_hash, seller_id,
      case when ${sandbox}::boolean then null else office_of_seller(seller_id) end, seller_told, listings_told, category,
      text, occurred_on, evidence_links, ${sandbox}, ${ctx.clock.now()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (external_id text, body_hash text, seller_id uuid,
      seller_told jsonb, listings_told jsonb, category text, text text, occurred_on date, evidence_links text[])
    order by external_id
    on conflict (partner_id, external_id) do nothing
    returning ${sql.join(PARTNER_REPORT_COLUMNS.map((column) => sql.ref(column)))}`.execute(ctx.db)
  return made
}

const keepListings = async (
  ctx: Ctx,
  source: string,
  told: readonly { item: ReportItem; sellerId: string; reportId: string }[],
): Promise<void> => {
  const rows = told.flatMap(({ item, sellerId, reportId }) =>
    item.listings.map(({ externalId, pictures = [], ...listing }) => ({
      ...{ ...listing, sourceKey: externalId, sellerId, reportId },
      pictures,
    })),
  )
  if (rows.length === 0) return
  const { ids } = await upsertListingsBulk(ctx, { source, rows })
  await keepPictures(
    ctx,
    rows.flatMap(({ pictures }, i) => pictures.map((uploadId) => ({ uploadId, listingId: ids[i]! }))),
  )
  await sql`
    insert into partner_report_listing (report_id, listing_id)
    select * from unnest(${rows.map((row) => row.reportId)}::uuid[], ${ids}::uuid[])`.execute(ctx.db)
}

/** The pictures were free when they were checked; one that was taken since by another call undoes this one. */
const keepPictures = async (ctx: Ctx, asked: readonly { uploadId: string; listingId: string }[]): Promise<void> => {
  if (asked.length === 0) return
  const attached = await attachToListings(ctx, asked)
  const left = asked.filter(({ uploadId }) => !attached.has(uploadId)).map(({ uploadId }) => uploadId)
  // What is free still is the very picture its listing has, and goes in time.
  if ((await countFree(ctx, left)) === new Set(left).size) return
  throw new InvalidInput([{ path: 'input', message: say(takenWords, ctx.locale) }])
}

const takenWords = {
  zh: '其中一张图片刚刚用于别处，请重新上传后报送',
  en: 'One of the pictures was used elsewhere at this moment. Upload it again, then post.',
}
