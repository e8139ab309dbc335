// Runs by itself: node preview-process.ts <picture>; writes 64 × 64 grey pixels and a WebP preview to standard output.
import { readFileSync, writeSync } from 'node:fs'
import sharp from 'sharp'
import { greyPixels } from './grey-pixels.ts'
import { PREVIEW_EXIT } from './preview-exit.ts'

const MOST_PIXELS = 50_000_000
const LONGEST_SIDE = 1_600

// Only the decoders of the kinds we take: libvips knows dozens more, some of them interpreters (SVG, PDF).
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
sharp.cache(false)
sharp.concurrency(1)

try {
  const webp = await sharp(readFileSync(process.argv[2]!), {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    sequentialRead: true,
  })
    .rotate()
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
  const picture = Buffer.concat([await greyPixels(webp), webp])
  for (let sent = 0; sent < picture.length; ) sent += writeSync(1, picture, sent)
} catch (error) {
  const tooLarge = error instanceof Error && /pixel limit/.test(error.message)
  process.exitCode = tooLarge ? PREVIEW_EXIT.PICTURE_TOO_LARGE : PREVIEW_EXIT.FILE_DAMAGED
}
