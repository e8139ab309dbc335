import type { CaseRow } from '../server/cases/define-case-action.ts'
import { describeDetails, describeToldSeller } from '../server/cases/describe-case.ts'
import { listKinds } from '../server/cases/find-linked-cases.ts'
import { type FilerView, mayKnowFiler, openFilerView } from '../server/cases/view-filer.ts'
import { mayReadTold, toldHiddenReason } from '../server/cases/view-told.ts'
import type { Submission } from '../server/complaints/submission-store.ts'
import { startOfDay } from '../server/core/clock.ts'
import { say } from '../server/core/words.ts'
import { remedies } from '../server/law/remedies.ts'
import { maskPhones } from '../server/sellers/mask-identifier.ts'
import { builder } from './builder.ts'
import { ChoiceRef, LabelledValueRef, SubmissionKindRef } from './shared.ts'

const FilerViewRef = builder.objectRef<FilerView>('FilerView').implement({
  description: 'Who filed, as far as the caller may see without asking: masked, or hidden.',
  fields: (t) => ({
    given: t.exposeBoolean('given', { description: 'Whether the filer gave a name.' }),
    maskedName: t.exposeString('maskedName', { nullable: true, description: 'The family name, the rest masked.' }),
    canReveal: t.exposeBoolean('canReveal', { description: 'Whether revealFiler is open to you.' }),
    hiddenReason: t.string({
      nullable: true,
      description: 'Why nothing is shown.',
      resolve: (view, _args, ctx) => (view.hiddenReason ? say(view.hiddenReason, ctx.locale) : null),
    }),
  }),
})

type Told = { submission: Submission; found: CaseRow }

export const CaseSubmissionRef = builder.objectRef<Told>('CaseSubmission').implement({
  description: 'What the filer told us, as this case may see it.',
  fields: (t) => ({
    number: t.string({
      nullable: true,
      description: 'The public number; null on the report side for those who may not know the filer.',
      resolve: ({ submission, found }, _args, ctx) => (mayKnowFiler(ctx, found) ? submission.number : null),
    }),
    receivedAt: t.field({
      type: 'DateTime',
      description: 'When it came in; only the day for those who may not know the reporter.',
      resolve: ({ submission, found }, _args, ctx) =>
        mayKnowFiler(ctx, found) ? submission.receivedAt : startOfDay(found.receivedOn),
    }),
    channel: t.string({
      nullable: true,
      description: 'WEB, DESK, LETTER, PHONE or PARTNER; null for those who may not know the reporter.',
      resolve: ({ submission, found }, _args, ctx) => (mayKnowFiler(ctx, found) ? submission.channel : null),
    }),
    kinds: t.field({
      type: [SubmissionKindRef],
      description: 'What was in it; without what would tell who reported, for those who may not know.',
      resolve: ({ submission, found }, _args, ctx) => listKinds(ctx, found, submission),
    }),
    narrative: t.string({
      description:
        'What happened, in the filer’s words, phones masked for who may not have the register reveal such; for those who may not read what was told, why.',
      resolve: ({ submission, found }, _args, ctx) =>
        toldHiddenReason(ctx, found) ??
        (ctx.can('revealIdentifier', 'Seller') ? submission.narrative : maskPhones(submission.narrative)),
    }),
    details: t.field({
      type: [LabelledValueRef],
      description: 'The category’s own questions.',
      resolve: ({ submission, found }, _args, ctx) =>
        mayReadTold(ctx, found) ? describeDetails(ctx.locale, submission) : [],
    }),
    wants: t.field({
      type: [ChoiceRef],
      description: 'What the filer asks for; a claim would tell of a complaint to those who may not know the reporter.',
      resolve: ({ submission, found }, _args, ctx) =>
        !mayKnowFiler(ctx, found)
          ? []
          : [
              ...remedies
                .filter((remedy) => submission.wants.includes(remedy.value))
                .map(({ value, label }) => ({ value, words: label })),
              ...(submission.otherWant
                ? [{ value: 'OTHER', words: { zh: submission.otherWant, en: submission.otherWant } }]
                : []),
            ],
    }),
    happenedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it happened.',
      resolve: ({ submission, found }, _args, ctx) => (mayReadTold(ctx, found) ? submission.happenedOn : null),
    }),
    sellerTold: t.field({
      type: [LabelledValueRef],
      description:
        'What was said of the seller; phone, payee and waybill masked for who may not have the register reveal such.',
      resolve: ({ submission, found }, _args, ctx) =>
        mayReadTold(ctx, found)
          ? describeToldSeller(ctx.locale, submission, { isMasked: !ctx.can('revealIdentifier', 'Seller') })
          : [],
    }),
    filer: t.field({
      type: FilerViewRef,
      description: 'Who filed.',
      resolve: ({ submission, found }, _args, ctx) => openFilerView(ctx, found, submission),
    }),
  }),
})
