import { type Response, Router } from 'express'
import { z } from 'zod'
import { findBlindEvidence } from '../cases/view-evidence.ts'
import type { Parts } from '../core/context.ts'
import { type Evidence, findEvidence } from '../evidence/evidence-store.ts'
import { FILE_VARIANTS, isSignedFile } from '../evidence/sign-file-url.ts'
import { sendDocument, sendDraft } from './send-document.ts'
import { digestOf, lock, send } from './send-file.ts'

const signed = z.object({
  id: z.uuid(),
  variant: z.enum(FILE_VARIANTS),
  expires: z.coerce.number().int().positive(),
  caseId: z.uuid().optional(),
  signature: z.string().max(200),
})

/**
 * /files/:id: one file for the holder of a signed address. Originals and issued papers only as a
 * download, previews in the page.
 */
export const files = (parts: Parts): Router => {
  const router = Router()
  router.get('/files/:id', async (req, res, next) => {
    const asked = signed.safeParse({ ...req.query, id: req.params.id })
    if (!asked.success) return next()
    const { signature, ...file } = asked.data
    if (!isSignedFile(parts, file, signature)) return next()
    if (file.variant === 'document') return sendDocument(parts, file.id, res, next)
    if (file.variant === 'draft') return sendDraft(parts, file.id, res, next)
    const evidence = file.caseId
      ? await findBlindEvidence(parts, file.caseId, file.id)
      : await findEvidence(parts, file.id)
    if (!evidence) return next()
    if (file.variant === 'preview') return sendPreview(parts, evidence, res, next)
    // Who may not know the filer is not given the hash either; what is in the file speaks for itself.
    if (!file.caseId) res.set('Repr-Digest', digestOf(evidence.sha256))
    await sendOriginal(parts, evidence, res)
  })
  return router
}

const sendOriginal = async (parts: Parts, evidence: Evidence, res: Response): Promise<void> => {
  lock(res).attachment(evidence.fileName)
  res.set({
    'Content-Type': evidence.mediaType,
    'Content-Length': String(evidence.bytes),
  })
  await send(parts, evidence.storageKey, res)
}

const sendPreview = async (parts: Parts, { previewKey }: Evidence, res: Response, next: () => void): Promise<void> => {
  if (!previewKey) return next()
  lock(res).set({ 'Content-Type': 'image/webp', 'Content-Disposition': 'inline' })
  await send(parts, previewKey, res)
}
