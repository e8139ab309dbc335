import { type Selectable, sql } from 'kysely'
import './field-tables.ts'
import { legalDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import { text, validate } from '../core/validate.ts'
import { tracesReadableOf } from '../sellers/told-by-filer.ts'
import type { FieldOutcome, FieldRecordCandidateTable, FieldRecordTable } from './field-tables.ts'
import type { FieldTold } from './record-input.ts'

export type FieldRecord = Selectable<FieldRecordTable>

const placeOf = (clientRecordId: string) => `field_record:${clientRecordId}`

export const sealTold = (ctx: Pick<Ctx, 'crypto'>, clientRecordId: string, told: FieldTold): string =>
  ctx.crypto.seal(JSON.stringify(told), placeOf(clientRecordId))

/** What was taken down, in full. */
export const openTold = (ctx: Pick<Ctx, 'crypto'>, record: FieldRecord): FieldTold =>
  JSON.parse(ctx.crypto.open(record.toldSealed, placeOf(record.clientRecordId))) as FieldTold

export type FieldRecordFilter = { outcome?: FieldOutcome | null; collectorId?: string | null; isMine?: boolean | null }

const readable = (ctx: Ctx) =>
  ctx.db.selectFrom('fieldRecord').selectAll('fieldRecord').where(ctx.readable('FieldRecord'))

const collector = text(100)

/** Records the actor may read, the newest first. */
export const listFieldRecords = (
  ctx: Ctx,
  { filter = {}, ...page }: PageRequest & { filter?: FieldRecordFilter },
): Promise<Page<FieldRecord>> => {
  validate(ctx.locale, collector, filter.collectorId ?? '', 'filter.collectorId')
  return keysetPage(
    readable(ctx)
      .$if(Boolean(filter.outcome), (query) => query.where('outcome', '=', filter.outcome!))
      .$if(Boolean(filter.collectorId), (query) => query.where('collectorId', '=', filter.collectorId!))
      .$if(filter.isMine === true, (query) => query.where('collectorId', '=', ctx.actor.id ?? '')),
    [{ name: 'id', column: 'field_record.id', direction: 'desc', type: 'uuid' }],
    page,
  )
}

export const findFieldRecords = (ctx: Ctx, ids: readonly string[]): Promise<FieldRecord[]> =>
  readable(ctx).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute()

/** The record of this id, locked to the end. NotFound when it is not there or may not be read. */
export const lockFieldRecord = async (ctx: Ctx, id: string): Promise<FieldRecord> => {
  const found = await readable(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw new NotFound('field record')
  return found
}

/**
 * Sellers that some records may be, for whoever may read the records; without those only a filer has told of, where the
 * actor may not read by what they are known: what both have would tell it.
 */
export const listCandidates = (
  ctx: Ctx,
  recordIds: readonly string[],
): Promise<Selectable<FieldRecordCandidateTable>[]> =>
  ctx.db
    .selectFrom('fieldRecordCandidate')
    .selectAll()
    .where('fieldRecordId', '=', sql<string>`any(${recordIds}::uuid[])`)
    .where(tracesReadableOf(ctx, sql.ref('field_record_candidate.seller_id')))
    .orderBy('sellerId')
    .execute()

/** The day on which a record reached us, Asia/Shanghai. */
export const receivedOn = (record: Pick<FieldRecord, 'receivedAt'>): string => legalDay(record.receivedAt)

/** The records of some sellers that the actor may read, the newest first. */
export const listRecordsOfSellers = (ctx: Ctx, sellerIds: readonly string[]): Promise<FieldRecord[]> =>
  readable(ctx).where('sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`).orderBy('id', 'desc').execute()
