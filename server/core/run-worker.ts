import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Ctx } from './context.ts'
import { drainOutbox, type Listener, OUTBOX_CHANNEL } from './outbox.ts'

/** Something the worker does again and again, whatever else happens. */
export type Chore = { name: string; everySeconds: number; run(ctx: Ctx): Promise<void> }

/** A LISTEN connection that calls `wake` on every notice and comes back by itself after a loss. */
const listenForWork = (ctx: Ctx, url: string, wake: () => void, signal: AbortSignal) => {
  const connect = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    let isLost = false
    // NOTE a lost connection tells of it more than once, and an error nobody hears ends the process
    const again = () => {
      if (isLost) return
      isLost = true
      client.end().catch(() => {})
      if (!signal.aborted) sleep(1_000, undefined, { ref: false }).then(connect, () => {})
    }
    client.on('error', again)
    client.on('notification', wake)
    try {
      await client.connect()
      await client.query(`listen ${OUTBOX_CHANNEL}`)
      signal.addEventListener('abort', () => client.end().catch(() => {}), { once: true })
    } catch (error) {
      ctx.log.warn({ err: error }, 'the worker cannot listen for work yet')
      again()
    }
  }
  return connect()
}

const runChore = async (ctx: Ctx, chore: Chore, signal: AbortSignal) => {
  while (!signal.aborted) {
    try {
      await chore.run(ctx)
    } catch (error) {
      ctx.log.warn(
        { chore: chore.name, reason: error instanceof Error ? error.message : error },
        'a chore failed; it will be tried again',
      )
    }
    await sleep(chore.everySeconds * 1_000, undefined, { signal }).catch(() => {})
  }
}

/** One loop for each listener, so that a slow one holds up no other. */
const runListener = async (ctx: Ctx, listener: Listener, waitForWork: () => Promise<void>, signal: AbortSignal) => {
  while (!signal.aborted) {
    const handled = await drainOutbox(ctx, [listener]).catch((error) => {
      ctx.log.warn({ listener: listener.name, reason: error.message }, 'the outbox cannot be read; trying again')
      return 0
    })
    if (handled === 0 && !signal.aborted) await waitForWork()
  }
}

/** Works until the signal; resolves when what was under way is finished. */
export const runWorker = async (
  ctx: Ctx,
  input: { databaseUrl: string; listeners: readonly Listener[]; chores: readonly Chore[]; signal: AbortSignal },
): Promise<void> => {
  const { signal } = input
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const resume of waiting) resume()
    waiting.clear()
  }
  signal.addEventListener('abort', wake, { once: true })
  const waitForWork = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 1_000)
      waiting.add(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  await listenForWork(ctx, input.databaseUrl, wake, signal)
  await Promise.all([
    ...input.listeners.map((listener) => runListener(ctx, listener, waitForWork, signal)),
    ...input.chores.map((chore) => runChore(ctx, chore, signal)),
  ])
}
