import type { Measurement } from './bench.ts'
import { duplicates } from './measure-duplicates.ts'
import { filing } from './measure-filing.ts'
import { firstPage } from './measure-first-page.ts'
import { freshness } from './measure-freshness.ts'
import { identifiers } from './measure-identifiers.ts'
import { identity } from './measure-identity.ts'
import { listings } from './measure-listings.ts'
import { normaliser } from './measure-normaliser.ts'
import { queue } from './measure-queue.ts'
import { recompute } from './measure-recompute.ts'
import { reports } from './measure-reports.ts'
import { screening } from './measure-screening.ts'
import { search } from './measure-search.ts'

/** One for each promise, in the order of the table. */
export const measurements: readonly Measurement[] = [
  filing,
  reports,
  search,
  listings,
  identifiers,
  normaliser,
  screening,
  duplicates,
  queue,
  recompute,
  freshness,
  firstPage,
  identity,
]
