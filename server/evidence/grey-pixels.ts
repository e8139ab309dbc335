import sharp from 'sharp'
import { GREY_SIDE } from './perceptual-hash.ts'

/** A picture as the perceptual hash reads it: 64 × 64 grey pixels, row by row, its clear parts white. */
export const greyPixels = (picture: Buffer): Promise<Buffer> =>
  sharp(picture)
    .flatten({ background: 'white' })
    .resize(GREY_SIDE, GREY_SIDE, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer()
