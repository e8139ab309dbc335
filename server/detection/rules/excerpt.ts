import type { ScreenedListing, Span } from '../signal.ts'
import type { ExcerptPiece } from './rules-tables.ts'

const AROUND = 40
const MOST = 300

/** The words of a listing around the first that a rule met, those it met marked; at most some 300 signs. */
export const excerptOf = (listing: ScreenedListing, all: readonly Span[]): ExcerptPiece[] => {
  const spans = all.flatMap(({ field, ...at }) => (field === 'price' ? [] : [{ field, ...at }]))
  const [first] = spans
  const source = (first && listing[first.field]) ?? listing.title ?? ''
  const from = wholeFrom(source, Math.max(0, (first?.start ?? 0) - AROUND))
  const to = wholeFrom(source, Math.min(source.length, from + MOST))
  const pieces: ExcerptPiece[] = []
  let at = from
  for (const { field, start, end } of spans) {
    if (field !== first?.field || start < at || end > to) continue
    if (start > at) pieces.push({ text: source.slice(at, start), marked: false })
    pieces.push({ text: source.slice(start, end), marked: true })
    at = end
  }
  if (at < to) pieces.push({ text: source.slice(at, to), marked: false })
  return pieces
}

/** Never between the halves of a surrogate pair. */
const wholeFrom = (source: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(source.charAt(at)) && /[\uD800-\uDBFF]/.test(source.charAt(at - 1)) ? at + 1 : at
