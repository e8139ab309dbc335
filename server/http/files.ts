import { pipeline } from 'node:stream/promises'
import { type Response, Router } from 'express'
import { z } from 'zod'
import type { Parts } from '../core/context.ts'
import { type Evidence, findEvidence } from '../evidence/evidence-store.ts'
import { FILE_VARIANTS, isSignedFile } from '../evidence/sign-file-url.ts'

const signed = z.object({
  id: z.uuid(),
  variant: z.enum(FILE_VARIANTS),
  expires: z.coerce.number().int().positive(),
  signature: z.string().max(200),
})

// A file from a stranger must stay a thing to look at: no scripts, no plugins, no origin.
const LOCKED = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** /files/:id: one file for the holder of a signed address. The original only as a download, the preview in the page. */
export const files = (parts: Parts): Router => {
  const router = Router()
  router.get('/files/:id', async (req, res, next) => {
    const asked = signed.safeParse({ ...req.query, id: req.params.id })
    if (!asked.success) return next()
    const { signature, ...file } = asked.data
    if (!isSignedFile(parts, file, signature)) return next()
    const evidence = await findEvidence(parts, file.id)
    if (!evidence) return next()
    await (file.variant === 'original' ? sendOriginal(parts, evidence, res) : sendPreview(parts, evidence, res, next))
  })
  return router
}

const lock = (res: Response): Response =>
  res.set({
    'Content-Security-Policy': LOCKED,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, max-age=300',
  })

const sendOriginal = async (parts: Parts, evidence: Evidence, res: Response): Promise<void> => {
  lock(res).attachment(evidence.fileName)
  res.set({
    'Content-Type': evidence.mediaType,
    'Content-Length': String(evidence.bytes),
    'Repr-Digest': `sha-256=:${Buffer.from(evidence.sha256, 'hex').toString('base64')}:`,
  })
  await send(parts, evidence.storageKey, res)
}

const sendPreview = async (parts: Parts, { previewKey }: Evidence, res: Response, next: () => void): Promise<void> => {
  if (!previewKey) return next()
  lock(res).set({ 'Content-Type': 'image/webp', 'Content-Disposition': 'inline' })
  await send(parts, previewKey, res)
}

/** A reader who goes away is no failure of ours. */
const send = async (parts: Parts, key: string, res: Response): Promise<void> => {
  try {
    await pipeline(parts.files.read(key), res)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
