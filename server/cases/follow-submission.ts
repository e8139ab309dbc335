import { findCategory } from '../complaints/categories/index.ts'
import type { Channel, PAPER_CHANNELS, SubmissionKind } from '../complaints/complaints-tables.ts'
import { bodyOf, listMessages } from '../complaints/message-store.ts'
import { findByReceipt, type Submission } from '../complaints/submission-store.ts'
import { actAs } from '../core/act-as.ts'
import { legalDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { sha256 } from '../core/crypto.ts'
import { listEvents, type StoredEvent } from '../core/event-log.ts'
import { countTry, giveTryBack } from '../core/limits.ts'
import { isKeepable } from '../core/validate.ts'
import { say, type Words } from '../core/words.ts'
import { listEvidence } from '../evidence/evidence-store.ts'
import { sayDay } from '../law/say-day.ts'
import { isPossible } from './action-available.ts'
import { fileCase } from './actions/file-case.ts'
import { findCaseAction } from './actions/index.ts'
import { startVerification } from './actions/start-verification.ts'
import { withdrawComplaint } from './actions/withdraw-complaint.ts'
import { addedByYou } from './added-words.ts'
import { findCasesOfSubmission } from './case-store.ts'
import type { Answers, CaseRow } from './define-case-action.ts'

export type EntryKind = 'STEP' | 'MESSAGE_TO_FILER' | 'FROM_FILER' | 'EVIDENCE'

export type FollowedEntry = {
  id: string
  at: Date
  kind: EntryKind
  by: string
  title: string
  body: string | null
  caseNumber: string | null
}

export type Followed = {
  submission: Submission
  cases: CaseRow[]
  kinds: SubmissionKind[]
  categoryLabel: string
  timeline: FollowedEntry[]
  evidence: Awaited<ReturnType<typeof listEvidence>>
  canAdd: boolean
  canWithdraw: boolean
}

const OFFICE: Words = { zh: '市场监管部门', en: 'The office' }
const YOU: Words = { zh: '您', en: 'You' }

const submissionStories: Record<string, Words> = {
  fileSubmission: { zh: '您已提交', en: 'You sent it in' },
  withdrawSubmission: { zh: '您提出撤回', en: 'You asked to withdraw' },
}

/** What came on paper, at the window or by phone was entered by the office. */
const enteredWords: Partial<Record<Channel, Words>> = {
  LETTER: { zh: '市场监管部门收到您的来信，已登记', en: 'The office received your letter and registered it' },
  DESK: { zh: '您到窗口提出，市场监管部门已登记', en: 'You came to the office, which registered what you said' },
  PHONE: { zh: '您来电提出，市场监管部门已登记', en: 'You called the office, which registered what you said' },
} satisfies Record<(typeof PAPER_CHANNELS)[number], Words>

/** It counts from the day it came, which may be before the day it was entered. */
const receivedBefore = ({ channel, receivedAt }: Submission, event: StoredEvent): Words | undefined => {
  const receivedOn = legalDay(receivedAt)
  if (event.type !== 'fileSubmission' || !enteredWords[channel] || receivedOn === legalDay(event.at)) return undefined
  const day = sayDay(receivedOn)
  return { zh: `收到日期：${day.zh}，期限从这一天起算`, en: `Received on ${day.en}; time limits count from that day` }
}

export type Receipt = { number: string; secret: string }

/**
 * The submission behind a receipt; undefined when number or secret is wrong. Each try is counted before it is looked
 * at and given back when it was right, so that guesses sent at once count one by one. TooMany.
 */
export const openReceipt = async (ctx: Ctx, receipt: Receipt): Promise<Submission | undefined> => {
  const address = ctx.actor.address ?? 'unknown'
  const tries = [
    ['receiptGuessByAddress', address],
    // Hashed: what was typed may be of any length and hold anything.
    ['receiptGuessByNumber', sha256(`${receipt.number.trim().toUpperCase()}|${address}`)],
  ] as const
  await countTry(ctx.limits, tries)
  const isKept = isKeepable(`${receipt.number} ${receipt.secret}`)
  const submission = isKept ? await findByReceipt(ctx, receipt) : undefined
  if (submission) await giveTryBack(ctx.limits, tries)
  return submission
}

/** The holder of the receipt, with the rights of the filer of this one submission. */
export const asFiler = (ctx: Ctx, submission: Submission): Ctx =>
  actAs(ctx, { kind: 'filer', id: submission.id, roles: [], authorityIds: [], address: ctx.actor.address })

/** Everything the holder of a receipt may know, in plain words. */
export const followSubmission = async (ctx: Ctx, receipt: Receipt): Promise<Followed | null> => {
  const submission = await openReceipt(ctx, receipt)
  return submission ? describeForFiler(ctx, submission) : null
}

export const describeForFiler = async (ctx: Ctx, submission: Submission): Promise<Followed> => {
  const cases = await findCasesOfSubmission(ctx, submission.id)
  const [events, messages, evidence] = await Promise.all([
    listEvents(ctx, [submission.id, ...cases.map((one) => one.id)]),
    listMessages(ctx, submission.id),
    listEvidence(ctx, [submission.id]),
  ])
  const numbers = new Map(cases.map((one) => [one.id, one.number]))
  const steps = events
    .filter((event) => event.public)
    .flatMap((event) => stepOf(ctx, event, { submission, cases }) ?? [])
  const said = messages.filter(({ body }) => body.trim() !== '')
  const words: FollowedEntry[] = said.map((message) => ({
    id: message.id,
    at: message.sentAt,
    kind: message.direction === 'TO_FILER' ? 'MESSAGE_TO_FILER' : 'FROM_FILER',
    by: say(message.direction === 'TO_FILER' ? OFFICE : YOU, ctx.locale),
    title: say(
      message.direction === 'TO_FILER'
        ? { zh: '给您的留言', en: 'A message to you' }
        : { zh: '您的补充', en: 'What you added' },
      ctx.locale,
    ),
    body: bodyOf(ctx, message),
    caseNumber: message.caseId ? (numbers.get(message.caseId) ?? null) : null,
  }))
  const isOpen = cases.some((one) => one.isOpen)
  return {
    submission,
    cases,
    evidence,
    kinds: [
      ...(submission.hasDispute ? (['DISPUTE'] as const) : []),
      ...(submission.hasLead ? (['LEAD'] as const) : []),
    ],
    categoryLabel: say(findCategory(submission.category)!.words, ctx.locale),
    timeline: inOneEntry(steps, words).sort((a, b) => a.at.getTime() - b.at.getTime()),
    canAdd: isOpen,
    canWithdraw: mayWithdraw(submission, cases),
  }
}

/** What a step told the filer stands in the entry of the step: it says who did what, the message what was said. */
const inOneEntry = (steps: readonly FollowedStep[], words: readonly FollowedEntry[]) => {
  const told = new Map(words.map((one) => [one.id, one]))
  const whole = steps.map(({ messageId, ...step }): FollowedEntry => {
    const message = messageId ? told.get(messageId) : undefined
    if (!message) return step
    told.delete(message.id)
    return { ...step, body: [message.body, step.body].filter(Boolean).join('\n') }
  })
  return [...whole, ...told.values()]
}

/**
 * Whether taking it back still changes something: mediation that has not ended (Order 121, article 23(1)(1)), or a
 * report that is being verified, which goes on all the same but learns of the wish.
 */
export const mayWithdraw = ({ withdrawnAt }: Submission, cases: readonly CaseRow[]): boolean =>
  withdrawnAt === null &&
  cases.some((found) => [withdrawComplaint, startVerification, fileCase].some((step) => isPossible(step, found)))

/** What the filer asked for beside the handling itself, while nobody has decided on it. */
const ASKS_TO_JOIN: Words = {
  zh: '您请求并入共同投诉；是不是同一争议、能否并入，由办理机关决定并告诉您',
  en: 'You asked to be part of a joint complaint; the office decides whether it is the same dispute, and tells you',
}

const openWords = (found: CaseRow): Words =>
  found.procedure === 'mediation'
    ? {
        zh: '投诉已登记，等待决定是否受理',
        en: 'Your complaint is registered; the office decides whether to accept it',
      }
    : { zh: '举报已登记，等待核查', en: 'Your report is registered; it will be verified' }

type FollowedStep = FollowedEntry & { messageId?: string | undefined }

const stepOf = (
  ctx: Ctx,
  event: StoredEvent,
  { submission, cases }: Pick<Followed, 'submission' | 'cases'>,
): FollowedStep | undefined => {
  const found = cases.find((one) => one.id === event.subjectId)
  const title = found
    ? event.type === 'openCase'
      ? openWords(found)
      : findCaseAction(event.type)?.story?.(event.data as Answers, found)
    : event.type === 'addToSubmission'
      ? addedByYou(event)
      : (event.type === 'fileSubmission' && enteredWords[submission.channel]) || submissionStories[event.type]
  if (!title) return undefined
  const asks = event.type === 'openCase' && found?.facts.asksToJoin ? ASKS_TO_JOIN : undefined
  const advice = asks ?? (found ? findCaseAction(event.type)?.advice?.(found) : receivedBefore(submission, event))
  return {
    id: event.id,
    at: event.at,
    kind: 'STEP',
    by: say(event.actorKind === 'person' || event.type === 'openCase' ? OFFICE : YOU, ctx.locale),
    title: say(title, ctx.locale),
    body: advice ? say(advice, ctx.locale) : null,
    caseNumber: found?.number ?? null,
    messageId: (event.data as { messageId?: string }).messageId,
  }
}
