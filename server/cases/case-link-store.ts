import type { Selectable } from 'kysely'
import './cases-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { CaseLinkKind, CaseLinkTable } from './case-link-tables.ts'
import { partsOfCase } from './case-paper-store.ts'
import type { CaseRow } from './define-case-action.ts'

export type CaseLink = Selectable<CaseLinkTable>

/** Ties two cases together, as part of a step of the first or of its filing; joining takes the place of a wish to join. */
export const insertLink = async (ctx: Ctx, fromCaseId: string, toCaseId: string, kind: CaseLinkKind): Promise<void> => {
  await ctx.db
    .insertInto('caseLink')
    .values({ fromCaseId, toCaseId, kind, madeBy: ctx.actor.id, madeAt: ctx.clock.now() })
    .onConflict((conflict) =>
      conflict
        .columns(['fromCaseId', 'toCaseId'])
        .doUpdateSet((eb) => ({
          kind: eb.ref('excluded.kind'),
          madeBy: eb.ref('excluded.madeBy'),
          madeAt: eb.ref('excluded.madeAt'),
        }))
        .where('caseLink.kind', '=', 'asked'),
    )
    .execute()
}

/** Takes back what the filer asked for: somebody has decided. */
export const deleteAsked = async (ctx: Ctx, fromCaseId: string): Promise<void> => {
  await ctx.db.deleteFrom('caseLink').where('fromCaseId', '=', fromCaseId).where('kind', '=', 'asked').execute()
}

/** Every tie of a case, in either direction. */
export const findLinksOf = (ctx: Ctx, caseId: string): Promise<CaseLink[]> =>
  ctx.db
    .selectFrom('caseLink')
    .selectAll()
    .where((eb) => eb.or([eb('fromCaseId', '=', caseId), eb('toCaseId', '=', caseId)]))
    .orderBy('madeAt')
    .orderBy('id')
    .execute()

/** Whether this very lead was opened from the case before. Says nothing of the other case, which the actor may not read. */
export const hasSameLead = async (
  ctx: Ctx,
  fromCaseId: string,
  lead: Pick<CaseRow, 'summary' | 'receivedOn'>,
): Promise<boolean> => {
  const same = await ctx.db
    .selectFrom('caseFile')
    .innerJoin('caseLink', 'toCaseId', 'caseFile.id')
    .select('caseFile.id')
    .where('fromCaseId', '=', fromCaseId)
    .where('kind', '=', 'lead')
    .where('summary', '=', lead.summary)
    .where('receivedOn', '=', lead.receivedOn)
    .executeTakeFirst()
  return same !== undefined
}

/** The complaints that were joined to this one, oldest first, of those the actor may read. */
export const findJoinedTo = (ctx: Ctx, caseId: string): Promise<CaseRow[]> =>
  ctx.db
    .selectFrom('caseFile')
    .selectAll('caseFile')
    .select(partsOfCase)
    .where('id', 'in', (db) =>
      db.selectFrom('caseLink').select('fromCaseId').where('toCaseId', '=', caseId).where('kind', '=', 'joint'),
    )
    .where(ctx.readable('Case'))
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
