import { LRUCache } from 'lru-cache'
import { checkLawOfSteps } from './cases/law-of-steps.ts'
import type { Clock } from './core/clock.ts'
import type { Actor, Ctx, Parts, Rights } from './core/context.ts'
import { fieldCrypto, parseDataKeys } from './core/crypto.ts'
import { type Database, openDatabase } from './core/database.ts'
import type { FileStore } from './core/file-store.ts'
import { createLimits } from './core/limits.ts'
import type { Logger } from './core/log.ts'
import type { Mailer } from './core/mailer.ts'
import type { Search } from './core/search-client.ts'
import type { Locale } from './core/words.ts'
import { rightsOf as readPolicy } from './policy.ts'
import { listenersOf } from './subscribers.ts'

export type PartsInput = {
  databaseUrl: string
  role?: string
  /** Most connections to the database. */
  poolSize?: number
  secret: string
  dataKeys: string
  clock: Clock
  log: Logger
  search: Search
  files: FileStore
  /** Left out where no mail server is set up. */
  mailer?: Mailer | undefined
  /** Multiplies every published limit; for measuring. */
  limitScale?: number
  /** From how many complaints on a seller's figures are public; never, unless told. */
  publishComplaintsFrom?: number
}

/** Puts the parts of the house together, once for a process. UnusableSetup when the law data do not go with the steps. */
export const makeParts = (input: PartsInput): Parts & { database: Database } => {
  checkLawOfSteps()
  const { clock, log, search, files, mailer } = input
  const database = openDatabase(input.databaseUrl, {
    role: input.role,
    max: input.poolSize,
    onIdleError: (error) => log.warn({ reason: error.message }, 'a database connection was lost'),
  })
  return {
    database,
    db: database.db,
    clock,
    log,
    search,
    files,
    mailer,
    crypto: fieldCrypto(input.secret, parseDataKeys(input.dataKeys)),
    limits: createLimits(database.pool, input.limitScale),
    publishComplaintsFrom: input.publishComplaintsFrom ?? 0,
    listenersOf,
  }
}

export const systemActor: Actor = { kind: 'system', id: 'system', roles: [], authorityIds: [] }

export const anonymousActor = (address?: string): Actor => ({ kind: 'anonymous', roles: [], authorityIds: [], address })

const rights = new LRUCache<string, Rights>({ max: 1_000 })
const rightsOfActor = new WeakMap<Actor, Rights>()

const rightsOf = (actor: Actor): Rights => {
  const before = rightsOfActor.get(actor)
  if (before) return before
  const found = sharedRights(actor)
  rightsOfActor.set(actor, found)
  return found
}

/** The policy read for an actor; once for all who are alike in everything but their name and address. */
const sharedRights = (actor: Actor): Rights => {
  const { name: _name, address: _address, ...decisive } = actor
  const key = JSON.stringify(decisive, Object.keys(decisive).sort())
  const before = rights.get(key)
  if (before) return before
  const read = readPolicy(actor)
  rights.set(key, read)
  return read
}

/** The context of one request or one piece of work: the parts, and who acts with which rights. */
export const makeContext = (parts: Parts, actor: Actor, locale: Locale = 'zh-CN', requestId = ''): Ctx => ({
  ...parts,
  actor,
  locale,
  requestId,
  rightsOf,
  ...rightsOf(actor),
})
