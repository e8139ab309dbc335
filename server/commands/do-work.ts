import type { Ctx } from '../core/context.ts'
import { runWorker } from '../core/run-worker.ts'
import { searchIndexes } from '../search-indexes.ts'
import { healIndexes } from '../sellers/heal-index.ts'
import { listeners } from '../subscribers.ts'
import { chores } from './chores.ts'
import type { House } from './open-house.ts'

/** Works off the outbox and the chores until the signal; resolves when what was under way is finished. */
export const doWork = async ({ system }: House, signal: AbortSignal): Promise<void> => {
  await healFirst(system())
  await runWorker(system(), { listeners, chores, signal })
}

/** On a first start there is no index yet, and every row would fail until the first healing. */
const healFirst = (ctx: Ctx): Promise<void> =>
  healIndexes(searchIndexes)
    .run(ctx)
    .catch((error: Error) => ctx.log.warn({ reason: error.message }, 'the search indexes cannot be looked at yet'))
