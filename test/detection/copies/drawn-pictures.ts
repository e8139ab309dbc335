import { GREY_SIDE, perceptualHash } from '../../../server/evidence/perceptual-hash.ts'
import { type Random, seededRandom } from '../../sellers/world/random.ts'

/** A listing's only picture, by its hash. `group`: that of an original and its copies; undefined for one nobody copied. */
export type DrawnPicture = { hash: string; seller: number; group?: number }

/** Grey values, row by row, before they are brought down to the size that is hashed. */
type Grey = Float64Array
const SIDE = 2 * GREY_SIDE

const IN_GROUPS = 0.1
const MOST_COPIES = 4

/**
 * Pictures of as many listings, a tenth of them originals and their edited copies at other sellers, half of all on a
 * white ground. They are drawn as grey values, without a file: a hundred thousand files would take an hour to write.
 * The hash is the real one.
 */
export const drawnPictures = (count: number, seed: number): DrawnPicture[] => {
  const random = seededRandom(seed)
  const pictures: DrawnPicture[] = []
  let seller = 0
  const add = (picture: Grey, group?: number) => {
    const hash = perceptualHash(broughtDown(picture))
    if (hash) pictures.push({ hash, seller: seller++, ...(group === undefined ? {} : { group }) })
  }
  for (let group = 0; pictures.length < count * IN_GROUPS; group++) {
    const original = drawn(random)
    add(original, group)
    for (let copies = 1 + random.below(MOST_COPIES); copies > 0; copies--) add(edited(original, random), group)
  }
  while (pictures.length < count) add(drawn(random))
  const mixed = pictures.map((picture) => ({ picture, at: random.next() })).toSorted((a, b) => a.at - b.at)
  return mixed.slice(0, count).map(({ picture }) => picture)
}

const drawn = (random: Random): Grey => {
  const isOnWhite = random.chance(0.5)
  const grey = new Float64Array(SIDE * SIDE).fill(isOnWhite ? 250 : random.below(256))
  const [from, span, size] = isOnWhite ? [30, 68, 20] : [0, SIDE, 36]
  for (let shape = 0; shape < 12; shape++) {
    const [x, y] = [from + random.below(span), from + random.below(span)]
    const [wide, high, tone] = [4 + random.below(size), 4 + random.below(size), random.below(256)]
    const isRound = random.chance(0.5)
    for (let row = Math.max(0, y - high); row < Math.min(SIDE, y + high); row++)
      for (let column = Math.max(0, x - wide); column < Math.min(SIDE, x + wide); column++)
        if (!isRound || ((column - x) / wide) ** 2 + ((row - y) / high) ** 2 <= 1) grey[row * SIDE + column] = tone
  }
  return grey
}

/** Two of what copiers do: trim, scale, compress, brighten or darken, write over. */
const edited = (original: Grey, random: Random): Grey => {
  const edits = [trimmed, scaled, compressed, lit, writtenOver]
  const first = random.below(edits.length)
  const second = (first + 1 + random.below(edits.length - 1)) % edits.length
  return edits[second]!(edits[first]!(original, random), random)
}

/** At most two hundredths of a side from each edge. */
const trimmed = (grey: Grey, random: Random): Grey => {
  const [left, top, right, bottom] = Array.from({ length: 4 }, () => random.next() * 0.02 * SIDE)
  return resampled(grey, (x, y) => [
    left! + (x / SIDE) * (SIDE - left! - right!),
    top! + (y / SIDE) * (SIDE - top! - bottom!),
  ])
}

const scaled = (grey: Grey, random: Random): Grey => {
  const share = 0.5 + random.next() * 0.4
  return resampled(grey, (x, y) => [Math.floor(x * share) / share, Math.floor(y * share) / share])
}

const compressed = (grey: Grey, random: Random): Grey => grey.map((tone) => clamp(tone + (random.next() - 0.5) * 16))

const lit = (grey: Grey, random: Random): Grey => {
  const factor = random.chance(0.5) ? 0.8 : 1.2
  return grey.map((tone) => clamp(tone * factor))
}

/** A line of strokes, as of letters, over the lower part. */
const writtenOver = (grey: Grey, random: Random): Grey => {
  const copy = Float64Array.from(grey)
  const top = SIDE - 20 - random.below(10)
  for (let row = top; row < top + 11; row++)
    for (let column = 10; column < 86; column++)
      if ((column >> 1) % 3 === 0) copy[row * SIDE + column] = clamp(0.4 * copy[row * SIDE + column]! + 0.6 * 255)
  return copy
}

const clamp = (tone: number) => Math.min(255, Math.max(0, tone))

const resampled = (grey: Grey, from: (x: number, y: number) => [number, number]): Grey =>
  grey.map((_, at) => {
    const [x, y] = from(at % SIDE, Math.floor(at / SIDE))
    const [left, top] = [Math.min(SIDE - 2, Math.floor(x)), Math.min(SIDE - 2, Math.floor(y))]
    const [dx, dy] = [Math.min(1, x - left), Math.min(1, y - top)]
    const tone = (column: number, row: number) => grey[row * SIDE + column]!
    return (
      (tone(left, top) * (1 - dx) + tone(left + 1, top) * dx) * (1 - dy) +
      (tone(left, top + 1) * (1 - dx) + tone(left + 1, top + 1) * dx) * dy
    )
  })

/** Every pixel the mean of four. */
const broughtDown = (grey: Grey): Uint8Array =>
  Uint8Array.from({ length: GREY_SIDE * GREY_SIDE }, (_, at) => {
    const first = 2 * Math.floor(at / GREY_SIDE) * SIDE + 2 * (at % GREY_SIDE)
    return Math.round((grey[first]! + grey[first + 1]! + grey[first + SIDE]! + grey[first + SIDE + 1]!) / 4)
  })
