import type { FoundIds } from './find-seller-ids.ts'
import { bearsAs, resembles, SELLER_MATCHES, type SellerMatch } from './seller-match.ts'

type Ranked = { id: string; name: string; nameKey: string }

/**
 * The rows that the index found, each with the reason, in the order to show them: first those who bear the text, by
 * what of the name holds it and else as the index ranks them; then, where there is room, those who only resemble it.
 * The rows come in the order of the index.
 */
export const rankSellers = <T extends Ranked>(
  rows: readonly T[],
  { named, soundAlike }: FoundIds,
  { text, room }: { text: string; room: number },
): (T & { why: SellerMatch })[] => {
  const [bearers, sounding] = [new Set(named), new Set(soundAlike)]
  const [bears, resemblance] = [bearsAs(text), resembles(text)]
  const bearing = rows.filter(({ id }) => bearers.has(id)).slice(0, room)
  const byMatch = bearing
    .map((row) => ({ ...row, why: bears(row) }))
    .sort((one, other) => SELLER_MATCHES.indexOf(one.why) - SELLER_MATCHES.indexOf(other.why))
  if (bearing.length === room) return byMatch
  const byLikeness = rows
    .flatMap((row) => {
      const found = bearers.has(row.id) ? undefined : resemblance(row, sounding.has(row.id))
      return found ? [{ row: { ...row, why: found.why }, likeness: found.likeness }] : []
    })
    .sort((one, other) => other.likeness - one.likeness)
    .map(({ row }) => row)
  return [...byMatch, ...byLikeness].slice(0, room)
}
