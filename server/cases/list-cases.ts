import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import type { Tables } from '../core/database.ts'
import { Unauthenticated } from '../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import { text, validate } from '../core/validate.ts'
import type { Words } from '../core/words.ts'
import type { CaseRow } from './define-case-action.ts'

export const QUEUES = ['MINE', 'OFFICE', 'DUE_TODAY', 'OVERDUE', 'UNASSIGNED', 'TRANSFERRED_IN', 'CLOSED'] as const
export type QueueName = (typeof QUEUES)[number]

export const queueWords: Record<QueueName, Words> = {
  MINE: { zh: '我承办的', en: 'Mine' },
  OFFICE: { zh: '本单位全部', en: 'My office' },
  DUE_TODAY: { zh: '今天到期', en: 'Due today' },
  OVERDUE: { zh: '已超期', en: 'Overdue' },
  UNASSIGNED: { zh: '待分派', en: 'Unassigned' },
  TRANSFERRED_IN: { zh: '移送待接收', en: 'Transferred in' },
  CLOSED: { zh: '已办结', en: 'Closed' },
}

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

const filterSchema = z.object({
  queue: z.enum(QUEUES).nullish(),
  procedure: text(30).nullish(),
  states: z.array(text(30)).max(20).nullish(),
  category: text(50).nullish(),
  assigneeId: text(100).nullish(),
  sellerId: z.uuid().nullish(),
  text: text(100).nullish(),
  dueBefore: z.iso.date().nullish(),
})

export type CaseFilter = z.input<typeof filterSchema>

type Builder = ExpressionBuilder<Tables, 'caseFile'>

const inQueue = (ctx: Ctx, queue: QueueName) => (eb: Builder) => {
  const today = ctx.clock.today()
  const offices = [...ctx.actor.authorityIds]
  const isOurs = eb.or([eb('offeredToId', 'is', null), eb('authorityId', '=', sql<string>`any(${offices}::uuid[])`)])
  // What another office only offers lies in its own queue until it is taken.
  const open = eb.and([eb('isOpen', '=', true), isOurs])
  switch (queue) {
    case 'MINE':
      return eb.and([open, eb('assigneeId', '=', ctx.actor.id ?? '')])
    case 'OFFICE':
      return open
    case 'DUE_TODAY':
      return eb.and([open, eb('dueOn', '=', today)])
    case 'OVERDUE':
      return eb.and([open, eb('dueOn', '<', today)])
    case 'UNASSIGNED':
      return eb.and([open, eb('assigneeId', 'is', null)])
    case 'TRANSFERRED_IN':
      return eb.and([eb('isOpen', '=', true), eb('offeredToId', '=', sql<string>`any(${offices}::uuid[])`)])
    case 'CLOSED':
      return eb('isOpen', '=', false)
  }
}

const narrow = <O>(
  ctx: Ctx,
  query: SelectQueryBuilder<Tables, 'caseFile', O>,
  filter: z.output<typeof filterSchema>,
) => {
  const { queue, procedure, states, category, assigneeId, sellerId, dueBefore } = filter
  const words = filter.text?.trim().replace(/[\\%_]/g, '\\$&')
  return query
    .$if(Boolean(queue), (q) => q.where(inQueue(ctx, queue!)))
    .$if(Boolean(procedure), (q) => q.where('procedure', '=', procedure!))
    .$if(Boolean(states?.length), (q) => q.where('state', 'in', states!))
    .$if(Boolean(category), (q) => q.where('category', '=', category!))
    .$if(Boolean(assigneeId), (q) => q.where('assigneeId', '=', assigneeId!))
    .$if(Boolean(sellerId), (q) => q.where('sellerId', '=', sellerId!))
    .$if(Boolean(dueBefore), (q) => q.where('dueOn', '<=', dueBefore!))
    .$if(Boolean(words), (q) =>
      q.where((eb) => eb.or([eb('number', 'ilike', `%${words}%`), eb('summary', 'ilike', `%${words}%`)])),
    )
}

/** The cases the actor may read, filtered, by keyset. */
export const listCases = async (
  ctx: Ctx,
  request: PageRequest & { filter?: CaseFilter | null; orderBy?: CaseOrder | null },
): Promise<Page<CaseRow>> => {
  if (ctx.actor.kind === 'anonymous') throw new Unauthenticated()
  const filter = validate(ctx.locale, filterSchema, request.filter ?? {}, 'filter')
  const query = narrow(ctx, ctx.db.selectFrom('caseFile').selectAll('caseFile').where(ctx.readable('Case')), filter)
  return keysetPage(query, orders[request.orderBy ?? 'DUE_ON_ASC'], request)
}

/** How many cases lie in each queue, of those the actor may read; one statement. */
export const countQueues = async (ctx: Ctx): Promise<{ name: QueueName; count: number }[]> => {
  const row = await ctx.db
    .selectFrom('caseFile')
    .where(ctx.readable('Case'))
    .select((eb) =>
      QUEUES.map((queue, i) =>
        sql<number>`count(*) filter (where ${inQueue(ctx, queue)(eb as Builder)})`.as(`queue${i}`),
      ),
    )
    .executeTakeFirstOrThrow()
  return QUEUES.map((name, i) => ({ name, count: row[`queue${i}`]! }))
}
