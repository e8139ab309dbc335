import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { z } from 'zod'
import './case-escalation-tables.ts'
import './cases-tables.ts'
import { idOfNumber } from '../complaints/submission-store.ts'
import type { Ctx } from '../core/context.ts'
import type { Tables } from '../core/database.ts'
import { likeText } from '../core/like-text.ts'
import { isPublicNumber } from '../core/public-number.ts'
import { text } from '../core/validate.ts'
import type { Words } from '../core/words.ts'
import { memberIds } from '../sellers/merging/members-of.ts'
import { DUE_RUNGS, isOnRung } from './due-rungs.ts'
import { filerKnowable } from './view-filer.ts'
import { toldReadable } from './view-told.ts'
import { waitsFor } from './waits-for.ts'

export const QUEUES = [
  'MINE',
  'OFFICE',
  'DUE_TODAY',
  'OVERDUE',
  'ESCALATED',
  'LEGAL_REVIEW',
  'APPROVAL',
  'UNASSIGNED',
  'TRANSFERRED_IN',
  'TO_ARCHIVE',
  'CLOSED',
] as const
export type QueueName = (typeof QUEUES)[number]

export const queueWords: Record<QueueName, Words> = {
  MINE: { zh: '我承办的', en: 'Mine' },
  OFFICE: { zh: '本单位在办', en: 'My office, open' },
  DUE_TODAY: { zh: '今天到期', en: 'Due today' },
  OVERDUE: { zh: '已超期', en: 'Overdue' },
  ESCALATED: { zh: '超期督办', en: 'Escalated' },
  LEGAL_REVIEW: { zh: '待审核', en: 'Waiting for review' },
  APPROVAL: { zh: '待审批', en: 'Waiting for approval' },
  UNASSIGNED: { zh: '待分派', en: 'Unassigned' },
  TRANSFERRED_IN: { zh: '移送待接收', en: 'Transferred in' },
  TO_ARCHIVE: { zh: '待归档', en: 'Waiting for the archive' },
  CLOSED: { zh: '已办结', en: 'Closed' },
}

/** Queues of those alone who have this power over a case; the others are for whoever reads cases. */
export const queuePowers: Partial<Record<QueueName, string>> = {
  ESCALATED: 'supervise',
  LEGAL_REVIEW: 'passReview',
  APPROVAL: 'approveDecision',
  TO_ARCHIVE: 'archiveCase',
}

export const caseFilter = z.object({
  queue: z.enum(QUEUES).nullish(),
  procedure: text(30).nullish(),
  states: z.array(text(30)).max(20).nullish(),
  category: text(50).nullish(),
  assigneeId: text(100).nullish(),
  sellerId: z.uuid().nullish(),
  text: text(100).nullish(),
  dueFrom: z.iso.date().nullish(),
  dueBefore: z.iso.date().nullish(),
  rung: z.enum(DUE_RUNGS).nullish(),
})

export type CaseFilter = z.input<typeof caseFilter>

export type CaseBuilder = ExpressionBuilder<Tables, 'caseFile'>

/** What lies in a queue, as a condition on the cases. */
export const inQueue = (ctx: Ctx, queue: QueueName) => (eb: CaseBuilder) => {
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
    case 'ESCALATED':
      return eb.and([
        open,
        ctx.readable('Case', queuePowers[queue])(eb),
        eb('caseFile.id', 'in', escalatedIds(eb, today)),
      ])
    case 'LEGAL_REVIEW':
      return eb.and([open, ctx.readable('Case', queuePowers[queue])(eb), waitsFor(eb, 'review')])
    case 'APPROVAL':
      return eb.and([open, ctx.readable('Case', queuePowers[queue])(eb), waitsFor(eb, 'approval')])
    case 'UNASSIGNED':
      return eb.and([open, eb('assigneeId', 'is', null)])
    case 'TRANSFERRED_IN':
      return eb.and([eb('isOpen', '=', true), eb('offeredToId', '=', sql<string>`any(${offices}::uuid[])`)])
    case 'TO_ARCHIVE':
      return eb.and([ctx.readable('Case', queuePowers[queue])(eb), waitsFor(eb, 'archive')])
    case 'CLOSED':
      return eb('isOpen', '=', false)
  }
}

/** Cases with a clock that was brought before the supervisor and still runs, past its date. */
const escalatedIds = (eb: CaseBuilder, today: string) =>
  eb
    .selectFrom('caseEscalation')
    .innerJoin('caseClock', 'caseClock.id', 'caseEscalation.clockId')
    .select('caseEscalation.caseId')
    .where('caseClock.endedOn', 'is', null)
    .where('caseClock.dueOn', '<', today)

/** The cases that fulfil every condition of a filter that was checked. */
export const narrowCases = <O>(
  ctx: Ctx,
  query: SelectQueryBuilder<Tables, 'caseFile', O>,
  filter: z.output<typeof caseFilter>,
) => {
  const { queue, procedure, states, category, assigneeId, sellerId, dueFrom, dueBefore } = filter
  const words = filter.text && likeText(filter.text.trim())
  // Whoever calls says the number on their receipt.
  const said = filter.text?.trim().toUpperCase()
  const receipt = said && isPublicNumber(said) ? said : undefined
  return query
    .$if(Boolean(queue), (q) => q.where(inQueue(ctx, queue!)))
    .$if(Boolean(procedure), (q) => q.where('procedure', '=', procedure!))
    .$if(Boolean(states?.length), (q) => q.where('state', 'in', states!))
    .$if(Boolean(category), (q) => q.where('category', '=', category!))
    .$if(Boolean(assigneeId), (q) => q.where('assigneeId', '=', assigneeId!))
    .$if(Boolean(sellerId), (q) =>
      q.where('sellerId', '=', sql<string>`any(${memberIds(ctx, sql`${sellerId}::uuid`)})`),
    )
    .$if(Boolean(dueFrom), (q) => q.where('dueOn', '>=', dueFrom!))
    .$if(Boolean(dueBefore), (q) => q.where('dueOn', '<=', dueBefore!))
    .$if(Boolean(filter.rung), (q) => q.where(isOnRung(filter.rung!, ctx.clock.today())))
    .$if(Boolean(words), (q) =>
      q.where((eb) =>
        eb.or([
          eb('number', 'ilike', `%${words}%`),
          eb.and([eb('summary', 'ilike', `%${words}%`), toldReadable(ctx)(eb)]),
          ...(receipt ? [eb.and([eb('submissionId', '=', idOfNumber(receipt)), filerKnowable(ctx)(eb)])] : []),
        ]),
      ),
    )
}
