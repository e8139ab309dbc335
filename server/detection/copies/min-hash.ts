/** Raised whenever the same words may give other bands. */
export const MIN_HASH_METHOD = 3

export const BANDS = 24
export const ROWS = 6

/** Odd factors and addends of the hash functions; any fixed ones do, these come from a 32-bit xorshift. */
const functions = (() => {
  let state = 0x2545f491
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  return Array.from({ length: BANDS * ROWS }, () => ({ factor: next() | 1, addend: next() }))
})()

/**
 * The least value of each hash function over the shingles (Broder 1997, On the resemblance and containment of
 * documents): two sets share it with a chance equal to their Jaccard likeness.
 */
export const minHash = (shingles: ReadonlySet<number>): Uint32Array => {
  const least = new Uint32Array(functions.length).fill(0xffffffff)
  const values = Uint32Array.from(shingles)
  for (const [i, { factor, addend }] of functions.entries()) {
    let smallest = 0xffffffff
    for (const value of values) {
      const hash = (Math.imul(value, factor) + addend) >>> 0
      if (hash < smallest) smallest = hash
    }
    least[i] = smallest
  }
  return least
}

/** What is kept of a signature: the lowest 8 bits of each value (Li, König 2010, b-Bit Minwise Hashing). */
export const shortened = (signature: Uint32Array): Buffer => Buffer.from(Uint8Array.from(signature))

/** The Jaccard likeness that two shortened signatures speak for; the standard error is 0.04 at 0.65. */
export const estimatedLikeness = (a: Uint8Array, b: Uint8Array): number => {
  if (a.length !== functions.length || b.length !== functions.length) return 0
  let same = 0
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same++
  const share = same / a.length
  // One in 256 values is the same by chance.
  return Math.max(0, (share - 1 / 256) / (1 - 1 / 256))
}

/**
 * A key for each band of the signature (Leskovec, Rajaraman, Ullman, 3.4): sets of likeness s share one of the 24 with
 * a chance of 1 - (1 - s^6)^24: 0.85 at 0.65, 0.95 at 0.7, 0.999 at 0.8, 0.09 at 0.4. Whole numbers below 2^53.
 */
export const bandKeys = (signature: Uint32Array): number[] =>
  Array.from({ length: BANDS }, (_, band) => {
    let [high, low] = [band + 1, 0x9e3779b9 ^ band]
    for (let row = 0; row < ROWS; row++) {
      const value = signature[band * ROWS + row]!
      high = Math.imul(high ^ value, 0x85ebca6b)
      high ^= high >>> 15
      low = Math.imul(low ^ value ^ high, 0xc2b2ae35)
      low ^= low >>> 13
    }
    return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0)
  })
