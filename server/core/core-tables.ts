import type { ColumnType, Generated } from 'kysely'
import type { ActorKind } from './context.ts'

export type EventTable = {
  id: Generated<string>
  subjectType: string
  subjectId: string
  position: number
  type: string
  actorKind: ActorKind
  actorId: string | null
  at: Date
  data: ColumnType<Record<string, unknown>, string, never>
  public: boolean
  prevHash: string | null
  hash: string
}

export type OutboxTable = {
  id: Generated<number>
  listener: string
  subjectId: string
  createdAt: Generated<Date>
  attempts: Generated<number>
  nextTryAt: Generated<Date>
  parkedAt: Date | null
  lastError: string | null
}

export type AccessLogTable = {
  id: Generated<string>
  at: Date
  actorId: string
  action: string
  subjectType: string
  subjectId: string
  reason: string
}

export type LimiterTable = {
  key: string
  points: Generated<number>
  expire: number | null
}

/** One row: see outOfOrder. */
export type NumberOrderTable = {
  isOnly: Generated<boolean>
  key: string
  givenBefore: number
}

declare module './database.ts' {
  interface Tables {
    event: EventTable
    outbox: OutboxTable
    accessLog: AccessLogTable
    limiter: LimiterTable
    numberOrder: NumberOrderTable
  }
}
