import type { Insertable, Selectable } from 'kysely'
import './documents-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { DocumentTable } from './documents-tables.ts'

export type IssuedDocument = Selectable<DocumentTable>

type WithDb = Pick<Ctx, 'db'>

/** Every paper of a case that the caller has read, oldest first. */
export const listDocuments = (ctx: WithDb, caseId: string): Promise<IssuedDocument[]> => listDocumentsOf(ctx, [caseId])

/** The papers of several cases, oldest first. */
export const listDocumentsOf = (ctx: WithDb, caseIds: readonly string[]): Promise<IssuedDocument[]> =>
  ctx.db.selectFrom('document').selectAll().where('caseId', 'in', caseIds).orderBy('issuedAt').orderBy('id').execute()

export const findDocument = (ctx: WithDb, id: string): Promise<IssuedDocument | undefined> =>
  ctx.db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()

export const findDocumentByRequest = (ctx: WithDb, clientRequestId: string): Promise<IssuedDocument | undefined> =>
  ctx.db.selectFrom('document').selectAll().where('clientRequestId', '=', clientRequestId).executeTakeFirst()

export const insertDocument = (ctx: WithDb, row: Insertable<DocumentTable>): Promise<IssuedDocument> =>
  ctx.db.insertInto('document').values(row).returningAll().executeTakeFirstOrThrow()
