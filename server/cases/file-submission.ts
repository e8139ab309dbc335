import type { Channel } from '../complaints/complaints-tables.ts'
import { findRepeated, hashBody, recordSubmission } from '../complaints/record-submission.ts'
import { readSubmissionInput, type SubmissionInput } from '../complaints/submission-input.ts'
import type { Submission } from '../complaints/submission-store.ts'
import { legalDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { Duplicate, TooMany } from '../core/errors.ts'
import { reserve } from '../core/reserve.ts'
import { inTransaction, together } from '../core/transaction.ts'
import { getReceivingAuthority } from '../identity/authority-store.ts'
import { resolveToldSeller } from '../sellers/resolve-told-seller.ts'
import type { CaseRow } from './define-case-action.ts'
import { openCases } from './open-cases.ts'

export type Filed = {
  submission: Submission
  secret: string
  isNew: boolean
  /** What it opened just now; absent when the request came again. */
  cases?: CaseRow[]
}

type Kept = Pick<Filed, 'submission' | 'cases'>

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
    return receiptOf(ctx, { submission: before }, false)
  }
}

const receiptOf = (ctx: Ctx, kept: Kept, isNew: boolean): Filed => ({
  ...kept,
  secret: ctx.crypto.receiptSecret(kept.submission.id),
  isNew,
})

const keep = async (ctx: Ctx, input: SubmissionInput, given: { bodyHash: string; channel: Channel }): Promise<Kept> => {
  const procedures = [
    ...(input.kinds.includes('DISPUTE') ? ['mediation'] : []),
    ...(input.kinds.includes('LEAD') ? ['report'] : []),
  ]
  const [[own, ...numbers], authority, { sellerId, events }] = await together(
    reserve(ctx, ['S', ...procedures.map(() => 'C' as const)]),
    getReceivingAuthority(ctx),
    resolveToldSeller(ctx, input.seller, input.sellerId ?? null),
  )
  const receivedAt = ctx.clock.now()
  const filed = {
    subjectType: 'Submission',
    subjectId: own!.id,
    type: 'fileSubmission',
    data: { category: input.category, channel: given.channel },
    public: true,
  }
  const cases = procedures.map((procedure, i) => ({
    reserved: numbers[i]!,
    procedure,
    submissionId: own!.id,
    authorityId: authority.id,
    sellerId,
    category: input.category,
    summary: input.narrative,
    amountFen: input.amountFen ?? null,
    receivedOn: legalDay(receivedAt),
  }))
  const [submission, opened] = await together(
    recordSubmission(ctx, input, { ...own!, ...given, sellerId, receivedAt }),
    openCases(ctx, cases, [...events, filed]),
  )
  return { submission, cases: opened }
}
