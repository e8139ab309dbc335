import type { Generated } from 'kysely'

/** running: the workers are at it · stopped: waits to be gone on with · finished. */
export const rescreeningStates = ['running', 'stopped', 'finished'] as const
export type RescreeningState = (typeof rescreeningStates)[number]

export type RescreeningTable = {
  id: Generated<string>
  reason: string
  state: RescreeningState
  /** Listings there were when it began; more may come meanwhile. */
  total: number
  done: Generated<number>
  /** The last listing that was screened. */
  afterId: string | null
  /** Null when a command began it. */
  startedBy: string | null
  startedAt: Date
  updatedAt: Date
}

declare module '../core/database.ts' {
  interface Tables {
    rescreening: RescreeningTable
  }
}
