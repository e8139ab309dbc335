import { normalise } from '../../sellers/text/normalise.ts'

export type Stretch = { start: number; end: number }

/** So many signs in a row in common are words and not chance. */
const LEAST = 4

/**
 * The stretches of a text of which every LEAST signs stand in the other text too, both read as search reads them. Offsets
 * in UTF-16 units of the text as it was written, end exclusive. Linear in both.
 */
export const commonStretches = (text: string, other: string): Stretch[] => {
  const theirs = normalise(other).text
  const known = new Set<string>()
  for (let at = 0; at + LEAST <= theirs.length; at++) known.add(theirs.slice(at, at + LEAST))
  const own = normalise(text)
  const stretches: Stretch[] = []
  for (let at = 0; at + LEAST <= own.text.length; at++) {
    if (!known.has(own.text.slice(at, at + LEAST))) continue
    const last = stretches.at(-1)
    if (last && at <= last.end) last.end = at + LEAST
    else stretches.push({ start: at, end: at + LEAST })
  }
  return stretches.map(({ start, end }) => own.toSource(start, end))
}
