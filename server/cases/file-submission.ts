import type { Channel } from '../complaints/complaints-tables.ts'
import { findRepeated, hashBody, recordSubmission } from '../complaints/record-submission.ts'
import { readSubmissionInput, type SubmissionInput } from '../complaints/submission-input.ts'
import type { Submission } from '../complaints/submission-store.ts'
import { legalDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { Duplicate, TooMany } from '../core/errors.ts'
import { appendFirstEvents } from '../core/event-log.ts'
import { reserve } from '../core/reserve.ts'
import { inTransaction } from '../core/transaction.ts'
import { getReceivingAuthority } from '../identity/authority-store.ts'
import { openCases } from './open-cases.ts'

export type Filed = { submission: Submission; secret: string; isNew: boolean }

/**
 * Takes in what a person tells us. A dispute (投诉) opens a mediation case, a lead (举报) a report case, both open both
 * (Order 121, article 9). The same request sent again gives the same receipt; with other content, Duplicate.
 */
export const fileSubmission = async (ctx: Ctx, raw: unknown, channel: Channel = 'WEB'): Promise<Filed> => {
  const input = readSubmissionInput(ctx, raw)
  const bodyHash = hashBody(input)
  try {
    if (ctx.actor.kind === 'anonymous') await ctx.limits.consume('fileByAddress', ctx.actor.address ?? 'unknown')
    return receiptOf(ctx, await inTransaction(ctx, (tx) => keep(tx, input, { bodyHash, channel })), true)
  } catch (error) {
    // Sent before, or faster on another connection: everything of this one was undone, the first one's receipt is the answer.
    const mayBeRepeated = error instanceof Duplicate || error instanceof TooMany
    const before = mayBeRepeated ? await findRepeated(ctx, input.clientRequestId, bodyHash) : undefined
    if (!before) throw error
    return receiptOf(ctx, before, false)
  }
}

const receiptOf = (ctx: Ctx, submission: Submission, isNew: boolean): Filed => ({
  submission,
  secret: ctx.crypto.receiptSecret(submission.id),
  isNew,
})

const keep = async (ctx: Ctx, input: SubmissionInput, given: { bodyHash: string; channel: Channel }) => {
  const procedures = [
    ...(input.kinds.includes('DISPUTE') ? ['mediation'] : []),
    ...(input.kinds.includes('LEAD') ? ['report'] : []),
  ]
  const [own, ...numbers] = await reserve(ctx, ['S', ...procedures.map(() => 'C' as const)])
  const submission = await recordSubmission(ctx, input, { ...own!, ...given })
  const authority = await getReceivingAuthority(ctx)
  const { events } = await openCases(
    ctx,
    procedures.map((procedure, i) => ({
      reserved: numbers[i]!,
      procedure,
      submissionId: submission.id,
      authorityId: authority.id,
      sellerId: submission.sellerId,
      category: submission.category,
      summary: submission.narrative,
      amountFen: submission.amountFen,
      receivedOn: legalDay(submission.receivedAt),
    })),
  )
  const filed = { subjectType: 'Submission', subjectId: submission.id, type: 'fileSubmission', public: true }
  await appendFirstEvents(ctx, [
    { ...filed, data: { category: submission.category, channel: given.channel } },
    ...events,
  ])
  return submission
}
