import type { Ctx } from '../core/context.ts'
import { hashSecret, sha256 } from '../core/crypto.ts'
import { Duplicate } from '../core/errors.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import type { Channel } from './complaints-tables.ts'
import { sealFiler } from './filer.ts'
import type { SubmissionInput } from './submission-input.ts'
import { findByClientRequest, type Submission } from './submission-store.ts'

/** What two sendings must share to be the same sending. */
export const hashBody = (input: unknown): string => sha256(JSON.stringify(input))

/** The submission a repeated request belongs to; Duplicate when the same id came with other content. */
export const findRepeated = async (
  ctx: Ctx,
  clientRequestId: string,
  bodyHash: string,
): Promise<Submission | undefined> => {
  const existing = await findByClientRequest(ctx, clientRequestId)
  if (existing && existing.bodyHash !== bodyHash)
    throw new Duplicate('This was sent before with other content. Open the form again to send a new one.', null)
  return existing
}

/** Keeps a submission exactly as told, in the caller's transaction. Duplicate when the same request was kept meanwhile. */
export const recordSubmission = async (
  ctx: Ctx,
  input: SubmissionInput,
  given: { id: string; number: string; bodyHash: string; channel: Channel; sellerId: string; receivedAt: Date },
): Promise<Submission> => {
  const row = await ctx.db
    .insertInto('submission')
    .values({
      ...given,
      secretHash: hashSecret(ctx.crypto.receiptSecret(given.id)),
      clientRequestId: input.clientRequestId,
      hasDispute: input.kinds.includes('DISPUTE'),
      hasLead: input.kinds.includes('LEAD'),
      category: input.category,
      details: JSON.stringify(input.answers),
      narrative: input.narrative,
      wants: input.wants,
      otherWant: input.otherWant ?? null,
      happenedOn: input.happenedOn ?? null,
      amountFen: input.amountFen ?? null,
      sellerTold: JSON.stringify(input.seller),
      ...sealFiler(ctx, input.filer, given.id),
      consentPublish: input.consentPublish,
      consentDelegate: input.consentDelegate,
      locale: ctx.locale,
      withdrawnAt: null,
    })
    .onConflict((conflict) => conflict.column('clientRequestId').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Duplicate('The same request is being kept already.')
  if (input.evidence.length > 0) await attachEvidence(ctx, input.evidence, row.id)
  return row
}
