import { addToSubmission } from '../server/cases/add-to-submission.ts'
import { findCasesOfSubmission } from '../server/cases/case-store.ts'
import type { CaseRow } from '../server/cases/define-case-action.ts'
import { toldState } from '../server/cases/define-procedure.ts'
import { type Filed, fileSubmission } from '../server/cases/file-submission.ts'
import { type Followed, type FollowedEntry, followSubmission } from '../server/cases/follow-submission.ts'
import { getProcedure } from '../server/cases/procedures/index.ts'
import { withdrawSubmission } from '../server/cases/withdraw-submission.ts'
import { Duplicate, InvalidInput, StaleVersion } from '../server/core/errors.ts'
import { say } from '../server/core/words.ts'
import { withLimits } from '../server/law/with-limits.ts'
import { builder } from './builder.ts'
import { DueRef, loadNextDues } from './due.ts'
import { FollowedEvidenceRef } from './evidence.ts'
import { AuthorityRef, loadOffices } from './identity.ts'
import { DetailInput, SubmissionKindRef } from './shared.ts'

const FollowedCaseRef = builder.objectRef<CaseRow>('FollowedCase').implement({
  description: 'A case as its filer sees it.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Its public number.' }),
    procedureLabel: t.string({
      description: 'What kind of handling.',
      resolve: (found, _args, ctx) => say(getProcedure(found.procedure).words, ctx.locale),
    }),
    stateLabel: t.string({
      description: 'Where it stands.',
      resolve: (found, _args, ctx) => say(toldState(getProcedure(found.procedure), found.state).words, ctx.locale),
    }),
    next: t.string({
      description: 'What comes next and who does it.',
      resolve: (found, _args, ctx) =>
        say(withLimits(toldState(getProcedure(found.procedure), found.state).next, found.ruleset), ctx.locale),
    }),
    due: t.loadable({
      type: DueRef,
      nullable: true,
      description: 'By when, where the law sets a day.',
      load: loadNextDues,
      resolve: (found) => found as never,
    }),
    isClosed: t.boolean({ description: 'Whether it is closed.', resolve: (found) => !found.isOpen }),
    authority: t.loadable({
      type: AuthorityRef,
      description: 'The office that has it now, with the number to ask at.',
      load: loadOffices,
      resolve: (found) => found.authorityId,
    }),
  }),
})

export const ReceiptRef = builder.objectRef<Filed>('Receipt').implement({
  description: 'What the filer keeps: number and secret together open the timeline.',
  fields: (t) => ({
    number: t.string({ description: 'The public number.', resolve: ({ submission }) => submission.number }),
    secret: t.exposeString('secret', { description: '24 characters, 120 bits; nobody can look it up again.' }),
    followPath: t.string({
      description:
        'Path of the page that opens the timeline; the secret stands in the fragment, which never reaches a server.',
      resolve: ({ submission, secret }) => `/follow#${submission.number}.${secret}`,
    }),
    receivedAt: t.field({
      type: 'DateTime',
      description: 'When it came in.',
      resolve: ({ submission }) => submission.receivedAt,
    }),
    cases: t.field({
      type: [FollowedCaseRef],
      description: 'What it opened.',
      resolve: ({ submission, cases }, _args, ctx) => cases ?? findCasesOfSubmission(ctx, submission.id),
    }),
  }),
})

const EntryKindRef = builder.enumType('EntryKind', {
  description: 'What an entry of the timeline is.',
  values: ['STEP', 'MESSAGE_TO_FILER', 'FROM_FILER', 'EVIDENCE'] as const,
})

const EntryRef = builder.objectRef<FollowedEntry>('FollowedEntry').implement({
  description: 'One entry of the timeline, in plain words.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    kind: t.field({
      type: EntryKindRef,
      description: 'A step, or words one way or the other.',
      resolve: (entry) => entry.kind,
    }),
    by: t.exposeString('by', { description: 'Who, by role and never by name.' }),
    title: t.exposeString('title', { description: 'What happened.' }),
    body: t.exposeString('body', { nullable: true, description: 'The words.' }),
    caseNumber: t.exposeString('caseNumber', { nullable: true, description: 'The case it belongs to.' }),
  }),
})

export const FollowedRef = builder.objectRef<Followed>('FollowedSubmission').implement({
  description: 'A submission as the holder of its receipt sees it.',
  fields: (t) => ({
    number: t.string({ description: 'Its public number.', resolve: ({ submission }) => submission.number }),
    receivedAt: t.field({
      type: 'DateTime',
      description: 'When it came in.',
      resolve: ({ submission }) => submission.receivedAt,
    }),
    categoryLabel: t.exposeString('categoryLabel', { description: 'The category.' }),
    kinds: t.field({ type: [SubmissionKindRef], description: 'What was in it.', resolve: ({ kinds }) => kinds }),
    narrative: t.string({ description: 'What was told.', resolve: ({ submission }) => submission.narrative }),
    withdrawnAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was withdrawn.',
      resolve: ({ submission }) => submission.withdrawnAt,
    }),
    canAdd: t.exposeBoolean('canAdd', { description: 'Whether words and files can be added.' }),
    canWithdraw: t.exposeBoolean('canWithdraw', { description: 'Whether it can be withdrawn.' }),
    cases: t.field({ type: [FollowedCaseRef], description: 'What it opened.', resolve: ({ cases }) => cases }),
    timeline: t.field({
      type: [EntryRef],
      description: 'What happened, oldest first.',
      resolve: ({ timeline }) => timeline,
    }),
    evidence: t.field({
      type: [FollowedEvidenceRef],
      description: 'The files sent.',
      resolve: ({ evidence }) => evidence,
    }),
  }),
})

export const SellerToldInput = builder.inputType('SellerToldInput', {
  description: 'What the filer knows of the seller; at least one, unless sellerId is given.',
  fields: (t) => ({
    wechatId: t.string({ description: 'WeChat ID, at most 60 characters.' }),
    shopName: t.string({ description: 'Name of the shop, at most 100 characters.' }),
    payee: t.string({ description: 'Who was paid, as the payment shows it, at most 60 characters.' }),
    phone: t.string({ description: 'Phone, at most 30 characters.' }),
    link: t.string({ description: 'A link to the shop or the goods, at most 500 characters.' }),
    waybill: t.string({ description: 'Number of the waybill, at most 60 characters.' }),
    description: t.string({ description: 'Anything else, at most 500 characters.' }),
  }),
})

const FilerInput = builder.inputType('FilerInput', {
  description: 'Who files. Kept encrypted.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Real name, 2 to 50 characters.' }),
    phone: t.string({ required: true, description: 'Mobile number of 11 digits, or a landline with area code.' }),
    address: t.string({ required: true, description: 'Postal address, 4 to 200 characters.' }),
  }),
})

export const FileSubmissionInput = builder.inputType('FileSubmissionInput', {
  description: 'A submission as the form sends it.',
  fields: (t) => ({
    clientRequestId: t.field({
      type: 'UUID',
      required: true,
      description: 'Made by the sender, the same for every repetition.',
    }),
    category: t.string({ required: true, description: 'The `name` of a category.' }),
    details: t.field({ type: [DetailInput], required: true, description: 'Answers to the category’s questions.' }),
    narrative: t.string({ required: true, description: 'What happened, 10 to 3,000 characters.' }),
    kinds: t.field({ type: [SubmissionKindRef], required: true, description: 'DISPUTE, LEAD or both.' }),
    wants: t.stringList({
      required: true,
      description: 'Values of `remedies`; at least one, or otherWant, for a DISPUTE.',
    }),
    otherWant: t.string({ description: 'Another wish, at most 300 characters.' }),
    happenedOn: t.field({ type: 'Date', description: 'When it happened; not in the future.' }),
    amountFen: t.int({ description: 'What was paid, in whole fen.' }),
    seller: t.field({ type: SellerToldInput, required: true, description: 'What is known of the seller.' }),
    sellerId: t.field({ type: 'UUID', description: 'The seller chosen from `sellerSuggestions`.' }),
    jointNoticeId: t.field({
      type: 'UUID',
      description:
        'A notice from `jointNotices` for the same seller: the filer consents to a joint complaint (Order 121, article 12) and asks to be part of that one. It goes to the office of the notice, which decides; number, secret and limits are the filer’s own. Only with a DISPUTE.',
    }),
    evidence: t.stringList({ required: true, description: 'Ids of finished uploads, at most 20.' }),
    filer: t.field({ type: FilerInput, description: 'Needed for a DISPUTE.' }),
    consentPublish: t.boolean({ required: true, description: 'May the complaint be published?' }),
    consentDelegate: t.boolean({
      required: true,
      description: 'May mediation be delegated to a consumer association or another lawful body?',
    }),
  }),
})

const receiptFields = {
  number: 'The public number on the receipt.',
  secret: 'The secret on the receipt; spaces and dashes do not matter.',
}

const AddToSubmissionInput = builder.inputType('AddToSubmissionInput', {
  description: 'Words and files added by the holder of the receipt.',
  fields: (t) => ({
    number: t.string({ required: true, description: receiptFields.number }),
    secret: t.string({ required: true, description: receiptFields.secret }),
    clientRequestId: t.field({
      type: 'UUID',
      required: true,
      description: 'Made by the sender, the same for every repetition.',
    }),
    text: t.string({ required: true, description: 'At most 3,000 characters; may be empty when files are added.' }),
    evidence: t.stringList({ required: true, description: 'Ids of finished uploads, at most 20.' }),
  }),
})

const WithdrawSubmissionInput = builder.inputType('WithdrawSubmissionInput', {
  description: 'The wish to withdraw.',
  fields: (t) => ({
    number: t.string({ required: true, description: receiptFields.number }),
    secret: t.string({ required: true, description: receiptFields.secret }),
    reason: t.string({ required: true, description: 'Why, at most 500 characters; may be empty.' }),
  }),
})

builder.queryField('followSubmission', (t) =>
  t.field({
    type: FollowedRef,
    nullable: true,
    description:
      'Opens a receipt; null when number or secret is wrong, whichever. Public; guesses are limited, aliases count each.',
    args: {
      number: t.arg.string({ required: true, description: receiptFields.number }),
      secret: t.arg.string({ required: true, description: receiptFields.secret }),
    },
    resolve: (_root, args, ctx) => followSubmission(ctx, args),
  }),
)

builder.mutationFields((t) => ({
  fileSubmission: t.field({
    type: ReceiptRef,
    description:
      'Takes in a complaint or a report and gives the receipt. The same request sent again gives the same receipt. Public.',
    errors: {
      types: [InvalidInput, Duplicate],
      union: { name: 'FileSubmissionResult', description: 'The receipt, or why not.' },
    },
    args: { input: t.arg({ type: FileSubmissionInput, required: true, description: 'What happened.' }) },
    resolve: (_root, { input }, ctx) => fileSubmission(ctx, input),
  }),
  addToSubmission: t.field({
    type: FollowedRef,
    description: 'Adds words or files to a submission that is not closed. NOT_FOUND for a wrong receipt. Public.',
    errors: {
      types: [InvalidInput],
      union: { name: 'AddToSubmissionResult', description: 'The timeline after it, or why not.' },
    },
    args: { input: t.arg({ type: AddToSubmissionInput, required: true, description: 'The receipt and what to add.' }) },
    resolve: (_root, { input }, ctx) => addToSubmission(ctx, input),
  }),
  withdrawSubmission: t.field({
    type: FollowedRef,
    description:
      'Takes a complaint back: mediation ends. A lead is verified all the same (Order 121, article 27). Public.',
    errors: {
      types: [InvalidInput, StaleVersion],
      union: { name: 'WithdrawSubmissionResult', description: 'The timeline after it, or why not.' },
    },
    args: {
      input: t.arg({ type: WithdrawSubmissionInput, required: true, description: 'The receipt and the reason.' }),
    },
    resolve: (_root, { input }, ctx) => withdrawSubmission(ctx, input),
  }),
}))
