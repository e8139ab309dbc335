/** The picture is read as so many grey pixels a side. */
export const GREY_SIDE = 64
const WAVES_SIDE = 16

export const HASH_BITS = WAVES_SIDE * WAVES_SIDE

/** A picture whose grey hardly varies: white paper, a black screen. Its hash would be chance. */
const LEAST_DEVIATION = 6

const cosines = Array.from({ length: WAVES_SIDE }, (_, i) =>
  Float64Array.from({ length: GREY_SIDE }, (_, x) => Math.cos(((2 * x + 1) * (i + 1) * Math.PI) / (2 * GREY_SIDE))),
)

/** The waves, down and across, from the slowest on: those are altered least, so that bits near the front are the surest. */
const byFrequency = Array.from({ length: HASH_BITS }, (_, at) => ({
  down: Math.floor(at / WAVES_SIDE),
  across: at % WAVES_SIDE,
})).toSorted((a, b) => a.down + a.across - b.down - b.across || a.down - b.down)

/**
 * The perceptual hash of a picture (pHash: Zauner 2010, Implementation and Benchmarking of Perceptual Image Hash
 * Functions, 3.2.1), of 256 bits instead of 64, as 64 do not tell goods on a white ground apart: which of the 16 × 16
 * slowest waves of its discrete cosine transform, without the constant ones, lie above their median. Scaling, quality,
 * brightness, small crops and marks change few. 64 hexadecimal digits; null for a picture too plain. `grey`: 64 × 64
 * bytes, row by row.
 */
export const perceptualHash = (grey: Uint8Array): string | null => {
  if (grey.length !== GREY_SIDE * GREY_SIDE) throw new Error(`${grey.length} grey pixels`)
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length
  const variance = grey.reduce((sum, value) => sum + (value - mean) ** 2, 0) / grey.length
  if (Math.sqrt(variance) < LEAST_DEVIATION) return null
  const rows = new Float64Array(GREY_SIDE * WAVES_SIDE)
  for (let y = 0; y < GREY_SIDE; y++)
    for (let wave = 0; wave < WAVES_SIDE; wave++) {
      let sum = 0
      for (let x = 0; x < GREY_SIDE; x++) sum += cosines[wave]![x]! * grey[y * GREY_SIDE + x]!
      rows[y * WAVES_SIDE + wave] = sum
    }
  const waves = byFrequency.map(({ down, across }) => {
    let sum = 0
    for (let y = 0; y < GREY_SIDE; y++) sum += cosines[down]![y]! * rows[y * WAVES_SIDE + across]!
    return sum
  })
  const sorted = waves.toSorted((a, b) => a - b)
  const median = (sorted[HASH_BITS / 2 - 1]! + sorted[HASH_BITS / 2]!) / 2
  return waves
    .map((wave) => (wave > median ? '1' : '0'))
    .join('')
    .replaceAll(/.{4}/g, (four) => Number.parseInt(four, 2).toString(16))
}
