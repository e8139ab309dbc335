import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { Parts } from '../core/context.ts'

// A file from a stranger must stay a thing to look at: no scripts, no plugins, no origin.
const LOCKED = "default-src 'none'; sandbox; frame-ancestors 'none'"

export const lock = (res: Response): Response =>
  res.set({
    'Content-Security-Policy': LOCKED,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, max-age=300',
  })

/** A reader who goes away is no failure of ours. */
export const send = async (parts: Pick<Parts, 'files'>, key: string, res: Response): Promise<void> => {
  try {
    await pipeline(parts.files.read(key), res)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}

export const digestOf = (sha256: string): string => `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`
