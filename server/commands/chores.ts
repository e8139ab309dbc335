import type { Chore } from '../core/run-worker.ts'
import { purgeUnattachedEvidence } from '../evidence/purge-unattached-evidence.ts'
import { searchIndexes } from '../search-indexes.ts'
import { healIndexes } from '../sellers/heal-index.ts'

const HOUR = 3_600

/** What the worker does again and again, whatever else happens. */
export const chores: readonly Chore[] = [
  healIndexes(searchIndexes),
  {
    name: 'purgeUnattachedEvidence',
    everySeconds: HOUR,
    run: async (ctx) => void (await purgeUnattachedEvidence(ctx)),
  },
]
