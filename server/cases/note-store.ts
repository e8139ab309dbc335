import type { Selectable } from 'kysely'
import type { Ctx } from '../core/context.ts'
import type { CaseNoteTable } from './cases-tables.ts'

export type CaseNote = Selectable<CaseNoteTable>

export const insertNote = async (ctx: Ctx, note: { caseId: string; body: string }): Promise<void> => {
  await ctx.db
    .insertInto('caseNote')
    .values({ ...note, authorId: ctx.actor.id!, writtenAt: ctx.clock.now() })
    .execute()
}

export const listNotes = (ctx: Ctx, caseId: string): Promise<CaseNote[]> =>
  ctx.db.selectFrom('caseNote').selectAll().where('caseId', '=', caseId).orderBy('writtenAt').orderBy('id').execute()
