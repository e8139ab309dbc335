import { z } from 'zod'
import { insertMessage } from '../complaints/message-store.ts'
import { lockSubmission, markWithdrawn } from '../complaints/submission-store.ts'
import type { Ctx } from '../core/context.ts'
import { InvalidInput, NotFound } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import { say, type Words } from '../core/words.ts'
import { isPossible } from './action-available.ts'
import { withdrawComplaint } from './actions/withdraw-complaint.ts'
import { findCasesOfSubmission, lockCase } from './case-store.ts'
import type { CaseRow } from './define-case-action.ts'
import { asFiler, describeForFiler, type Followed, mayWithdraw, openReceipt } from './follow-submission.ts'
import { performCaseAction } from './perform-case-action.ts'

const OVER: Words = {
  zh: '调解已经结束或者没有受理，不需要再撤回',
  en: 'It has ended or was not taken up, so there is nothing left to withdraw.',
}

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
    // Held before they are looked at: an officer who is faster must not make the filer's wish fail.
    const cases: CaseRow[] = []
    for (const { id } of await findCasesOfSubmission(tx, submission.id)) cases.push(await lockCase(tx, id))
    if (!mayWithdraw(submission, cases)) throw new InvalidInput([{ path: 'number', message: say(OVER, ctx.locale) }])
    await markWithdrawn(tx, submission.id)
    if (input.reason.trim())
      await insertMessage(tx, { submissionId: submission.id, direction: 'FROM_FILER', body: input.reason })
    await appendEvent(tx, {
      subjectType: 'Submission',
      subjectId: submission.id,
      type: 'withdrawSubmission',
      public: true,
    })
    for (const found of cases) {
      if (isPossible(withdrawComplaint, found))
        await performCaseAction(tx, {
          caseId: found.id,
          expectedVersion: found.version,
          action: withdrawComplaint.name,
          answers: {},
        })
    }
  })
  return describeForFiler(ctx, { ...receipt, withdrawnAt: ctx.clock.now() })
}
