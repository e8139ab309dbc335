import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Clock } from './clock.ts'
import type { FieldCrypto } from './crypto.ts'
import type { Db } from './database.ts'
import type { FileStore } from './file-store.ts'
import type { Limits } from './limits.ts'
import type { Logger } from './log.ts'
import type { Mailer } from './mailer.ts'
import type { Search } from './search-client.ts'
import type { Locale } from './words.ts'

export type ActorKind = 'person' | 'filer' | 'partner' | 'anonymous' | 'system'

/** Who acts. Absence of a role, an office or a scope always means: not allowed. */
export type Actor = {
  kind: ActorKind
  id?: string
  name?: string
  roles: readonly string[]
  authorityId?: string
  /** The actor's own office and every office under it. */
  authorityIds: readonly string[]
  sellerId?: string
  partnerId?: string
  /** The brand somebody acts for. */
  brandId?: string
  scopes?: readonly string[]
  /** Network address, for limits only. */
  address?: string
}

// biome-ignore lint/suspicious/noExplicitAny: the readable filter fits the table of any query of its subject
export type Filter = (eb: ExpressionBuilder<any, any>) => Expression<SqlBool>

/** The parts of the house that outlive a request. */
export type Parts = {
  db: Db
  clock: Clock
  log: Logger
  search: Search
  crypto: FieldCrypto
  files: FileStore
  limits: Limits
  /** From how many complaints on a seller's figures are public; 0: never. */
  publishComplaintsFrom: number
  /** Undefined where no mail server is set up. */
  mailer?: Mailer | undefined
  /** Which listeners want to hear of an event type; see subscribers.ts. */
  listenersOf(eventType: string): readonly string[]
}

export type Rights = {
  /** May the actor do this? Absence of a grant is no. */
  can(action: string, subjectType: string, subject?: object): boolean
  /** The rows of this subject the actor may read, as a condition; no grant gives `false`. */
  readable(subjectType: string, action?: string): Filter
}

export type Ctx = Parts &
  Rights & {
    actor: Actor
    locale: Locale
    requestId: string
    /** What somebody else would be allowed; see act-as.ts. */
    rightsOf(actor: Actor): Rights
  }
