import { setTimeout as sleep } from 'node:timers/promises'
import type { Ctx } from './context.ts'
import { drainOutbox, type Listener, listenersWithWork } from './outbox.ts'

/** Something the worker does again and again, whatever else happens. */
export type Chore = { name: string; everySeconds: number; run(ctx: Ctx): Promise<void> }

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

const POLL_MS = 200

/** Starts each listener that has work and is not at it already, so that a slow one holds up no other. */
const runListeners = async (ctx: Ctx, listeners: readonly Listener[], signal: AbortSignal) => {
  const all = listeners.map(({ name }) => name)
  const atWork = new Map<string, Promise<void>>()
  const work = async (listener: Listener) => {
    try {
      await drainOutbox(ctx, [listener])
    } catch (error) {
      ctx.log.warn(
        { listener: listener.name, reason: (error as Error).message },
        'the outbox cannot be read; trying again',
      )
    } finally {
      atWork.delete(listener.name)
    }
  }
  while (!signal.aborted) {
    const names = await listenersWithWork(ctx, all).catch((error: Error) => {
      ctx.log.warn({ reason: error.message }, 'the outbox cannot be read; trying again')
      return new Set<string>()
    })
    for (const listener of listeners)
      if (names.has(listener.name) && !atWork.has(listener.name)) atWork.set(listener.name, work(listener))
    await sleep(POLL_MS, undefined, { signal }).catch(() => {})
  }
  await Promise.all(atWork.values())
}

/** Works until the signal; resolves when what was under way is finished. */
export const runWorker = async (
  ctx: Ctx,
  input: { listeners: readonly Listener[]; chores: readonly Chore[]; signal: AbortSignal },
): Promise<void> => {
  const { signal } = input
  await Promise.all([
    runListeners(ctx, input.listeners, signal),
    ...input.chores.map((chore) => runChore(ctx, chore, signal)),
  ])
}
