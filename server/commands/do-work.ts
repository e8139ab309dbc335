import { runWorker } from '../core/run-worker.ts'
import { listeners } from '../subscribers.ts'
import { chores } from './chores.ts'
import type { House } from './open-house.ts'

/** Works off the outbox and the chores until the signal; resolves when what was under way is finished. */
export const doWork = ({ system, databaseUrl }: House, signal: AbortSignal): Promise<void> =>
  runWorker(system(), { databaseUrl, listeners, chores, signal })
