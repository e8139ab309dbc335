import sharp, { type Sharp } from 'sharp'
import type { Random } from '../../sellers/world/random.ts'

const SIDE = 320

/** A picture as of goods: shapes of several tones over the whole, or in the middle of a white ground. JPEG. */
export const inventedPicture = (random: Random, { isOnWhite = random.chance(0.5) } = {}): Promise<Buffer> => {
  const tone = () => `rgb(${random.below(256)},${random.below(256)},${random.below(256)})`
  const [from, span, size] = isOnWhite ? [70, 180, 50] : [0, SIDE, 90]
  const at = () => from + random.below(span)
  const shapes = Array.from({ length: 12 }, () =>
    random.chance(0.5)
      ? `<ellipse cx="${at()}" cy="${at()}" rx="${10 + random.below(size)}" ry="${10 + random.below(size)}" fill="${tone()}"/>`
      : `<rect x="${at() - 40}" y="${at() - 40}" width="${20 + random.below(size)}" height="${20 + random.below(size)}" fill="${tone()}" transform="rotate(${random.below(90)} 160 160)"/>`,
  )
  const ground = `<rect width="${SIDE}" height="${SIDE}" fill="${isOnWhite ? '#fafafa' : tone()}"/>`
  return sharp(drawing(`${ground}${shapes.join('')}`))
    .jpeg({ quality: 92 })
    .toBuffer()
}

const drawing = (shapes: string): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">${shapes}</svg>`)

/** What copiers do to a picture, each by itself. */
export const pictureEdits = {
  resize: (picture) => sharp(picture).resize(170),
  quality: (picture) => sharp(picture).jpeg({ quality: 25 }),
  crop: (picture) => sharp(picture).extract({ left: 6, top: 5, width: 308, height: 309 }),
  watermark: (picture) =>
    sharp(picture).composite([
      {
        input: drawing(
          '<text x="20" y="290" font-size="34" fill="white" stroke="black" opacity="0.7">SHOP 2026</text>',
        ),
      },
    ]),
  banner: (picture) =>
    sharp(picture).composite([
      {
        input: drawing(
          '<rect y="292" width="320" height="28" fill="#c00"/><text x="20" y="314" fill="white">SALE</text>',
        ),
      },
    ]),
  brighter: (picture) => sharp(picture).modulate({ brightness: 1.25 }),
  darker: (picture) => sharp(picture).modulate({ brightness: 0.75 }),
} satisfies Record<string, (picture: Buffer) => Sharp>
export type PictureEdit = keyof typeof pictureEdits

export const editedPicture = (picture: Buffer, edit: PictureEdit): Promise<Buffer> =>
  pictureEdits[edit](picture)
    .jpeg({ quality: edit === 'quality' ? 25 : 85 })
    .toBuffer()
