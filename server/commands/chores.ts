import { escalateOverdue } from '../cases/escalate-overdue.ts'
import { lapseClocks } from '../cases/lapse-clocks.ts'
import { recomputeClocks } from '../cases/recompute-clocks.ts'
import type { Chore } from '../core/run-worker.ts'
import { followBrands } from '../detection/brands/follow-brands.ts'
import { observePrices } from '../detection/prices/observe-prices.ts'
import { rescreen } from '../detection/rescreening.ts'
import { runTrials } from '../detection/rules/run-trials.ts'
import { purgeDrafts } from '../documents/draft-store.ts'
import { purgeUnattachedEvidence } from '../evidence/purge-unattached-evidence.ts'
import { lookForHits, purgeRemovedSearches } from '../notifications/look-for-hits.ts'
import { searchIndexes } from '../search-indexes.ts'
import { healIndexes } from '../sellers/heal-index.ts'
import { traceAvatars } from '../sellers/merging/trace-avatars.ts'
import { watchRegister } from '../sellers/register/watch-register.ts'
import { sealIdentifiers } from '../sellers/seal-identifiers.ts'

const MINUTE = 60
const HOUR = 3_600

/** What the worker does again and again, whatever else happens. */
export const chores: readonly Chore[] = [
  healIndexes(searchIndexes),
  {
    name: 'purgeUnattachedEvidence',
    everySeconds: HOUR,
    run: async (ctx) => void (await purgeUnattachedEvidence(ctx)),
  },
  { name: 'traceAvatars', everySeconds: 10 * MINUTE, run: async (ctx) => void (await traceAvatars(ctx)) },
  { name: 'sealIdentifiers', everySeconds: 5 * MINUTE, run: async (ctx) => void (await sealIdentifiers(ctx)) },
  { name: 'watchRegister', everySeconds: 10 * MINUTE, run: async (ctx) => void (await watchRegister(ctx)) },
  { name: 'purgeDrafts', everySeconds: MINUTE, run: purgeDrafts },
  { name: 'recomputeClocks', everySeconds: 15, run: async (ctx) => void (await recomputeClocks(ctx)) },
  { name: 'lookForHits', everySeconds: MINUTE, run: async (ctx) => void (await lookForHits(ctx)) },
  { name: 'purgeRemovedSearches', everySeconds: HOUR, run: purgeRemovedSearches },
  { name: 'observePrices', everySeconds: 10 * MINUTE, run: async (ctx) => void (await observePrices(ctx)) },
  { name: 'rescreen', everySeconds: 1, run: rescreen },
  { name: 'followBrands', everySeconds: 5, run: followBrands },
  { name: 'tryRules', everySeconds: 1, run: runTrials },
  { name: 'lapseClocks', everySeconds: MINUTE, run: async (ctx) => void (await lapseClocks(ctx)) },
  { name: 'escalateOverdue', everySeconds: 5 * MINUTE, run: async (ctx) => void (await escalateOverdue(ctx)) },
]
