import { findCase } from '../cases/case-store.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, NotFound } from '../core/errors.ts'
import { inTransaction } from '../core/transaction.ts'
import { signFileUrl } from '../evidence/sign-file-url.ts'
import { findDocument } from './document-store.ts'
import { findForm } from './forms/index.ts'
import { logReveal } from './log-reveal.ts'

/**
 * An address from which an issued paper can be fetched for some minutes. Who may read the case may read its papers,
 * but one that names the filer only who may know the filer; that look is kept. Throws NotFound, Forbidden.
 */
export const openDocument = (ctx: Ctx, documentId: string): Promise<{ url: string }> =>
  inTransaction(ctx, async (tx) => {
    const document = await findDocument(tx, documentId)
    const found = document && (await findCase(tx, document.caseId))
    if (!document || !found) throw new NotFound('document')
    if (document.showsFiler && !tx.can('revealFiler', 'Case', found)) throw new Forbidden('openDocument')
    const words = findForm(document.form)?.words ?? { zh: document.form, en: document.form }
    await logReveal(tx, found, { showsFiler: document.showsFiler, words }, `取阅文书${document.number ?? ''}`)
    return { url: signFileUrl(tx, document.id, 'document') }
  })
