import type { Writable } from 'node:stream'
import { LRUCache } from 'lru-cache'
import pg from 'pg'

/** What is prepared takes memory at both ends for as long as a connection lives. */
const MOST_PREPARED = 300

const seenOnce = new LRUCache<string, true>({ max: 1_000 })
const prepared = new Map<string, string>()
let made = 0

/** A name for a statement that comes again; lists of changing length, which never do, get none. */
const nameFor = (text: string): string | undefined => {
  const name = prepared.get(text)
  if (name || prepared.size >= MOST_PREPARED) return name
  if (!seenOnce.has(text)) {
    seenOnce.set(text, true)
    return undefined
  }
  prepared.set(text, `weijian_${++made}`)
  return prepared.get(text)
}

/** A table has changed under a prepared statement: the statement is right, only its plan is old. */
export const isStalePlan = (error: unknown): boolean =>
  (error as { code?: string }).code === '0A000' && /cached plan/.test((error as Error).message)

type Answer = Promise<pg.QueryResult>

/**
 * A connection that prepares what is asked again and again, so that PostgreSQL reads and plans it once, and that sends
 * the start of a transaction together with its first statement. Statements sent without waiting for each other travel
 * in one go (`pipeline`) and run in the order they were sent.
 */
export class PreparingClient extends pg.Client {
  #owesBegin = false
  #isHolding = false

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true } as pg.ClientConfig)
  }

  // biome-ignore lint/suspicious/noExplicitAny: the library overloads this in a dozen ways; only one of them is changed
  override query(...asked: any[]): any {
    const [text, values, callback] = asked
    if (text === 'begin') {
      this.#owesBegin = true
      return Promise.resolve({ command: 'BEGIN', rows: [], rowCount: null })
    }
    if (this.#owesBegin) {
      this.#owesBegin = false
      // NOTE should it fail, the connection is lost, and the statement behind it says so
      this.#send('begin').catch(() => {})
    }
    return typeof text === 'string' && Array.isArray(values) && !callback
      ? this.#ask(text, values)
      : this.#send(...asked)
  }

  async #ask(text: string, values: unknown[]): Answer {
    const name = nameFor(text)
    try {
      return await this.#sendNamed(name, text, values)
    } catch (error) {
      if (!isStalePlan(error)) throw error
      prepared.delete(text)
      if (this.getTransactionStatus() !== 'I') throw error
      return this.#send({ text, values })
    }
  }

  /** As the library does it by itself, without the copy of the question that it would make each time. */
  #sendNamed(name: string | undefined, text: string, values: unknown[]): Answer {
    const query = Object.assign(new pg.Query(text, values), { name })
    return new Promise<pg.QueryResult>((resolve, reject) => {
      Object.assign(query, {
        callback: (error: Error | null, result: pg.QueryResult) => (error ? reject(error) : resolve(result)),
      })
      this.#send(query)
    }).catch((error: Error) => {
      Error.captureStackTrace(error)
      throw error
    })
  }

  /** Holds back what is written until everything that can go now has been asked: one write to the socket for all. */
  #send(...asked: unknown[]): Answer {
    if (!this.#isHolding) {
      this.#isHolding = true
      const { stream } = (this as unknown as { connection: { stream: Writable } }).connection
      stream.cork()
      process.nextTick(() => {
        this.#isHolding = false
        stream.uncork()
      })
    }
    return (super.query as (...asked: unknown[]) => Answer)(...asked)
  }
}
