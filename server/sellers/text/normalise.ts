import { compact } from './compact.ts'
import { foldText } from './fold-text.ts'

/** How many signs of each sort were taken out; UTF-16 units of the folded text, syllables for `pinyin`. */
export type Removed = { invisible: number; marks: number; pinyin: number; separators: number }

export type NormalisedText = {
  text: string
  /** The stretch of the source that the normalised stretch [start, end) was read from; both in UTF-16 units. */
  toSource(start: number, end: number): { start: number; end: number }
  removed: Removed
}

/**
 * The one reading of a text that search, matching and keys share. In order: invisible signs out; each sign folded to
 * what it is read as (NFKC, case, decoration, look-alikes, pictures, traditional to simplified); a syllable in
 * brackets after its own character out; symbols and spaces beside a Han character out; other spaces to one.
 * Clause marks stay, so that two sentences do not grow together. Pure, linear and idempotent.
 */
export const normalise = (source: string): NormalisedText => {
  const folded = foldText(source)
  const { units, starts, ends, pinyin, separators } = compact(folded)
  return {
    text: decode(units),
    toSource(start, end) {
      const from = Math.max(0, Math.min(start, units.length))
      const to = Math.max(from, Math.min(end, units.length))
      if (from === to) {
        const at = from < units.length ? starts[from]! : source.length
        return { start: at, end: at }
      }
      return { start: starts[from]!, end: ends[to - 1]! }
    },
    removed: { invisible: folded.invisible, marks: folded.marks, pinyin, separators },
  }
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })
const decode = (units: Uint16Array): string => decoder.decode(units)
