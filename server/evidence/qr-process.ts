// Runs by itself: node qr-process.ts <picture>; writes what its QR code says to standard output, nothing where there is none.
import { readFileSync, writeSync } from 'node:fs'
import { decodeQR } from 'qr/decode.js'
import sharp from 'sharp'

/** The library's own budget is one frame of a camera; here somebody waits for one picture. */
const LONGEST_MS = 3_000

// Only our own previews are read: see preview-process.ts.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadWebp'] })
sharp.cache(false)
sharp.concurrency(1)

const { data, info } = await sharp(readFileSync(process.argv[2]!))
  .flatten({ background: 'white' })
  .ensureAlpha()
  .raw()
  .toBuffer({ resolveWithObject: true })

const read = (): string => {
  try {
    return decodeQR({ data, width: info.width, height: info.height }, { format: 'RGBA', timeLimit: LONGEST_MS })
  } catch {
    return ''
  }
}

writeSync(1, read())
