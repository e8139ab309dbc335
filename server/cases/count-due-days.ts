import type { Ctx } from '../core/context.ts'
import { Unauthenticated } from '../core/errors.ts'
import { validate } from '../core/validate.ts'
import type { DayUnit } from '../law/day-unit.ts'
import { type CaseFilter, caseFilter, narrowCases } from './case-filter.ts'
import { type DueSpan, isDueInDays } from './due-rungs.ts'

export type DueDay = { dueOn: string; unit: DayUnit; count: number; provisional: number }

/**
 * How many open cases the actor may read are due on each day that has any, filtered as a queue is (the office's own
 * unless told), and how many of these dates may still move; a day with clocks of both units stands twice. One statement.
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
    .select((eb) => eb.case().when(isDueInDays(eb)).then('DAY').else('WORKING_DAY').end().$castTo<DayUnit>().as('unit'))
    .select(({ fn }) => [
      'dueOn',
      fn.countAll<number>().as('count'),
      fn.countAll<number>().filterWhere('dueProvisional', '=', true).as('provisional'),
    ])
    .groupBy(['dueOn', 'unit'])
    .orderBy('dueOn')
    .execute()
}
