import type { ColumnType, Generated } from 'kysely'

export const SAVED_SEARCH_KINDS = ['SELLERS', 'LISTINGS'] as const
export type SavedSearchKind = (typeof SAVED_SEARCH_KINDS)[number]

export type SavedSearchTable = {
  id: Generated<string>
  personId: string
  kind: SavedSearchKind
  /** Its name and its text. */
  wordsSealed: string
  filter: ColumnType<Record<string, string | boolean>, string, string>
  alerts: boolean
  alertsSince: Date | null
  lookedAt: Date | null
  createdAt: Date
  removedAt: Date | null
}

export type SearchAlertTable = {
  id: Generated<string>
  savedSearchId: string
  foundAt: Date
  mailedAt: Date | null
  seenAt: Date | null
}

export type SavedSearchHitTable = {
  savedSearchId: string
  hitId: string
  alertId: string | null
}

declare module '../core/database.ts' {
  interface Tables {
    savedSearch: SavedSearchTable
    searchAlert: SearchAlertTable
    savedSearchHit: SavedSearchHitTable
  }
}
