import { type Unit, unitsOf, type Words } from './text-units.ts'

/**
 * Fewer different shingles say too little: two sellers of one thing write such a line alike by themselves.
 */
export const LEAST_SHINGLES = 24

/** The shingle that begins at a unit, as 32 bit: the unit and the next. */
export const shingleAt = (units: readonly Unit[], at: number): number =>
  mixed(Math.imul(units[at]!.code, 0x9e3779b1) ^ units[at + 1]!.code)

/**
 * The different shingles of a listing: pairs of units that stand side by side, hashed to 32 bit. Two Han characters
 * are enough to be rare (some 3,000 are in use, so millions of pairs), and few enough that a word moved elsewhere
 * changes only its edges (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.2).
 */
export const shinglesOf = (words: Words): ReadonlySet<number> => {
  const units = unitsOf(words)
  const shingles = new Set<number>()
  for (let i = 0; i + 1 < units.length; i++) shingles.add(shingleAt(units, i))
  return shingles
}

/** Shared among all different ones: 0 to 1. */
export const jaccard = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  if (a.size > b.size) return jaccard(b, a)
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** The finaliser of MurmurHash3. */
const mixed = (value: number): number => {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
