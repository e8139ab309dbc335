import { type Selectable, sql } from 'kysely'
import './field-tables.ts'
import { legalDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import { text, validate } from '../core/validate.ts'
import { say, type Words } from '../core/words.ts'
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

/** Whoever takes merchants down, or decides who they are, has what they resemble others by in their own hands. */
const mayKnowLikenesses = (ctx: Ctx): boolean => ctx.can('decide', 'FieldRecord') || ctx.can('collect', 'FieldRecord')

/**
 * Sellers that some records may be, for whoever may read the records and by what sellers are known. Nobody else is shown
 * any: a list without those only a filer has told of would tell of them by what it leaves out.
 */
export const listCandidates = async (
  ctx: Ctx,
  recordIds: readonly string[],
): Promise<Selectable<FieldRecordCandidateTable>[]> =>
  mayKnowLikenesses(ctx)
    ? ctx.db
        .selectFrom('fieldRecordCandidate')
        .selectAll()
        .where('fieldRecordId', '=', sql<string>`any(${recordIds}::uuid[])`)
        .orderBy('sellerId')
        .execute()
    : []

const CANDIDATES_KEPT: Words = {
  zh: '与哪些商家相似、依据什么，只有经办、审核和决定的人员可以查看：其中可能有仅由当事人提及的商家（《市场监督管理投诉举报处理办法》第三十七条）',
  en: 'Which sellers it resembles, and by what, is for those who handle, review and decide: among them may be one that only a filer has told of (Order 121, article 37)',
}

/** Why the sellers a record resembles are not shown; null when they are, and where it resembled none. */
export const candidatesHiddenReason = (
  ctx: Ctx,
  record: Pick<FieldRecord, 'wasDoubtful' | 'outcome'>,
): string | null =>
  (record.wasDoubtful || record.outcome === 'JOINED') && !mayKnowLikenesses(ctx)
    ? say(CANDIDATES_KEPT, ctx.locale)
    : null

/** The day on which a record reached us, Asia/Shanghai. */
export const receivedOn = (record: Pick<FieldRecord, 'receivedAt'>): string => legalDay(record.receivedAt)

/** The records of some sellers that the actor may read, the newest first. */
export const listRecordsOfSellers = (ctx: Ctx, sellerIds: readonly string[]): Promise<FieldRecord[]> =>
  readable(ctx).where('sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`).orderBy('id', 'desc').execute()
