import type { MatchRecord } from './match-record.ts'
import { isBlocking } from './traits.ts'

/** A value that more bear than this brings nobody together: a courier's depot, a tower, a slogan. */
export const BLOCK_MOST = 60

/**
 * The pairs worth comparing: those that share a value with at most BLOCK_MOST holders. Its cost grows with the number
 * of records, not with its square. Places in `records`, the lower first, each pair once.
 */
export function* blockPairs(records: readonly MatchRecord[]): Generator<readonly [number, number]> {
  const blocks = new Map<string, number[]>()
  for (const [place, { keys }] of records.entries())
    for (const [trait, values] of keys)
      if (isBlocking(trait))
        for (const key of values) {
          const block = blocks.get(`${trait} ${key}`)
          if (block) block.push(place)
          else blocks.set(`${trait} ${key}`, [place])
        }
  const partners = records.map(() => new Set<number>())
  for (const block of blocks.values())
    if (block.length > 1 && block.length <= BLOCK_MOST)
      for (const [i, one] of block.entries()) for (const other of block.slice(i + 1)) partners[one]!.add(other)
  for (const [one, others] of partners.entries()) for (const other of others) yield [one, other]
}
