import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { GREY_SIDE } from './perceptual-hash.ts'
import { PREVIEW_EXIT } from './preview-exit.ts'

/** The harmless copy, and the picture as 64 × 64 grey pixels. */
export type Picture = { webp: Buffer; grey: Buffer }

export type Preview = Picture | { refused: 'FILE_DAMAGED' | 'PICTURE_TOO_LARGE' } | { failed: string }

const PROGRAM = join(import.meta.dirname, 'preview-process.ts')
const LONGEST_MS = 20_000
const AT_ONCE = 2

/**
 * A harmless copy of a picture: decoded, shrunk to 1600 px and encoded afresh, so that hidden places (EXIF) and
 * anything behind the picture are gone. Decoding happens in a process of its own, which a hostile file may crash.
 */
export const makePreview = async (path: string): Promise<Preview> => {
  await takeTurn()
  try {
    return await decodeApart(path)
  } finally {
    endTurn()
  }
}

const decodeApart = async (path: string): Promise<Preview> => {
  const child = spawn(process.execPath, ['--no-warnings', '--max-old-space-size=256', PROGRAM, path], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // NOTE in a session of its own: Ctrl-C must not end it under an upload that is being finished
    detached: true,
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
    env: {},
  })
  const ended = new Promise<string | number>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'))
  })
  const [sent, end] = await Promise.all([buffer(child.stdout), ended])
  const pixels = GREY_SIDE * GREY_SIDE
  if (end === 0 && sent.length > pixels) return { grey: sent.subarray(0, pixels), webp: sent.subarray(pixels) }
  if (end === PREVIEW_EXIT.FILE_DAMAGED) return { refused: 'FILE_DAMAGED' }
  if (end === PREVIEW_EXIT.PICTURE_TOO_LARGE) return { refused: 'PICTURE_TOO_LARGE' }
  return { failed: `the preview process ended with ${end}` }
}

// Pictures decode on few cores and much memory: two at a time, the others wait their turn.
const waiting: (() => void)[] = []
let working = 0

const takeTurn = async (): Promise<void> => {
  if (working >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else working++
}

const endTurn = (): void => {
  const next = waiting.shift()
  if (next) next()
  else working--
}
