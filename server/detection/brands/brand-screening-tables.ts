import type { Generated } from 'kysely'

/** Under which names, and with or without authorisations in force, a brand was screened last. */
export type BrandScreeningTable = {
  brandId: string
  names: string[]
  authorises: boolean
  /** The names it had and has since it began to wait; null when the listings that name it were screened since. */
  sought: string[] | null
  /** Where the walk was when it began to wait; null for its beginning. */
  beganAfter: string | null
  hasComeRound: Generated<boolean>
}

/** One row: how far the walk over the listings has come. */
export type BrandWalkTable = {
  isTheWalk: Generated<boolean>
  afterId: string | null
  /** The last day whose terms were followed. */
  termsUntil: string | null
}

declare module '../../core/database.ts' {
  interface Tables {
    brandScreening: BrandScreeningTable
    brandWalk: BrandWalkTable
  }
}
