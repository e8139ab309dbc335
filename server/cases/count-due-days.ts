import type { Ctx } from '../core/context.ts'
import { Unauthenticated } from '../core/errors.ts'
import { validate } from '../core/validate.ts'
import { type CaseFilter, caseFilter, narrowCases } from './case-filter.ts'
import type { DueSpan } from './due-rungs.ts'

export type DueDay = { dueOn: string; count: number; provisional: number }

/**
 * How many open cases the actor may read are due on each day that has any, filtered as a queue is (the office's own
 * unless told), and how many of these dates may still move. One statement.
 */
export const countDueDays = async (
  ctx: Ctx,
  { filter, from, to }: { filter?: CaseFilter | null | undefined } & DueSpan,
): Promise<DueDay[]> => {
  if (ctx.actor.kind === 'anonymous') throw new Unauthenticated()
  const checked = validate(ctx.locale, caseFilter, filter ?? {}, 'filter')
  const open = ctx.db.selectFrom('caseFile').where(ctx.readable('Case')).where('isOpen', '=', true)
  return narrowCases(ctx, open, { ...checked, queue: checked.queue ?? 'OFFICE' })
    .$if(from !== null, (query) => query.where('dueOn', '>=', from!))
    .$if(to !== null, (query) => query.where('dueOn', '<=', to!))
    .select(({ fn }) => [
      'dueOn',
      fn.countAll<number>().as('count'),
      fn.countAll<number>().filterWhere('dueProvisional', '=', true).as('provisional'),
    ])
    .groupBy('dueOn')
    .orderBy('dueOn')
    .execute()
}
