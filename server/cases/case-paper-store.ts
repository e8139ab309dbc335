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

/** Of a penalty case: the newest paper of its report that lies in its file too. Ids follow the time of issue. */
const lastPaperOfReport: RawBuilder<string | null> = sql`(
  select paper.document_id from case_paper paper
  where paper.case_id = (case_file.facts ->> 'reportCaseId')::uuid and paper.goes_on
  order by paper.document_id desc limit 1)`

/** Whether other complaints were joined to this one (Order 121, article 12). */
const leadsJoint: RawBuilder<boolean> = sql`case_file.procedure = 'mediation' and exists (
  select from case_link link where link.to_case_id = case_file.id and link.kind = 'joint')`

/** What a row of a case holds besides its own columns. */
export const partsOfCase = [
  measuresOfCase.as('measures'),
  papersOfCase.as('papers'),
  lastPaperOfReport.as('lastPaperOfReport'),
  leadsJoint.as('leadsJoint'),
] as const

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
