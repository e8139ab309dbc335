import type { Response } from 'express'
import type { Parts } from '../core/context.ts'
import { findDocument } from '../documents/document-store.ts'
import { findDraft } from '../documents/draft-store.ts'
import { findForm } from '../documents/forms/index.ts'
import { digestOf, lock, send } from './send-file.ts'

/** An issued paper, as a download under its number or name. */
export const sendDocument = async (parts: Parts, id: string, res: Response, next: () => void): Promise<void> => {
  const document = await findDocument(parts, id)
  if (!document) return next()
  const title = findForm(document.form)?.words.zh ?? document.form
  // A slash would be taken for a folder, and what stands before it be lost: 立案/不予立案审批表.
  lock(res).attachment(`${[title, document.number].filter(Boolean).join(' ').replaceAll('/', '／')}.pdf`)
  res.set({
    'Content-Type': 'application/pdf',
    'Content-Length': String(document.bytes),
    'Repr-Digest': digestOf(document.sha256),
  })
  await send(parts, document.storageKey, res)
}

/**
 * A preview, to be looked at in our own page or a tab of its own. NOTE it is ours and not a stranger's: browsers draw a
 * PDF with parts of their own, which a sandbox or a narrower policy stops; a PDF of text alone has nothing that could run.
 */
export const sendDraft = async (parts: Parts, id: string, res: Response, next: () => void): Promise<void> => {
  const pdf = await findDraft(parts, id)
  if (!pdf) return next()
  lock(res).set({
    'Content-Security-Policy':
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    'X-Frame-Options': 'SAMEORIGIN',
    'Content-Type': 'application/pdf',
    'Content-Disposition': 'inline; filename="draft.pdf"',
    'Cache-Control': 'private, no-store',
  })
  res.end(pdf)
}
