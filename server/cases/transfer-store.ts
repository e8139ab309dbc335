import type { Selectable } from 'kysely'
import './cases-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { CaseTransferTable } from './cases-tables.ts'
import type { CaseRow } from './define-case-action.ts'

export type CaseTransfer = Selectable<CaseTransferTable>

export const insertTransfer = async (
  ctx: Ctx,
  found: CaseRow,
  offer: { toAuthorityId: string; kind: 'transfer' | 'distribution'; reason: string },
): Promise<void> => {
  await ctx.db
    .insertInto('caseTransfer')
    .values({
      ...offer,
      caseId: found.id,
      fromAuthorityId: found.authorityId,
      state: 'offered',
      offeredBy: ctx.actor.id!,
      offeredAt: ctx.clock.now(),
      answer: null,
      answeredBy: null,
      answeredAt: null,
      designatedId: null,
    })
    .execute()
}

/** A unit gives the case back to its intake: done with the act, nobody is asked (Order 121, article 41(2)). */
export const insertReturn = async (ctx: Ctx, found: CaseRow, reason: string): Promise<void> => {
  const now = ctx.clock.now()
  await ctx.db
    .insertInto('caseTransfer')
    .values({
      caseId: found.id,
      fromAuthorityId: found.authorityId,
      toAuthorityId: found.distributedById!,
      kind: 'return',
      state: 'accepted',
      reason,
      offeredBy: ctx.actor.id!,
      offeredAt: now,
      answer: null,
      answeredBy: ctx.actor.id!,
      answeredAt: now,
      designatedId: null,
    })
    .execute()
}

/** The offer that is open. The case says there is one; without it the two disagree, which is a bug. */
export const getOpenTransfer = (ctx: Ctx, caseId: string): Promise<CaseTransfer> =>
  ctx.db
    .selectFrom('caseTransfer')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('answeredAt', 'is', null)
    .executeTakeFirstOrThrow()

export const moveTransfer = async (ctx: Ctx, caseId: string, state: 'disputed' | 'referred'): Promise<void> => {
  await ctx.db
    .updateTable('caseTransfer')
    .set({ state })
    .where('caseId', '=', caseId)
    .where('answeredAt', 'is', null)
    .execute()
}

export const endTransfer = async (
  ctx: Ctx,
  caseId: string,
  end: { state: 'accepted' | 'returned' | 'withdrawn' | 'designated'; answer?: string; designatedId?: string },
): Promise<void> => {
  await ctx.db
    .updateTable('caseTransfer')
    .set({ ...end, answeredBy: ctx.actor.id!, answeredAt: ctx.clock.now() })
    .where('caseId', '=', caseId)
    .where('answeredAt', 'is', null)
    .execute()
}

/** Every transfer of a case, oldest first; to be shown to whoever may read the case. */
export const listTransfers = (ctx: Ctx, caseId: string): Promise<CaseTransfer[]> =>
  ctx.db
    .selectFrom('caseTransfer')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('offeredAt')
    .orderBy('id')
    .execute()
