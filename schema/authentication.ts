import { findBrandsByIds } from '../server/brands/brand-store.ts'
import { answerAuthentication } from '../server/cases/authentication/answer-authentication.ts'
import {
  ASK_OUTCOMES,
  type AskResult,
  askBrand,
  MOST_ASKED,
  MOST_DAYS,
} from '../server/cases/authentication/ask-brand.ts'
import {
  type Authentication,
  listAuthentications,
  listAuthenticationsOf,
} from '../server/cases/authentication/authentication-store.ts'
import { VERDICTS } from '../server/cases/authentication/authentication-tables.ts'
import { brandsOfListings } from '../server/cases/authentication/brands-of-finding.ts'
import { verdictWords } from '../server/cases/authentication/verdict-words.ts'
import type { Ctx } from '../server/core/context.ts'
import { IllegalTransition, InvalidInput } from '../server/core/errors.ts'
import { say } from '../server/core/words.ts'
import { findFindingsByIds } from '../server/detection/finding-store.ts'
import { listPapersOfAuthentications } from '../server/evidence/evidence-store.ts'
import { findListingsByIds } from '../server/sellers/listing-store.ts'
import { batchDone } from './batch-done.ts'
import { BrandRef } from './brand.ts'
import { BrandPaperRef } from './brand-authorisation.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { FindingRef, SpanRef } from './finding.ts'
import { FindingEvidenceRef } from './finding-case.ts'
import { AuthorityRef, loadAuthorities } from './identity.ts'
import { inOrder } from './in-order.ts'
import { MoneyRef } from './shared.ts'

const VerdictRef = builder.enumType('AuthenticationVerdict', {
  description: 'What a brand says: GENUINE (正品), COUNTERFEIT (假冒或者侵权), CANNOT_TELL (无法辨认).',
  values: VERDICTS,
})

const AuthenticationRef = builder.objectRef<Authentication>('Authentication')

AuthenticationRef.implement({
  description:
    '请权利人辨认: what a brand was asked about an offer, and its answer. The brand is told the offer and the office that asks; neither who sells, nor who told of it, nor of any case.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    brand: t.loadable({
      type: BrandRef,
      nullable: true,
      description: 'Who is asked.',
      load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findBrandsByIds(ctx, ids)),
      resolve: ({ brandId }) => brandId,
    }),
    authority: t.loadable({
      type: AuthorityRef,
      nullable: true,
      description: 'The office that asks.',
      load: loadAuthorities,
      resolve: ({ authorityId }) => authorityId,
    }),
    question: t.exposeString('question', { description: 'What the office would like to know.' }),
    title: t.string({ description: 'The title of the offer as it stood.', resolve: ({ shown }) => shown.title }),
    text: t.string({ nullable: true, description: 'Its text then.', resolve: ({ shown }) => shown.text }),
    price: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'Its price then.',
      resolve: ({ shown: { priceFen } }) => (priceFen === null ? null : { fen: Number(priceFen) }),
    }),
    url: t.string({ nullable: true, description: 'Its address then.', resolve: ({ shown }) => shown.url }),
    spans: t.field({
      type: [SpanRef],
      description: 'The words that drew attention.',
      resolve: ({ shown }) => shown.spans,
    }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When it was asked.' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'By when the office would like to know.' }),
    isOverdue: t.boolean({
      description: 'Whether that day is over without an answer.',
      resolve: ({ dueOn, verdict }, _args, ctx) => verdict === null && dueOn < ctx.clock.today(),
    }),
    verdict: t.field({
      type: VerdictRef,
      nullable: true,
      description: 'What the brand says; null while it has not answered.',
      resolve: ({ verdict }) => verdict,
    }),
    verdictLabel: t.string({
      nullable: true,
      description: 'The same, to show.',
      resolve: ({ verdict }, _args, ctx) => (verdict ? say(verdictWords[verdict], ctx.locale) : null),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it says so.' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true, description: 'When it answered.' }),
    document: t.loadable({
      type: BrandPaperRef,
      nullable: true,
      description: 'The paper that came with the answer.',
      load: async (ids: string[], ctx: Ctx) => {
        const papers = await listPapersOfAuthentications(ctx, ids)
        return ids.map((id) => papers.find(({ authenticationId }) => authenticationId === id) ?? null)
      },
      resolve: ({ id }) => id as never,
    }),
    pausesCase: t.boolean({
      description: 'Whether asking stopped the limit of a case, until the answer is in; false to the brand.',
      resolve: (one, _args, ctx) => one.pausesCase && ctx.can('read', 'Finding', one),
    }),
    finding: t.loadable({
      type: FindingRef,
      nullable: true,
      description: 'The finding it is about; null when it has gone or is not for you.',
      load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findFindingsByIds(ctx, ids)),
      resolve: ({ findingId }) => findingId,
    }),
    mayAnswer: t.boolean({
      description: 'Whether you may answer it now.',
      resolve: (one, _args, ctx) => one.verdict === null && ctx.can('answer', 'Authentication', one),
    }),
  }),
})

const AuthenticationConnection = connectionOf<Authentication>('Authentication', AuthenticationRef)

builder.queryField('authentications', (t) =>
  t.field({
    type: AuthenticationConnection,
    description:
      'What brands were asked, the latest first. A brand: what it was asked; staff: what their offices asked.',
    args: { ...pageArgs, isAnswered: t.arg.boolean({ description: 'Only those answered, or only those not.' }) },
    complexity: pageComplexity,
    resolve: (_root, args, ctx) => listAuthentications(ctx, args),
  }),
)

const loadOf = async (ids: string[], ctx: Ctx) => {
  const byFinding = Map.groupBy(await listAuthenticationsOf(ctx, ids), ({ findingId }) => findingId)
  return ids.map((id) => byFinding.get(id) ?? [])
}

builder.objectFields(FindingRef, (t) => ({
  authentications: t.loadableList({
    type: AuthenticationRef,
    description: 'What brands were asked about it, in the order asked.',
    load: loadOf,
    resolve: ({ id }) => id as never,
  }),
  brands: t.loadableList({
    type: BrandRef,
    description: 'The brands of the register that its listing is about; any of them can be asked.',
    load: async (ids: string[], ctx: Ctx) => {
      const byListing = await brandsOfListings(ctx, await findListingsByIds(ctx, ids))
      return ids.map((id) => byListing.get(id) ?? [])
    },
    resolve: ({ listingId }) => listingId as never,
  }),
}))

builder.objectField(FindingEvidenceRef, 'authentications', (t) =>
  t.loadableList({
    type: AuthenticationRef,
    description: 'What brands were asked about the finding, in the order asked; what you may read of it.',
    load: loadOf,
    resolve: ({ findingId }) => findingId as never,
  }),
)

const OutcomeRef = builder.enumType('AskBrandOutcome', {
  description:
    'What became of one finding. NO_BRAND: its listing is about no brand of the register, or not about the one named. ASKED_BEFORE: an answer is awaited. NOT_PERMITTED: not yours to ask, or the case on it is not yours.',
  values: ASK_OUTCOMES,
})

const ResultRef = builder.objectRef<AskResult>('AskBrandResultItem').implement({
  description: 'What became of one finding of a batch.',
  fields: (t) => ({
    findingId: t.expose('findingId', { type: 'UUID', description: 'The finding asked about.' }),
    outcome: t.field({ type: OutcomeRef, description: 'What became of it.', resolve: ({ outcome }) => outcome }),
    asked: t.field({
      type: AuthenticationRef,
      nullable: true,
      description: 'The request; null where none was made.',
      resolve: ({ asked }) => asked,
    }),
  }),
})

const DoneRef = batchDone('BrandsAsked', ResultRef, 'finding')

const AskInput = builder.inputType('AskBrandInput', {
  description: 'Findings whose brands are to be asked.',
  fields: (t) => ({
    findingIds: t.field({ type: ['UUID'], required: true, description: `Each once, at most ${MOST_ASKED}.` }),
    brandId: t.field({ type: 'UUID', description: 'Which of several brands met; the first unless told.' }),
    question: t.string({ required: true, description: 'What to look at, 2 to 500 characters; the brand reads it.' }),
    dueOn: t.field({ type: 'Date', required: true, description: `By when, within ${MOST_DAYS} days.` }),
  }),
})

const AnswerInput = builder.inputType('AnswerAuthenticationInput', {
  description: 'What the brand says.',
  fields: (t) => ({
    authenticationId: t.field({ type: 'UUID', required: true, description: 'Which request.' }),
    verdict: t.field({ type: VerdictRef, required: true, description: 'What it says.' }),
    reason: t.string({ required: true, description: 'Why, 2 to 1,000 characters.' }),
    document: t.string({ description: 'The id of a finished upload: a report, a comparison.' }),
  }),
})

builder.mutationFields((t) => ({
  askBrand: t.field({
    type: DoneRef,
    description:
      'Asks the brand of each finding to authenticate what was offered. Where a report case under verification stands on it, its limit stands still until the answer is in (penalty procedure rules 18(2), 30). Who decides on findings.',
    complexity: { field: 1, multiplier: MOST_ASKED },
    errors: { types: [InvalidInput], union: { name: 'AskBrandResult', description: 'What came of askBrand.' } },
    args: { input: t.arg({ type: AskInput, required: true, description: 'The findings and the question.' }) },
    resolve: async (_root, { input }, ctx) => ({
      results: await askBrand(ctx, { ...input, findingIds: [...input.findingIds] }),
    }),
  }),
  answerAuthentication: t.field({
    type: AuthenticationRef,
    description: 'Answers what the brand was asked; it stands. The brand’s own account.',
    errors: {
      types: [InvalidInput, IllegalTransition],
      union: { name: 'AnswerAuthenticationResult', description: 'What came of answerAuthentication.' },
    },
    args: { input: t.arg({ type: AnswerInput, required: true, description: 'The answer.' }) },
    resolve: (_root, { input }, ctx) => answerAuthentication(ctx, input),
  }),
}))
