import { setTimeout as sleep } from 'node:timers/promises'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { PreparingClient } from './preparing-client.ts'

/** Every room adds its own tables to this interface, in its own `<room>-tables.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Tables {}

export type Db = Kysely<Tables>

export type Database = { db: Db; pool: pg.Pool; url: string; close(): Promise<void> }

const readInstant = pg.types.getTypeParser(1184)
const PLAIN_INSTANT = /^\d{4}-\d\d-\d\d .*\+00$/

const parsers: Record<number, (text: string) => unknown> = {
  20: Number, // int8: our counts and fen stay far below 2^53
  // timestamptz: what the language reads by itself takes a tenth of the time, and lists are full of instants
  1184: (text) =>
    PLAIN_INSTANT.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : readInstant(text),
  1082: (text) => text, // date: a legal day is text, never an instant
}

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}

/** The role the application works under: it can insert events but neither change nor delete them. */
export const APP_ROLE = 'weijian_app'

export type DatabaseOptions = {
  max?: number
  /** The role to work under; migrations work under the login itself. */
  role?: string
  onIdleError?: (error: Error) => void
}

/** A server that answers nothing any more is not waited for. */
const LONGEST_FAREWELL_MS = 2_000

export const openDatabase = (url: string, options: DatabaseOptions = {}): Database => {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: options.max ?? 20,
    types,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    ...(options.role ? { options: `-c role=${options.role}` } : {}),
  })
  // NOTE a client that loses its server would otherwise end the process: an idle one speaks through the pool, one that
  // is in use between two queries for itself
  const onLost = options.onIdleError ?? (() => {})
  pool.on('error', onLost)
  const open = new Set<Promise<unknown>>()
  pool.on('connect', (client) => {
    client.on('error', onLost)
    const ended: Promise<unknown> = new Promise((resolve) => client.once('end', resolve)).then(() => open.delete(ended))
    open.add(ended)
  })
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  const close = async () => {
    await db.destroy()
    // NOTE the pool answers before its connections are gone; a server that is stopped then tells each that it is lost
    await Promise.race([Promise.all(open), sleep(LONGEST_FAREWELL_MS, undefined, { ref: false })])
  }
  return { db, pool, url, close }
}
