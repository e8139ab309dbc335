import { normalise } from '../../sellers/text/normalise.ts'
import { type FieldName, fieldNames } from '../signal.ts'

/** What of a listing is compared. */
export type Words = { title?: string | null | undefined; text?: string | null | undefined }

/** A character or a word as it is compared, with its place in the field as it was written (UTF-16 units, end exclusive). */
export type Unit = { code: number; field: FieldName; start: number; end: number }

/** Units read of one listing; what stands further back is not compared. */
export const MOST_UNITS = 20_000

/** A Han character by itself; letters of other scripts by the word. Figures (prices, sizes), signs and emoji are no units. */
const unit = /\p{Script=Han}|(?:(?!\p{Script=Han})\p{L})+/gu

/** The units of title and text in their normalised form. Pure, linear. */
export const unitsOf = (words: Words): Unit[] => {
  const units: Unit[] = []
  for (const field of fieldNames) {
    const source = words[field]
    if (!source) continue
    const { text, toSource } = normalise(source)
    for (const match of text.matchAll(unit)) {
      if (units.length === MOST_UNITS) return units
      const { start, end } = toSource(match.index, match.index + match[0].length)
      units.push({ code: hashOf(match[0]), field, start, end })
    }
  }
  return units
}

/** FNV-1a, 32 bit. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
