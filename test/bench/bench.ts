import type { Search } from '../../server/core/search-client.ts'
import type { makeParts } from '../../server/make-parts.ts'
import type { Town } from '../support/people.ts'
import type { WeijianProcess } from './spawn-weijian.ts'

/** What a measurement found: a ratio, or a quantity against a fixed limit. */
export type Result = {
  promise: string
  ours: string
  against: string
  /** The figure that is held against the limit. */
  figure: number
  /** How the figure is written: `×`, `s`, `kB`; `of 1` for a share. */
  unit: '×' | 's' | 'kB' | 'of 1'
  /** Null where nothing is promised and the figure is told for its own sake. */
  limit: { least: number } | { most: number } | null
  /** What the figure does not say. */
  remarks: string[]
}

/** A database of its own, and in it the fixed people of the tests. */
export type BenchDatabase = {
  name: string
  url: string
  town: Town
  parts: ReturnType<typeof makeParts>
  search: Search
  /** A second one with the same rows; nothing may be connected to the first while it is made. */
  twin(): Promise<string>
}

export type WebProcess = Omit<WeijianProcess, 'firstLine'> & { url: string; signIn(email: string): Promise<string> }

export type Bench = {
  namesFile: string | undefined
  /** A fresh database, filled before anything else uses it. */
  database(): Promise<BenchDatabase>
  startWeb(database: BenchDatabase): Promise<WebProcess>
  startWorker(database: BenchDatabase): Promise<{ stop(): Promise<void> }>
  meilisearch: { url: string; key: string }
  tell(line: string): void
}

export type Measurement = { name: string; measure(bench: Bench): Promise<Result[]> }
