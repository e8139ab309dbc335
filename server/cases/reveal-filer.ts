import { z } from 'zod'
import './cases-tables.ts'
import { type Filer, openFiler } from '../complaints/filer.ts'
import { getSubmission } from '../complaints/submission-store.ts'
import { insertAccess } from '../core/access-log.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, InvalidInput } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import { lockCase } from './case-store.ts'

const schema = z.strictObject({ caseId: z.uuid(), reason: text(300, 4) })

/** Shows who filed, to whoever the policy lets, with a reason that is kept: no reveal without its row in the log. */
export const revealFiler = async (ctx: Ctx, raw: unknown): Promise<Filer> => {
  const input = validate(ctx.locale, schema, raw)
  return inTransaction(ctx, async (tx) => {
    const found = await lockCase(tx, input.caseId)
    if (!tx.can('revealFiler', 'Case', found)) throw new Forbidden('revealFiler')
    const submission = found.submissionId ? await getSubmission(tx, found.submissionId) : undefined
    if (!submission?.filerSealed)
      throw new InvalidInput([
        { path: 'caseId', message: ctx.locale === 'en' ? 'The filer stayed anonymous.' : '举报人未留身份信息' },
      ])
    await insertAccess(tx, { action: 'revealFiler', subjectType: 'Case', subjectId: found.id, reason: input.reason })
    await appendEvent(tx, { subjectType: 'Case', subjectId: found.id, type: 'revealFiler' })
    return openFiler(tx, submission.filerSealed, submission.id)
  })
}
