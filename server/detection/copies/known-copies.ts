import type { Words } from './text-units.ts'

/** A near-identical one of another seller, and among how many sellers (merged ones count once; 7 stands for 7 and more). */
export type KnownCopy<Other> = { sellers: number; other: Other }

/**
 * What the register knows of copies of a listing. Nothing where there is no register, as when a file is screened.
 * `own`: the listing's own pictures that another seller shows too.
 */
export type KnownCopies = { text?: KnownCopy<Words>; picture?: KnownCopy<Words> & { own: readonly string[] } }

export const MOST_SELLERS_COUNTED = 7
