import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel'
import { Meilisearch, MeilisearchRequestError, type Settings, type TaskStatus } from 'meilisearch'
import { DependencyFailed } from './errors.ts'
import { keepAliveHttp, Refusal } from './keep-alive-http.ts'
import type { Logger } from './log.ts'

const FIND_MS = 800
const WRITE_MS = 15_000
const OPEN_AFTER_FAILURES = 3
const HALF_OPEN_AFTER_MS = 3_000
const MOST_INDEXES = 1_000
const WORTH_A_SWEEP = 1_000
const FINISHED: TaskStatus[] = ['succeeded', 'failed', 'canceled']

/** Attribute = value, or = any of the values; all of them must hold. Never text of our own making in a filter. */
export type Equals = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>

export type Find = {
  text: string
  equals?: Equals
  limit: number
  offset?: number
  /** The attributes to look in; all the searchable ones unless told. */
  attributes?: readonly string[]
  /** Which words may be missing: none, the last ones (default), or the commonest ones. */
  words?: 'all' | 'last' | 'frequency'
}

export type IndexState = { documents: number; settings: Settings }

export type ValueCounts = Record<string, number>

export type Search = {
  /** The ids that match, best first. Answers or fails within 800 ms; fails at once while the server is known to be away. */
  findIds(index: string, find: Find): Promise<{ ids: string[]; estimatedTotal: number }>
  /** Several questions, answered in their order, in two requests at once; as `findIds` otherwise. */
  findLists(index: string, finds: readonly Find[]): Promise<string[][]>
  /**
   * How many of what each question finds have each value of an attribute, the commonest first; asked as `findLists`.
   * Undefined for an attribute that the index in service cannot count yet, as after an update until it is built anew;
   * DependencyFailed where it can count none of them.
   */
  countValues(
    index: string,
    counts: readonly { find: Omit<Find, 'limit'>; attribute: string }[],
  ): Promise<(ValueCounts | undefined)[]>
  isUp(): Promise<boolean>
  hasIndex(index: string): Promise<boolean>
  /** What the server holds under this name; undefined when there is no such index. */
  stateOf(index: string): Promise<IndexState | undefined>
  createIndex(index: string, settings: Settings): Promise<void>
  /** Queues documents, to be added or replaced by id; answers the task to settle. Tasks run in the order they are queued. */
  put(index: string, documents: readonly object[]): Promise<number>
  /** Waits until the tasks are done, or fails after so long; throws what went wrong in them. */
  settle(tasks: readonly number[], withinMs?: number): Promise<void>
  /** Gives a full index a name in one step: what had the name before, if anything did, is dropped. */
  replaceIndex(index: string, successor: string): Promise<void>
  dropIndex(index: string): Promise<void>
  /** Forgets what was done before an instant, once it is worth a sweep: the server keeps its tasks for ever otherwise. */
  pruneTasks(before: Date): Promise<void>
  close(): void
}

export type SearchOptions = {
  url: string
  key?: string
  log: Logger /** Put before each index name. */
  prefix?: string
}

type Found = { hits: { id: string }[]; estimatedTotalHits: number }

type Counted = { facetDistribution: Record<string, ValueCounts> }

const refusalIn = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error
  return error instanceof MeilisearchRequestError && error.cause instanceof Refusal ? error.cause : undefined
}

/** No answer, or an answer that says the server itself is in trouble. */
const isAbsence = (error: unknown): boolean => (refusalIn(error)?.status ?? 500) >= 500

/** Refused for a setting that the index does not have. */
const isOfSettings = (error: unknown): boolean =>
  error instanceof DependencyFailed && refusalIn(error.cause)?.status === 400

const quoted = (value: string | number | boolean) =>
  typeof value === 'string' ? `"${value.replace(/[\\"]/g, '\\$&')}"` : String(value)

/** Always an array: its parts are AND-ed whatever stands in them, so no value can widen a filter. */
export const filterOf = (equals: Equals = {}): (string | string[])[] =>
  Object.entries(equals).flatMap(([attribute, value]) => {
    if (value === null || value === undefined) return []
    if (!Array.isArray(value)) return [`${attribute} = ${quoted(value as string)}`]
    return [`${attribute} IN [${value.map(quoted).join(', ')}]`]
  })

/** A question as the server reads it. */
export const queryOf = ({ text, limit, offset, equals, words, attributes }: Find) => ({
  q: text,
  limit,
  offset,
  filter: filterOf(equals),
  matchingStrategy: words,
  attributesToSearchOn: attributes as string[] | undefined,
  attributesToRetrieve: ['id'],
  locales: ['cmn' as const],
})

/**
 * The questions of each request. The server works off those of one request one after the other, those of two side by
 * side; dealt out by turns, as neighbours cost about the same. Two alone are not worth a second request.
 */
export const dealOut = <T>(questions: readonly T[]): T[][] =>
  questions.length < 3 ? [[...questions]] : [0, 1].map((turn) => questions.filter((_, i) => i % 2 === turn))

const idsOf = ({ hits }: Found): string[] => hits.map(({ id }) => id)

export const openSearch = ({ url, key, log, prefix = '' }: SearchOptions): Search => {
  const connection = keepAliveHttp(url)
  const options = { host: url, apiKey: key, httpClient: connection.send }
  const finder = new Meilisearch({ ...options, timeout: FIND_MS })
  const writer = new Meilisearch({ ...options, timeout: WRITE_MS, defaultWaitOptions: { timeout: 0, interval: 20 } })
  const breaker = circuitBreaker(handleWhen(isAbsence), {
    halfOpenAfter: HALF_OPEN_AFTER_MS,
    breaker: new ConsecutiveBreaker(OPEN_AFTER_FAILURES),
  })
  breaker.onBreak(() => log.warn('search does not answer; it is left alone for a while'))
  breaker.onReset(() => log.info('search answers again'))
  const uid = (index: string) => prefix + index
  const headers = { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) }

  /** The requests that people wait for, without the detours of the official client. Throws DependencyFailed. */
  const ask = async (index: string, path: string, query: object): Promise<unknown> => {
    try {
      return await breaker.execute(() => connection.post(path, headers, JSON.stringify(query), FIND_MS))
    } catch (error) {
      // An index that is missing or not yet set up is no reason to leave the server alone: it heals within seconds.
      // Before the first index is built, there is nothing to warn of either.
      const level = refusalIn(error)?.code === 'index_not_found' ? 'info' : 'warn'
      if (!(error instanceof BrokenCircuitError))
        log[level]({ index, reason: (refusalIn(error) ?? (error as Error)).message }, 'search failed')
      throw new DependencyFailed('search', { cause: error })
    }
  }

  const askAll = async <T>(index: string, queries: readonly object[]): Promise<T[]> => {
    const parts = await Promise.all(
      dealOut(queries.map((query) => ({ indexUid: uid(index), ...query }))).map(
        async (part) => ((await ask(index, '/multi-search', { queries: part })) as { results: T[] }).results,
      ),
    )
    return queries.map((_, i) => parts[i % parts.length]![Math.floor(i / parts.length)]!)
  }

  /** Undefined for each that the index has not the settings for; throws where that is so of all. */
  const askOneByOne = async <T>(index: string, queries: readonly object[]): Promise<(T | undefined)[]> => {
    const answers = await Promise.allSettled(queries.map((query) => askAll<T>(index, [query])))
    const refused = answers.filter((answer) => answer.status === 'rejected')
    const bad = refused.length === answers.length ? refused[0] : refused.find(({ reason }) => !isOfSettings(reason))
    if (bad) throw bad.reason
    return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value[0] : undefined))
  }

  /** A server that is away is a failed dependency; what it refuses to write is our own bug and keeps its message. */
  const written = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      throw isAbsence(error) ? new DependencyFailed('search') : (refusalIn(error) ?? error)
    }
  }

  const unlessMissing = <T>(work: Promise<T>): Promise<T | undefined> =>
    written(work).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'index_not_found') return undefined
      throw error
    })

  // NOTE out of the list: asked for one that is missing, as most times, the server writes a warning to its log
  const hasIndex = async (index: string) =>
    (await written(writer.getRawIndexes({ limit: MOST_INDEXES }))).results.some((one) => one.uid === uid(index))

  const settle = async (tasks: readonly number[], withinMs = 0) => {
    for (const task of tasks) {
      const { status, error } = await written(writer.tasks.waitForTask(task, { timeout: withinMs }))
      if (status !== 'succeeded') throw new Error(`search task ${task} ${status}: ${error?.message ?? ''}`)
    }
  }
  const done = async (task: Promise<{ taskUid: number }>) => settle([(await written(task)).taskUid])

  return {
    async findIds(index, find) {
      const found = (await ask(index, `/indexes/${encodeURIComponent(uid(index))}/search`, queryOf(find))) as Found
      return { ids: idsOf(found), estimatedTotal: found.estimatedTotalHits }
    },
    async findLists(index, finds) {
      return (await askAll<Found>(index, finds.map(queryOf))).map(idsOf)
    },
    async countValues(index, counts) {
      const queries = counts.map(({ find, attribute }) => ({ ...queryOf({ ...find, limit: 0 }), facets: [attribute] }))
      const results = await askAll<Counted>(index, queries).catch((error) => {
        if (!isOfSettings(error)) throw error
        return askOneByOne<Counted>(index, queries)
      })
      return results.map((one, i) => one && (one.facetDistribution[counts[i]!.attribute] ?? {}))
    },
    isUp: () => finder.isHealthy(),
    hasIndex,
    async stateOf(index) {
      const stats = await unlessMissing(writer.index(uid(index)).getStats())
      const settings = await unlessMissing(writer.index(uid(index)).getSettings())
      return stats && settings && { documents: stats.numberOfDocuments, settings }
    },
    async createIndex(index, settings) {
      await done(writer.createIndex(uid(index), { primaryKey: 'id' }))
      await done(writer.index(uid(index)).updateSettings(settings))
    },
    async put(index, documents) {
      const task = await written(writer.index(uid(index)).addDocuments(documents as object[], { primaryKey: 'id' }))
      return task.taskUid
    },
    settle,
    async replaceIndex(index, successor) {
      const exists = await hasIndex(index)
      await done(writer.swapIndexes([{ indexes: [uid(successor), uid(index)], rename: !exists }]))
      if (exists) await done(writer.deleteIndex(uid(successor)))
    },
    dropIndex: (index) => done(writer.deleteIndex(uid(index))),
    async pruneTasks(before) {
      const finished = { statuses: FINISHED, beforeFinishedAt: before.toISOString() }
      const { total } = await written(writer.tasks.getTasks({ ...finished, limit: 1 }))
      if (total >= WORTH_A_SWEEP) await done(writer.tasks.deleteTasks(finished))
    },
    close: connection.close,
  }
}
