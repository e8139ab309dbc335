import { InvalidInput } from '../core/errors.ts'
import { decodeCursor } from '../core/paging.ts'

/** Nobody reads that far; the server counts no further than its first thousand hits. */
export const FURTHEST = 1_000

/** How many hits lie before a page of search results: they are ranked, so they have a place and no key. */
export const searchOffset = (after: string | null | undefined): number => {
  if (!after) return 0
  const [offset] = decodeCursor(after, 1)
  if (Number.isInteger(offset) && Number(offset) >= 0 && Number(offset) <= FURTHEST) return Number(offset)
  throw new InvalidInput([{ path: 'after', message: 'is not a cursor of this list; start again without it' }])
}
