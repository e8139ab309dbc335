import { sql } from 'kysely'
import './core-tables.ts'
import type { Ctx } from './context.ts'
import { sha256 } from './crypto.ts'
import { enqueue } from './outbox.ts'
import { together } from './transaction.ts'

export type NewEvent = {
  subjectType: string
  subjectId: string
  type: string
  /** JSON, no personal data: events are never changed or deleted. */
  data?: Record<string, unknown>
  /** May the filer be told? Default no. */
  public?: boolean
}

export type StoredEvent = {
  id: string
  subjectType: string
  subjectId: string
  position: number
  type: string
  actorKind: string
  actorId: string | null
  at: Date
  data: Record<string, unknown>
  public: boolean
}

/** Keys in order, so that the same content always has the same hash whatever the database does to jsonb. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined)
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`)
      .join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

type Hashed = Omit<StoredEvent, 'id'>

/** SHA-256 over the event's content and the hash before it in the chain of its subject. */
export const eventHash = (event: Hashed, prevHash: string | null): string => {
  const { subjectType, subjectId, position, type, actorKind, actorId, data } = event
  return sha256(
    canonical([
      prevHash,
      subjectType,
      subjectId,
      position,
      type,
      actorKind,
      actorId,
      event.at.toISOString(),
      data,
      event.public,
    ]),
  )
}

const rowFor = (ctx: Ctx, event: NewEvent, position: number, prevHash: string | null) => {
  const stored = {
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    position,
    type: event.type,
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.id ?? ctx.actor.partnerId ?? null,
    at: ctx.clock.now(),
    data: event.data ?? {},
    public: event.public ?? false,
  }
  return { ...stored, data: JSON.stringify(stored.data), prevHash, hash: eventHash(stored, prevHash) }
}

type Row = ReturnType<typeof rowFor>

/** One statement of a few parameters however many rows there are: much cheaper than a parameter for each value. */
const insertRows = async (ctx: Ctx, rows: readonly Row[]): Promise<void> => {
  const column = <K extends keyof Row>(name: K) => rows.map((row) => row[name])
  const { actorKind, actorId, at } = rows[0]!
  await sql`
    insert into event (subject_type, subject_id, position, type, actor_kind, actor_id, at, data, public, prev_hash, hash)
    select subject_type, subject_id, position, type, ${actorKind}, ${actorId}, ${at}, data, public, prev_hash, hash
    from unnest(${column('subjectType')}::text[], ${column('subjectId')}::uuid[], ${column('position')}::integer[],
      ${column('type')}::text[], ${column('data')}::jsonb[], ${column('public')}::boolean[],
      ${column('prevHash')}::text[], ${column('hash')}::text[])
      as given (subject_type, subject_id, position, type, data, public, prev_hash, hash)`.execute(ctx.db)
}

/** The outbox rows that a set of events asks for. */
const tell = (ctx: Ctx, events: readonly NewEvent[]) =>
  enqueue(
    ctx,
    events.flatMap((event) =>
      ctx.listenersOf(event.type).map((listener) => ({ listener, subjectId: event.subjectId })),
    ),
  )

/**
 * Appends one event to its subject's chain and queues its listeners, in the caller's transaction.
 * The caller holds the subject's row lock; a race fails on unique (subject, position).
 */
export const appendEvent = async (ctx: Ctx, event: NewEvent): Promise<void> => {
  const last = await ctx.db
    .selectFrom('event')
    .select(['position', 'hash'])
    .where('subjectType', '=', event.subjectType)
    .where('subjectId', '=', event.subjectId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = rowFor(ctx, event, (last?.position ?? 0) + 1, last?.hash ?? null)
  await together(insertRows(ctx, [row]), tell(ctx, [event]))
}

/** The first event of many subjects made just now, one statement for all. */
export const appendFirstEvents = async (ctx: Ctx, events: readonly NewEvent[]): Promise<void> => {
  if (events.length === 0) return
  const rows = events.map((event) => rowFor(ctx, event, 1, null))
  await together(insertRows(ctx, rows), tell(ctx, events))
}

/**
 * The next event of many subjects, one read and one insert for all; a subject appears once.
 * The caller holds the subjects' row locks.
 */
export const appendEvents = async (ctx: Ctx, events: readonly NewEvent[]): Promise<void> => {
  if (events.length === 0) return
  const subjectIds = events.map((event) => event.subjectId)
  const ends = await ctx.db
    .selectFrom('event')
    .distinctOn(['subjectType', 'subjectId'])
    .select(['subjectType', 'subjectId', 'position', 'hash'])
    .where('subjectId', '=', sql<string>`any(${subjectIds}::uuid[])`)
    .orderBy('subjectType')
    .orderBy('subjectId')
    .orderBy('position', 'desc')
    .execute()
  const endOf = new Map(ends.map((end) => [`${end.subjectType} ${end.subjectId}`, end]))
  const rows = events.map((event) => {
    const end = endOf.get(`${event.subjectType} ${event.subjectId}`)
    return rowFor(ctx, event, (end?.position ?? 0) + 1, end?.hash ?? null)
  })
  await together(insertRows(ctx, rows), tell(ctx, events))
}

/** The events of some subjects, oldest first. */
export const listEvents = (ctx: Ctx, subjectIds: readonly string[]): Promise<StoredEvent[]> =>
  ctx.db
    .selectFrom('event')
    .select(['id', 'subjectType', 'subjectId', 'position', 'type', 'actorKind', 'actorId', 'at', 'data', 'public'])
    .where('subjectId', 'in', subjectIds.length > 0 ? subjectIds : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('at')
    .orderBy('id')
    .execute()

/** Where a subject's chain is broken first, or undefined when it holds. */
export const findBrokenLink = async (ctx: Ctx, subjectType: string, subjectId: string): Promise<number | undefined> => {
  const rows = await ctx.db
    .selectFrom('event')
    .selectAll()
    .where('subjectType', '=', subjectType)
    .where('subjectId', '=', subjectId)
    .orderBy('position')
    .execute()
  let prevHash: string | null = null
  for (const [index, row] of rows.entries()) {
    if (row.position !== index + 1 || row.prevHash !== prevHash || eventHash(row, prevHash) !== row.hash)
      return index + 1
    prevHash = row.hash
  }
  return undefined
}
