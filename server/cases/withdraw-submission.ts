import { z } from 'zod'
import { insertMessage } from '../complaints/message-store.ts'
import { lockSubmission, markWithdrawn } from '../complaints/submission-store.ts'
import type { Ctx } from '../core/context.ts'
import { InvalidInput, NotFound } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import { isPossible } from './action-available.ts'
import { findCaseAction } from './actions/index.ts'
import { findCasesOfSubmission, lockCase } from './case-store.ts'
import { asFiler, describeForFiler, type Followed, openReceipt } from './follow-submission.ts'
import { performCaseAction } from './perform-case-action.ts'

const schema = z.strictObject({ number: text(40, 1), secret: text(60, 1), reason: text(500) })

/**
 * The filer takes the complaint back (Order 121, article 23(1)(1)): mediation ends. A lead once told is verified all
 * the same (article 27), so a report case stays open and only learns of the wish.
 */
export const withdrawSubmission = async (ctx: Ctx, raw: unknown): Promise<Followed> => {
  const input = validate(ctx.locale, schema, raw)
  const receipt = await openReceipt(ctx, input)
  if (!receipt) throw new NotFound('receipt')
  await inTransaction(asFiler(ctx, receipt), async (tx) => {
    const submission = await lockSubmission(tx, receipt.id)
    if (submission.withdrawnAt)
      throw new InvalidInput([
        { path: 'number', message: ctx.locale === 'en' ? 'It was withdrawn before.' : '此前已经撤回' },
      ])
    await markWithdrawn(tx, submission.id)
    if (input.reason.trim())
      await insertMessage(tx, { submissionId: submission.id, direction: 'FROM_FILER', body: input.reason })
    await appendEvent(tx, {
      subjectType: 'Submission',
      subjectId: submission.id,
      type: 'withdrawSubmission',
      public: true,
    })
    const withdraw = findCaseAction('withdrawComplaint')!
    for (const { id } of await findCasesOfSubmission(tx, submission.id)) {
      // Held before it is looked at: an officer who is faster must not make the filer's wish fail.
      const found = await lockCase(tx, id)
      if (isPossible(withdraw, found))
        await performCaseAction(tx, {
          caseId: found.id,
          expectedVersion: found.version,
          action: withdraw.name,
          answers: {},
        })
    }
  })
  return describeForFiler(ctx, { ...receipt, withdrawnAt: ctx.clock.now() })
}
