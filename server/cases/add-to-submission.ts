import { z } from 'zod'
import { findMessageByRequest, insertMessage } from '../complaints/message-store.ts'
import { lockSubmission } from '../complaints/submission-store.ts'
import type { Ctx } from '../core/context.ts'
import { InvalidInput, NotFound } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { inBoth, text, validate } from '../core/validate.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import { asFiler, describeForFiler, type Followed, openReceipt } from './follow-submission.ts'

const schema = z
  .strictObject({
    number: text(40, 1),
    secret: text(60, 1),
    clientRequestId: z.uuid(),
    text: text(3_000),
    evidence: z.array(z.string().max(200)).max(20),
  })
  .refine((input) => input.text.trim() !== '' || input.evidence.length > 0, {
    path: ['text'],
    error: inBoth({ zh: '请填写内容或添加文件', en: 'Write something or add a file.' }),
  })

/** A request id that stands for other words already must not swallow these. */
const checkRepeated = async (ctx: Ctx, submissionId: string, input: { clientRequestId: string; text: string }) => {
  const kept = await findMessageByRequest(ctx, input.clientRequestId)
  if (kept?.submissionId === submissionId && kept.body === input.text) return
  const message =
    ctx.locale === 'en'
      ? 'Something else was sent under this id. Send this again under a new one.'
      : '该编号已用于其他内容，请换一个编号重新发送'
  throw new InvalidInput([{ path: 'clientRequestId', message }])
}

/** The holder of a receipt adds words or evidence. The same request twice is kept once. NotFound for a wrong receipt. */
export const addToSubmission = async (ctx: Ctx, raw: unknown): Promise<Followed> => {
  const input = validate(ctx.locale, schema, raw)
  const receipt = await openReceipt(ctx, input)
  if (!receipt) throw new NotFound('receipt')
  const before = await describeForFiler(ctx, receipt)
  if (!before.canAdd)
    throw new InvalidInput([
      {
        path: 'text',
        message:
          ctx.locale === 'en'
            ? 'The matter is closed; file a new one.'
            : '已经办结，不能再补充；如有新的情况请重新提交',
      },
    ])
  await inTransaction(asFiler(ctx, receipt), async (tx) => {
    const submission = await lockSubmission(tx, receipt.id)
    const isNew = await insertMessage(tx, {
      submissionId: submission.id,
      clientRequestId: input.clientRequestId,
      direction: 'FROM_FILER',
      body: input.text,
    })
    if (!isNew) return checkRepeated(tx, submission.id, input)
    if (input.evidence.length > 0) await attachEvidence(tx, input.evidence, submission.id)
    await appendEvent(tx, {
      subjectType: 'Submission',
      subjectId: submission.id,
      type: 'addToSubmission',
      data: { files: input.evidence.length, words: input.text.trim() !== '' },
      public: input.evidence.length > 0,
    })
  })
  return describeForFiler(ctx, receipt)
}
