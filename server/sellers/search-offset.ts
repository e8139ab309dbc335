import { InvalidInput } from '../core/errors.ts'
import { decodeCursor } from '../core/paging.ts'

/** Nobody reads that far; the server counts no further than its first thousand hits. */
export const FURTHEST = 1_000

/**
 * How many hits lie before a page of search results: they are ranked, so they have a place and no key. Where the hits
 * come from several lists, how many of each.
 */
export const searchOffsets = (after: string | null | undefined, lists: number): number[] => {
  if (!after) return Array.from({ length: lists }, () => 0)
  const offsets = decodeCursor(after, lists).map(Number)
  if (offsets.every((offset) => Number.isInteger(offset) && offset >= 0 && offset <= FURTHEST)) return offsets
  throw new InvalidInput([{ path: 'after', message: 'is not a cursor of this list; start again without it' }])
}

export const searchOffset = (after: string | null | undefined): number => searchOffsets(after, 1)[0]!
