import { type Insertable, type RawBuilder, sql } from 'kysely'
import './case-paper-tables.ts'
import type { Ctx } from '../core/context.ts'
import { measuresOfCase } from './case-measure-store.ts'
import type { CasePaperTable } from './case-paper-tables.ts'
import type { CasePaper } from './case-papers.ts'

/** The papers issued in a case, oldest first, as one more column of its row. */
const papersOfCase: RawBuilder<CasePaper[]> = sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'documentId', paper.document_id, 'form', paper.form, 'number', paper.number, 'version', paper.version,
    'issuedOn', paper.issued_on, 'servedOn', paper.served_on, 'says', paper.says)
    order by paper.document_id), '[]')
  from case_paper paper where paper.case_id = case_file.id)`

/** Whether other complaints were joined to this one (Order 121, article 12). */
const leadsJoint: RawBuilder<boolean> = sql`case_file.procedure = 'mediation' and exists (
  select from case_link link where link.to_case_id = case_file.id and link.kind = 'joint')`

/** What a row of a case holds besides its own columns. */
export const partsOfCase = [
  measuresOfCase.as('measures'),
  papersOfCase.as('papers'),
  leadsJoint.as('leadsJoint'),
] as const

/** The newest paper of a report that lies in the file of its penalty case too, by id; ids follow the time of issue. */
export const findLastPaperThatGoesOn = async (
  ctx: Pick<Ctx, 'db'>,
  reportCaseId: string,
): Promise<string | undefined> =>
  (
    await ctx.db
      .selectFrom('casePaper')
      .select('documentId')
      .where('caseId', '=', reportCaseId)
      .where('goesOn', '=', true)
      .orderBy('documentId', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.documentId

/** Tells the case of a paper that was issued in it. The caller holds the case's row lock. */
export const keepPaper = async (
  ctx: Pick<Ctx, 'db'>,
  { says, ...paper }: Omit<Insertable<CasePaperTable>, 'servedOn' | 'says'> & Pick<CasePaper, 'says'>,
): Promise<void> => {
  await ctx.db
    .insertInto('casePaper')
    .values({ ...paper, servedOn: null, says: says && JSON.stringify(says) })
    .execute()
}

export const markServed = async (ctx: Pick<Ctx, 'db'>, documentId: string, servedOn: string): Promise<void> => {
  await ctx.db.updateTable('casePaper').set({ servedOn }).where('documentId', '=', documentId).execute()
}
