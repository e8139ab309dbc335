import { sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import { Unauthenticated } from '../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import { validate } from '../core/validate.ts'
import {
  type CaseBuilder,
  type CaseFilter,
  caseFilter,
  inQueue,
  narrowCases,
  QUEUES,
  type QueueName,
  queuePowers,
} from './case-filter.ts'
import { partsOfCase } from './case-paper-store.ts'
import type { CaseRow } from './define-case-action.ts'

export const CASE_ORDERS = ['DUE_ON_ASC', 'RECEIVED_ON_DESC', 'UPDATED_AT_DESC'] as const
export type CaseOrder = (typeof CASE_ORDERS)[number]

const id = { column: 'case_file.id', name: 'id', type: 'uuid' } as const
const orders = {
  DUE_ON_ASC: [
    { column: 'case_file.due_on', name: 'dueOn', type: 'date', direction: 'asc' },
    { ...id, direction: 'asc' },
  ],
  RECEIVED_ON_DESC: [
    { column: 'case_file.received_on', name: 'receivedOn', type: 'date', direction: 'desc' },
    { ...id, direction: 'desc' },
  ],
  UPDATED_AT_DESC: [
    { column: 'case_file.updated_at', name: 'updatedAt', type: 'timestamptz', direction: 'desc' },
    { ...id, direction: 'desc' },
  ],
} as const

/** The cases the actor may read, filtered, by keyset. */
export const listCases = async (
  ctx: Ctx,
  request: PageRequest & { filter?: CaseFilter | null; orderBy?: CaseOrder | null },
): Promise<Page<CaseRow>> => {
  if (ctx.actor.kind === 'anonymous') throw new Unauthenticated()
  const filter = validate(ctx.locale, caseFilter, request.filter ?? {}, 'filter')
  const query = narrowCases(
    ctx,
    ctx.db.selectFrom('caseFile').selectAll('caseFile').select(partsOfCase).where(ctx.readable('Case')),
    filter,
  )
  return keysetPage(query, orders[request.orderBy ?? 'DUE_ON_ASC'], request)
}

/** How many cases lie in each queue of the actor, of those they may read; one statement. */
export const countQueues = async (ctx: Ctx): Promise<{ name: QueueName; count: number }[]> => {
  const queues = QUEUES.filter((queue) => ctx.can(queuePowers[queue] ?? 'read', 'Case'))
  if (queues.length === 0) return []
  const row = await ctx.db
    .selectFrom('caseFile')
    .where(ctx.readable('Case'))
    .select((eb) =>
      queues.map((queue, i) =>
        sql<number>`count(*) filter (where ${inQueue(ctx, queue)(eb as CaseBuilder)})`.as(`queue${i}`),
      ),
    )
    .executeTakeFirstOrThrow()
  return queues.map((name, i) => ({ name, count: row[`queue${i}`]! }))
}
