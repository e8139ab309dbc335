import type { Channel } from '../complaints/complaints-tables.ts'
import { findRepeated, hashBody, recordSubmission } from '../complaints/record-submission.ts'
import { readSubmissionInput, type SubmissionInput } from '../complaints/submission-input.ts'
import type { Submission } from '../complaints/submission-store.ts'
import { startOfDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { Duplicate, InvalidInput, TooMany } from '../core/errors.ts'
import { reserve } from '../core/reserve.ts'
import { inTransaction, together } from '../core/transaction.ts'
import { say } from '../core/words.ts'
import { getReceivingAuthority } from '../identity/authority-store.ts'
import { resolveToldSeller } from '../sellers/resolve-told-seller.ts'
import { insertLink } from './case-link-store.ts'
import type { CaseRow } from './define-case-action.ts'
import { findJoinedCase, type JoinedCase } from './joint/find-joint-notices.ts'
import { openCases } from './open-cases.ts'

export type Filed = {
  submission: Submission
  secret: string
  isNew: boolean
  /** What it opened just now; absent when the request came again. */
  cases?: CaseRow[]
}

type Kept = Pick<Filed, 'submission' | 'cases'>

/** What an officer knows of a paper; the form of the public knows none of it. */
export type Arrival = {
  channel: Channel
  /** The legal day it came to the office; absent: now. */
  receivedOn?: string
  /** The office that received it; absent: the one that takes submissions in. */
  authorityId?: string | null | undefined
}

const BY_WEB: Arrival = { channel: 'WEB' }

/**
 * Takes in what a person tells us. A dispute (投诉) opens a mediation case, a lead (举报) a report case, both open both
 * (Order 121, article 9). One that asks to join a published joint complaint goes to that office, which decides on the
 * joining (article 12): its receipt, its case and its limits are its own. The same request sent again gives the same receipt; with other content, Duplicate.
 */
export const fileSubmission = async (ctx: Ctx, raw: unknown, arrival: Arrival = BY_WEB): Promise<Filed> => {
  const input = readSubmissionInput(ctx, raw)
  const bodyHash = hashBody(arrival === BY_WEB ? input : { ...input, ...arrival })
  try {
    if (ctx.actor.kind === 'anonymous') await ctx.limits.consume('fileByAddress', ctx.actor.address ?? 'unknown')
    return receiptOf(ctx, await inTransaction(ctx, (tx) => keep(tx, input, { bodyHash, arrival })), true)
  } catch (error) {
    // Sent before, or faster on another connection: everything of this one was undone, the first one's receipt is the answer.
    // The notice it asked to join may be over, the seller it chose gone since.
    const mayBeRepeated = [Duplicate, TooMany, InvalidInput].some((kind) => error instanceof kind)
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

const keep = async (
  ctx: Ctx,
  input: SubmissionInput,
  { bodyHash, arrival }: { bodyHash: string; arrival: Arrival },
): Promise<Kept> => {
  const { channel, receivedOn = ctx.clock.today() } = arrival
  const procedures = [
    ...(input.kinds.includes('DISPUTE') ? ['mediation'] : []),
    ...(input.kinds.includes('LEAD') ? ['report'] : []),
  ]
  const joint = await jointOf(ctx, input)
  const [[own, ...numbers], authorityId, { sellerId, events }] = await together(
    reserve(ctx, ['S', ...procedures.map(() => 'C' as const)]),
    receivingOffice(ctx, arrival, joint),
    resolveToldSeller(ctx, input.seller, joint?.sellerId ?? input.sellerId ?? null),
  )
  // Of an earlier day only the day is known.
  const receivedAt = receivedOn === ctx.clock.today() ? ctx.clock.now() : startOfDay(receivedOn)
  const filed = {
    subjectType: 'Submission',
    subjectId: own!.id,
    type: 'fileSubmission',
    data: { category: input.category, channel },
    public: true,
  }
  const cases = procedures.map((procedure, i) => ({
    reserved: numbers[i]!,
    procedure,
    submissionId: own!.id,
    authorityId,
    sellerId,
    category: input.category,
    summary: input.narrative,
    amountFen: input.amountFen ?? null,
    receivedOn,
    ...(joint && procedure === 'mediation'
      ? { facts: { asksToJoin: { number: joint.number, noticeId: joint.noticeId } } }
      : {}),
  }))
  const [submission, opened] = await together(
    recordSubmission(ctx, input, { ...own!, bodyHash, channel, sellerId, receivedAt }),
    openCases(ctx, cases, [...events, filed]),
  )
  const complaint = joint && opened.find(({ procedure }) => procedure === 'mediation')
  if (complaint) await insertLink(ctx, complaint.id, joint.caseId, 'asked')
  return { submission, cases: opened }
}

const OVER = {
  zh: '这件共同投诉已经不再接收，或者与您填写的商家不符；请返回查看，或者选择不并入',
  en: 'This joint complaint takes no more, or is about another seller than the one you name. Look again, or do not join.',
}

/** The joint complaint the filer asks to be part of. InvalidInput when it is not shown for the seller they name. */
const jointOf = async (ctx: Ctx, input: SubmissionInput): Promise<JoinedCase | undefined> => {
  if (!input.jointNoticeId) return undefined
  const joint = await findJoinedCase(ctx, input.jointNoticeId, input.seller, input.sellerId)
  if (!joint) throw new InvalidInput([{ path: 'jointNoticeId', message: say(OVER, ctx.locale) }])
  return joint
}

const receivingOffice = async (ctx: Ctx, { authorityId }: Arrival, joint?: JoinedCase): Promise<string> =>
  authorityId ?? joint?.authorityId ?? (await getReceivingAuthority(ctx)).id
