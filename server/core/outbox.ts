import { sql } from 'kysely'
import './core-tables.ts'
import type { Ctx } from './context.ts'
import { inTransaction } from './transaction.ts'

/** Hears of events after they are committed. Handlers re-read the rows and write the latest, so order and repetition do not matter. */
export type Listener = {
  name: string
  on: readonly string[]
  /** How many rows at once, 500 unless told. */
  batch?: number
  /** Nobody waits for it: what was taken in can be used before it has caught up. */
  isLeisurely?: true
  /** The longest wait between two tries of what failed, 30 seconds unless told; each wait is twice the one before. */
  longestWaitSeconds?: number
  handle(ctx: Ctx, subjectIds: string[]): Promise<void>
}

const BATCH = 500
const MOST_ATTEMPTS = 12
const LONGEST_WAIT_SECONDS = 30

/** Queues work in the caller's transaction. */
export const enqueue = async (ctx: Ctx, rows: readonly { listener: string; subjectId: string }[]): Promise<void> => {
  if (rows.length === 0) return
  // NOTE no NOTIFY: PostgreSQL lets transactions that notify commit only one after the other; workers look instead
  await sql`
    insert into outbox (listener, subject_id)
    select * from unnest(${rows.map((row) => row.listener)}::text[], ${rows.map((row) => row.subjectId)}::uuid[])`.execute(
    ctx.db,
  )
}

/** Those of the listeners for whom something is due now. */
export const listenersWithWork = async (ctx: Ctx, names: readonly string[]): Promise<Set<string>> => {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${names}::text[]) as name
    where exists (select from outbox where listener = name and parked_at is null and next_try_at <= now())`.execute(
    ctx.db,
  )
  return new Set(rows.map((row) => row.name))
}

/** Takes one batch of one listener's rows and handles it; false when there was nothing to do. */
const workOnce = (ctx: Ctx, listener: Listener): Promise<boolean> =>
  inTransaction(ctx, async ({ db }) => {
    const taken = await takeDue(db, listener)
    if (taken.length === 0) return false
    const failed = await attempt(ctx, listener, taken)
    const done = taken.filter((row) => !failed.has(row.id)).map((row) => row.id)
    if (done.length > 0) await sql`delete from outbox where id = any(${done}::bigint[])`.execute(db)
    if (failed.size > 0) await postpone(ctx, db, listener, failed)
    return true
  })

/**
 * The first rows that are due, in the order of the index. Left to choose, the planner sorts all that wait, or reads past
 * those of every other listener: each batch would cost as much as the whole backlog.
 */
const takeDue = async (db: Ctx['db'], listener: Listener): Promise<Taken[]> => {
  await sql`set local enable_sort = off`.execute(db)
  const { rows } = await sql<Taken>`
    select id, subject_id, attempts from outbox
    where listener = any(array[${listener.name}::text]) and parked_at is null and next_try_at <= now()
    order by listener, id limit ${listener.batch ?? BATCH} for update skip locked`.execute(db)
  return rows
}

type Taken = { id: number; subjectId: string; attempts: number }

/** All at once; if that fails, and the batch was tried before, one by one, so that poison is found alone. */
const attempt = async (ctx: Ctx, listener: Listener, taken: readonly Taken[]): Promise<Map<number, string>> => {
  const failed = new Map<number, string>()
  const tryRows = async (rows: readonly Taken[]) => {
    try {
      await listener.handle(ctx, [...new Set(rows.map((row) => row.subjectId))])
    } catch (error) {
      for (const row of rows) failed.set(row.id, error instanceof Error ? error.message : String(error))
    }
  }
  const fresh = taken.filter((row) => row.attempts < 3)
  if (fresh.length > 0) await tryRows(fresh)
  for (const row of taken.filter((row) => row.attempts >= 3)) await tryRows([row])
  return failed
}

const postpone = async (ctx: Ctx, db: Ctx['db'], listener: Listener, failed: Map<number, string>) => {
  ctx.log.warn({ listener: listener.name, rows: failed.size, reason: [...failed.values()][0] }, 'outbox rows failed')
  const parked = await sql<{ id: number }>`
    update outbox set
      -- a server that is away is no fault of the row: it is tried again every second, with all the others
      attempts = attempts + case when reason like '%does not answer%' then 0 else 1 end,
      last_error = left(reason, 500),
      next_try_at = now() + least(power(2, attempts), ${listener.longestWaitSeconds ?? LONGEST_WAIT_SECONDS}) * interval '1 second',
      parked_at = case when attempts + 1 >= ${MOST_ATTEMPTS} and reason not like '%does not answer%' then now() end
    from unnest(${[...failed.keys()]}::bigint[], ${[...failed.values()]}::text[]) as failure (failed_id, reason)
    where id = failed_id
    returning id, parked_at`.execute(db)
  const stuck = parked.rows.filter((row) => 'parkedAt' in row && row.parkedAt)
  if (stuck.length > 0)
    ctx.log.error({ listener: listener.name, rows: stuck.length }, 'outbox rows parked: look at outbox.last_error')
}

/** Works off everything that is due now. Returns how many batches it handled. */
export const drainOutbox = async (ctx: Ctx, listeners: readonly Listener[]): Promise<number> => {
  let batches = 0
  for (const listener of listeners) while (await workOnce(ctx, listener)) batches++
  return batches
}

/** Rows still waiting, and rows parked after too many failures; of these listeners, or of all. */
export const outboxState = async (
  ctx: Ctx,
  ...listeners: readonly string[]
): Promise<{ waiting: number; parked: number }> => {
  const row = await ctx.db
    .selectFrom('outbox')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('parkedAt', 'is', null).as('waiting'),
      fn.countAll<number>().filterWhere('parkedAt', 'is not', null).as('parked'),
    ])
    .$if(listeners.length > 0, (query) => query.where('listener', 'in', listeners))
    .executeTakeFirstOrThrow()
  return { waiting: Number(row.waiting), parked: Number(row.parked) }
}
