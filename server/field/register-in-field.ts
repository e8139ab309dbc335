import { sql } from 'kysely'
import './field-tables.ts'
import type { Ctx } from '../core/context.ts'
import { sha256 } from '../core/crypto.ts'
import { Duplicate, Forbidden } from '../core/errors.ts'
import { appendFirstEvents } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { attachPicture } from '../evidence/attach-evidence.ts'
import { joinVisit, lockIdentifiers, registerVisited } from '../sellers/visited-seller.ts'
import { AGREEMENTS } from './agreement.ts'
import { type FieldRecord, sealTold } from './field-record-store.ts'
import { findMatches } from './find-matches.ts'
import { type FieldRecordInput, readRecord } from './record-input.ts'
import { visitedOf } from './visited-of.ts'

/** The same request, whatever uploads its pictures came by: a lost answer must not make the second try another one. */
const hashOf = ({ licencePhoto: _licence, signature: _signature, ...input }: FieldRecordInput): string =>
  sha256(JSON.stringify(input))

/**
 * Takes in a merchant taken down on the spot. In one transaction: permitted (Forbidden), input (InvalidInput), sent
 * before (the same answer; Duplicate when the content differs), compared with the register, its pictures attached with
 * their hashes in the event. A seller the law says it is is joined; one it merely resembles waits for a decision.
 */
export const registerInField = async (ctx: Ctx, raw: unknown): Promise<FieldRecord> => {
  const { id: collectorId, authorityId } = ctx.actor
  if (!collectorId || !authorityId || !ctx.can('collect', 'FieldRecord', { authorityId }))
    throw new Forbidden('registerInField')
  const input = await readRecord(ctx, raw)
  return inTransaction(ctx, async (tx) => {
    const { clientRecordId } = input
    await sql`select pg_advisory_xact_lock(hashtextextended(${`field ${collectorId} ${clientRecordId}`}, 2))`.execute(
      tx.db,
    )
    const known = await findSent(tx, collectorId, clientRecordId)
    if (!known) return takeIn(tx, input, { collectorId, authorityId })
    if (known.requestHash === hashOf(input)) return known
    throw new Duplicate(
      tx.locale === 'en'
        ? 'This record arrived before with other content. Take it down as a new one.'
        : '这条登记已经以不同内容收到，请另建一条',
      known.id,
    )
  })
}

const findSent = (ctx: Ctx, collectorId: string, clientRecordId: string): Promise<FieldRecord | undefined> =>
  ctx.db
    .selectFrom('fieldRecord')
    .selectAll()
    .where('collectorId', '=', collectorId)
    .where('clientRecordId', '=', clientRecordId)
    .executeTakeFirst()

type Whose = { collectorId: string; authorityId: string }

const takeIn = async (ctx: Ctx, input: FieldRecordInput, whose: Whose): Promise<FieldRecord> => {
  const visited = visitedOf(input.told, input.takenAt)
  await lockIdentifiers(ctx, visited)
  const { sameByLaw, candidates } = await findMatches(ctx, visited)
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(ctx.db)
  const { id } = rows[0]!
  const isDoubtful = sameByLaw === undefined && candidates.length > 0
  const created = sameByLaw || isDoubtful ? undefined : await registerVisited(ctx, visited, id)
  const record = await ctx.db
    .insertInto('fieldRecord')
    .values({
      id,
      ...whose,
      clientRecordId: input.clientRecordId,
      requestHash: hashOf(input),
      toldSealed: sealTold(ctx, input.clientRecordId, input.told),
      agreementVersion: input.agreementVersion,
      takenAt: input.takenAt,
      receivedAt: ctx.clock.now(),
      outcome: created ? 'CREATED' : sameByLaw ? 'JOINED' : 'POSSIBLE_DUPLICATE',
      wasDoubtful: isDoubtful,
      sellerId: created ?? sameByLaw ?? null,
      licenceUploadId: input.licencePhoto ?? null,
      signatureUploadId: input.signature,
      ...{ decidedBy: null, decidedAt: null, decisionReason: null },
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  if (candidates.length > 0)
    await ctx.db
      .insertInto('fieldRecordCandidate')
      .values(candidates.map((candidate) => ({ ...candidate, fieldRecordId: id })))
      .execute()
  const hashes = await attachPictures(ctx, id, input)
  await appendFirstEvents(ctx, [
    {
      subjectType: 'FieldRecord',
      subjectId: id,
      type: 'registerInField',
      data: {
        ...hashes,
        outcome: record.outcome,
        sellerId: record.sellerId,
        takenAt: input.takenAt.toISOString(),
        agreementVersion: input.agreementVersion,
        agreementSha256: sha256(AGREEMENTS[input.agreementVersion]!.zh),
      },
    },
  ])
  if (sameByLaw) await joinVisit(ctx, { sellerId: sameByLaw, visited, fieldRecordId: id })
  return record
}

const attachPictures = async (ctx: Ctx, fieldRecordId: string, { licencePhoto, signature }: FieldRecordInput) => {
  const licence = licencePhoto
    ? await attachPicture(ctx, { uploadId: licencePhoto, fieldRecordId, path: 'licencePhoto' })
    : undefined
  const signed = await attachPicture(ctx, { uploadId: signature, fieldRecordId, path: 'signature' })
  return { licenceSha256: licence?.sha256 ?? null, signatureSha256: signed.sha256 }
}
