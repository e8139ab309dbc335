import { type Insertable, type Selectable, type SqlBool, sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import type { EvidenceTable } from './evidence-tables.ts'

export type Evidence = Selectable<EvidenceTable>

/** What a file can be of; one of them at most. */
export const OWNERS = [
  'submissionId',
  'fieldRecordId',
  'caseId',
  'brandAuthorisationId',
  'authenticationId',
  'listingId',
] as const

/** The condition, on the table `evidence`, that a file is nobody’s. */
export const IS_FREE = sql<SqlBool>`(${sql.join(
  OWNERS.map((owner) => sql`${sql.ref(`evidence.${owner}`)} is null`),
  sql` and `,
)})`

type WithDb = Pick<Ctx, 'db'>

export const findEvidence = (ctx: WithDb, id: string): Promise<Evidence | undefined> =>
  ctx.db.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst()

export const findEvidenceOfUpload = (ctx: WithDb, uploadId: string): Promise<Evidence | undefined> =>
  ctx.db.selectFrom('evidence').selectAll().where('uploadId', '=', uploadId).executeTakeFirst()

const filesOf = (ctx: WithDb, owner: (typeof OWNERS)[number], ids: readonly string[]) =>
  ctx.db.selectFrom('evidence').selectAll().where(owner, '=', sql<string>`any(${ids}::uuid[])`)

/** The pictures of some field records, in the order they came. */
export const listPictures = (ctx: WithDb, fieldRecordIds: readonly string[]): Promise<Evidence[]> =>
  filesOf(ctx, 'fieldRecordId', fieldRecordIds).orderBy('receivedAt').orderBy('id').execute()

/** The papers behind some authorisations of brands, in the order they came. */
export const listPapersOfAuthorisations = (ctx: WithDb, authorisationIds: readonly string[]): Promise<Evidence[]> =>
  filesOf(ctx, 'brandAuthorisationId', authorisationIds).orderBy('id').execute()

/** The papers that came with the answers to some requests, in the order they came. */
export const listPapersOfAuthentications = (ctx: WithDb, authenticationIds: readonly string[]): Promise<Evidence[]> =>
  filesOf(ctx, 'authenticationId', authenticationIds).orderBy('id').execute()

/** The pictures of some listings, in the order they came. */
export const listPicturesOfListings = (ctx: WithDb, listingIds: readonly string[]): Promise<Evidence[]> =>
  filesOf(ctx, 'listingId', listingIds).orderBy('receivedAt').orderBy('id').execute()

/** Pictures of listings by their own ids, in no order; a key that is no id finds nothing. */
export const listPicturesByIds = (ctx: WithDb, ids: readonly string[]): Promise<Evidence[]> =>
  ctx.db
    .selectFrom('evidence')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids.filter((id) => id !== '')}::uuid[])`)
    .where('listingId', 'is not', null)
    .execute()

/** A picture of a listing that can be compared. */
export type HashedPicture = { id: string; listingId: string; pictureHash: string }

/** Those of some listings, or by their own ids; in the order of their ids. */
export const listHashedPictures = async (
  ctx: WithDb,
  { listingIds, ids }: { listingIds?: readonly string[]; ids?: readonly string[] },
): Promise<HashedPicture[]> =>
  ctx.db
    .selectFrom('evidence')
    .select(['id', 'listingId', 'pictureHash'])
    .where(listingIds ? 'listingId' : 'id', '=', sql<string>`any(${listingIds ?? ids ?? []}::uuid[])`)
    .where('listingId', 'is not', null)
    .where('pictureHash', 'is not', null)
    .orderBy('id')
    .$narrowType<HashedPicture>()
    .execute()

/** In the order it came, over all the submissions asked for. */
export const listEvidence = async (ctx: WithDb, submissionIds: readonly string[]): Promise<Evidence[]> => {
  if (submissionIds.length === 0) return []
  return ctx.db
    .selectFrom('evidence')
    .selectAll()
    .where('submissionId', 'in', submissionIds)
    .orderBy('receivedAt')
    .orderBy('id')
    .execute()
}

/** The files of some submissions and those that officers added to some cases, in the order they came. */
export const listEvidenceOfCases = (
  ctx: WithDb,
  { submissionIds, caseIds }: { submissionIds: readonly string[]; caseIds: readonly string[] },
): Promise<Evidence[]> =>
  ctx.db
    .selectFrom('evidence')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('submissionId', '=', sql<string>`any(${submissionIds}::uuid[])`),
        eb('caseId', '=', sql<string>`any(${caseIds}::uuid[])`),
      ]),
    )
    .orderBy('receivedAt')
    .orderBy('id')
    .execute()

/** An upload becomes evidence once, however often its end is announced. */
export const insertEvidence = async (ctx: WithDb, row: Insertable<EvidenceTable>): Promise<Evidence> => {
  await ctx.db
    .insertInto('evidence')
    .values(row)
    .onConflict((conflict) => conflict.column('uploadId').doNothing())
    .execute()
  return ctx.db.selectFrom('evidence').selectAll().where('uploadId', '=', row.uploadId).executeTakeFirstOrThrow()
}
