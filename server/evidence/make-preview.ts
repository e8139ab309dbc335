import { join } from 'node:path'
import { GREY_SIDE } from './perceptual-hash.ts'
import { PREVIEW_EXIT } from './preview-exit.ts'
import { runApart } from './run-apart.ts'

/** The harmless copy, and the picture as 64 × 64 grey pixels. */
export type Picture = { webp: Buffer; grey: Buffer }

export type Preview = Picture | { refused: 'FILE_DAMAGED' | 'PICTURE_TOO_LARGE' } | { failed: string }

const PROGRAM = join(import.meta.dirname, 'preview-process.ts')

/**
 * A harmless copy of a picture: decoded, shrunk to 1600 px and encoded afresh, so that hidden places (EXIF) and
 * anything behind the picture are gone. Decoding happens in a process of its own, which a hostile file may crash.
 */
export const makePreview = async (path: string): Promise<Preview> => {
  const { sent, end } = await runApart(PROGRAM, path)
  const pixels = GREY_SIDE * GREY_SIDE
  if (end === 0 && sent.length > pixels) return { grey: sent.subarray(0, pixels), webp: sent.subarray(pixels) }
  if (end === PREVIEW_EXIT.FILE_DAMAGED) return { refused: 'FILE_DAMAGED' }
  if (end === PREVIEW_EXIT.PICTURE_TOO_LARGE) return { refused: 'PICTURE_TOO_LARGE' }
  return { failed: `the preview process ended with ${end}` }
}
