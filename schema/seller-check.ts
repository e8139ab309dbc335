import { AUTHORISATION_STANDINGS, standingMeans } from '../server/brands/authorisation-standings.ts'
import type { AuthorisationCheck, CheckedAuthorisation } from '../server/brands/check-authorisation.ts'
import type { ComplaintFigures } from '../server/cases/count-public-complaints.ts'
import { wordKinds } from '../server/cases/penalty-kinds.ts'
import { say } from '../server/core/words.ts'
import { type Advice, SELLER_STANDINGS } from '../server/law/before-paying.ts'
import { CHECK_MATCHES, type CheckedLicence } from '../server/sellers/find-checked-parties.ts'
import { licenceExpiryWords } from '../server/sellers/licence-expiry.ts'
import { licenceKindWords, licenceStateWords } from '../server/sellers/licence-kinds.ts'
import { MATCH_KEY_KINDS } from '../server/sellers/match-keys-of.ts'
import { sellerKindWords } from '../server/sellers/seller-kinds.ts'
import {
  type CheckedSeller,
  checkSeller,
  type SellerCheck,
  type ShownPenalty,
} from '../server/statistics/check-seller.ts'
import { builder } from './builder.ts'
import { MoneyRef } from './shared.ts'

const StandingRef = builder.enumType('SellerStanding', {
  description:
    'REGISTERED: a business on our register. EXEMPT_DECLARED: declares that it need not register (E-commerce Law 10); not verified. NOT_ON_FILE: we have nothing to tell; that says neither good nor bad.',
  values: SELLER_STANDINGS,
})

const MatchRef = builder.enumType('SellerCheckMatch', {
  description: 'By what the entry answers to what was asked; a name or a shop name can be borrowed by anybody.',
  values: CHECK_MATCHES,
})

const LICENCE_HOLDS = ['VALID', 'EXPIRING', 'EXPIRED', 'SUSPENDED', 'REVOKED', 'CANCELLED'] as const

const HoldRef = builder.enumType('CheckedLicenceState', {
  description: 'Whether a licence on file holds today. EXPIRING: within 30 days.',
  values: LICENCE_HOLDS,
})

const holdOf = ({ state, expiry }: CheckedLicence) =>
  state === 'valid'
    ? ({ current: 'VALID', expiring: 'EXPIRING', expired: 'EXPIRED' } as const)[expiry]
    : ({ suspended: 'SUSPENDED', revoked: 'REVOKED', cancelled: 'CANCELLED' } as const)[state]

const LicenceRef = builder.objectRef<CheckedLicence>('CheckedLicence').implement({
  description: 'A licence on file, as anybody may see it.',
  fields: (t) => ({
    kindLabel: t.string({
      description: 'Which licence.',
      resolve: ({ kind }, _args, ctx) => say(licenceKindWords[kind], ctx.locale),
    }),
    state: t.field({ type: HoldRef, description: 'Whether it holds today.', resolve: holdOf }),
    stateLabel: t.string({
      description: 'The same, to show.',
      resolve: ({ state, expiry }, _args, ctx) =>
        say(state === 'valid' ? licenceExpiryWords[expiry] : licenceStateWords[state], ctx.locale),
    }),
    expiresOn: t.expose('expiresOn', {
      type: 'Date',
      nullable: true,
      description: 'Its last day; null for one without end.',
    }),
  }),
})

const PenaltyRef = builder.objectRef<ShownPenalty>('ShownPenalty').implement({
  description:
    'A penalty that its office made public, while its time of display runs. No number, no facts of the case, nobody’s name.',
  fields: (t) => ({
    authorityName: t.exposeString('authorityName', { description: 'Which office decided.' }),
    decidedOn: t.expose('decidedOn', { type: 'Date', description: 'The day of the decision.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', description: 'The day it was made public.' }),
    shownUntil: t.expose('shownUntil', { type: 'Date', description: 'The last day it is shown here.' }),
    fine: t.field({ type: MoneyRef, description: 'The fine.', resolve: ({ fineFen }) => ({ fen: fineFen }) }),
    forfeited: t.field({
      type: MoneyRef,
      description: 'What was forfeited, by value.',
      resolve: ({ forfeitFen }) => ({ fen: forfeitFen }),
    }),
    otherKinds: t.string({
      nullable: true,
      description:
        'Kinds besides fine and forfeiture: a warning, a criticism in public, a licence suspended or revoked, a qualification lowered, a business restricted, stopped or closed, a ban from the trade; null when there was none.',
      resolve: ({ warned, criticised, grave }, _args, ctx) => {
        const kinds = wordKinds({ warned, criticised, grave })
        return kinds.length === 0
          ? null
          : kinds.map((words) => say(words, ctx.locale)).join(ctx.locale === 'zh-CN' ? '、' : ', ')
      },
    }),
  }),
})

const FiguresRef = builder.objectRef<ComplaintFigures>('PublicComplaintFigures').implement({
  description: 'Of the last twelve months, of those whose filers agreed that they are counted in public.',
  fields: (t) => ({
    accepted: t.exposeInt('accepted', { description: 'Complaints accepted.' }),
    answered: t.exposeInt('answered', {
      description: 'Those in which the seller said whether it takes part in mediation.',
    }),
  }),
})

const BusinessRef = builder.objectRef<CheckedSeller>('CheckedBusiness').implement({
  description: 'A registered business, as anybody may see it: no identifiers, nobody’s name.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its registered name.' }),
    kindLabel: t.string({
      description: 'Company, individual business, cooperative.',
      resolve: ({ kind }, _args, ctx) => say(sellerKindWords[kind], ctx.locale),
    }),
    matchedBy: t.field({ type: MatchRef, description: 'By what it was found.', resolve: ({ matchedBy }) => matchedBy }),
    licences: t.field({
      type: [LicenceRef],
      description: 'The licences on file; empty: none on file, which does not say there is none.',
      resolve: ({ licences }) => licences,
    }),
    penalties: t.field({
      type: [PenaltyRef],
      description: 'Penalties made public by the offices that work here, the latest first.',
      resolve: ({ penalties }) => penalties,
    }),
    complaints: t.field({
      type: FiguresRef,
      nullable: true,
      description: 'Null while figures are not published, and below the number from which they are.',
      resolve: ({ complaints }) => complaints,
    }),
  }),
})

const AdviceRef = builder.objectRef<Advice>('BeforePaying').implement({
  description: 'What to watch for before paying.',
  fields: (t) => ({
    text: t.string({ description: 'In plain words.', resolve: ({ text }, _args, ctx) => say(text, ctx.locale) }),
    articles: t.stringList({
      description: 'Where it stands.',
      resolve: ({ articles }, _args, ctx) => articles.map((article) => say(article, ctx.locale)),
    }),
  }),
})

const AuthorisationStandingRef = builder.enumType('AuthorisationStanding', {
  description:
    'What a brand’s own filing says of a seller. NOT_FILED: the brand files whom it authorises, and this seller is not among them. KEEPS_NO_FILING: it never filed. BRAND_UNKNOWN: not on our register. None of them says counterfeit.',
  values: AUTHORISATION_STANDINGS,
})

const AuthorisationMatchRef = builder.enumType('AuthorisationMatch', {
  description: 'By what the filing was met; a name can be borrowed by anybody.',
  values: MATCH_KEY_KINDS,
})

const CheckedAuthorisationRef = builder.objectRef<CheckedAuthorisation>('CheckedAuthorisation').implement({
  description: 'An authorisation as anybody may see it: no party, no accounts.',
  fields: (t) => ({
    matchedBy: t.field({
      type: AuthorisationMatchRef,
      description: 'By what it was met.',
      resolve: (one) => one.matchedBy,
    }),
    scope: t.exposeString('scope', { description: 'Which goods, where, how: in the brand’s own words.' }),
    fromOn: t.expose('fromOn', { type: 'Date', description: 'Its first day.' }),
    untilOn: t.expose('untilOn', { type: 'Date', description: 'Its last day.' }),
    revokedOn: t.expose('revokedOn', { type: 'Date', nullable: true, description: 'The day it was revoked.' }),
  }),
})

const AuthorisationCheckRef = builder.objectRef<AuthorisationCheck>('AuthorisationCheck').implement({
  description: 'Whether a brand authorises a seller, by the brand’s own filing.',
  fields: (t) => ({
    standing: t.field({
      type: AuthorisationStandingRef,
      description: 'The answer in a word.',
      resolve: ({ standing }) => standing,
    }),
    meaning: t.string({
      description: 'What that means for a buyer, in plain words.',
      resolve: ({ standing }, _args, ctx) => say(standingMeans[standing], ctx.locale),
    }),
    brand: t.exposeString('brand', {
      nullable: true,
      description: 'The brand as registered; null for an unknown one.',
    }),
    authorisation: t.field({
      type: CheckedAuthorisationRef,
      nullable: true,
      description: 'The filing the answer rests on.',
      resolve: ({ authorisation }) => authorisation,
    }),
  }),
})

const CheckRef = builder.objectRef<SellerCheck>('SellerCheck').implement({
  description:
    'What anybody may know of the seller they are about to pay. What is not public makes no difference to it.',
  fields: (t) => ({
    standing: t.field({ type: StandingRef, description: 'The answer in a word.', resolve: ({ standing }) => standing }),
    businesses: t.field({
      type: [BusinessRef],
      description: 'The registered businesses that answer exactly to it, three at most.',
      resolve: ({ businesses }) => businesses,
    }),
    hasMore: t.exposeBoolean('hasMore', { description: 'Whether more than these do; ask by a licence number then.' }),
    isExemptDeclared: t.exposeBoolean('isExemptDeclared', {
      description: 'Whether somebody who declares to need no registration answers to it; who, is not told.',
    }),
    didYouMean: t.exposeStringList('didYouMean', {
      description: 'For a name not on file: up to three like it, of registered businesses whose licence is on file.',
    }),
    complaintsShownFrom: t.exposeInt('complaintsShownFrom', {
      nullable: true,
      description: 'From how many complaints in a year on figures are shown; null: they are not published here.',
    }),
    authorisation: t.field({
      type: AuthorisationCheckRef,
      nullable: true,
      description: 'Whether the brand asked for authorises it; null where no brand was asked for.',
      resolve: ({ authorisation }) => authorisation,
    }),
    beforePaying: t.field({
      type: [AdviceRef],
      description: 'What to watch for before paying, with articles.',
      resolve: ({ beforePaying }) => beforePaying,
    }),
  }),
})

builder.queryField('sellerCheck', (t) =>
  t.field({
    type: CheckRef,
    description:
      'What anybody may know of a seller before paying, by its exact name, shop name, WeChat ID, link, credit code or licence number; never by a phone or anything personal. Public, limited to 30 in ten minutes for one address; keeps nothing of what was asked.',
    args: {
      query: t.arg.string({ required: true, description: 'What identifies the seller, 2 to 300 characters.' }),
      brand: t.arg.string({
        description: 'A brand that it says it is authorised by: its exact name, at most 60 characters.',
      }),
    },
    complexity: { field: 40, multiplier: 1 },
    resolve: (_root, args, ctx) => checkSeller(ctx, args),
  }),
)
