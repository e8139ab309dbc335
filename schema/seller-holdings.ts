import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { findPeopleByIds } from '../server/identity/person-store.ts'
import { exemptionKindWords } from '../server/sellers/exemption-kinds.ts'
import { licenceExpiryWords } from '../server/sellers/licence-expiry.ts'
import { licenceKindWords, licenceStateWords } from '../server/sellers/licence-kinds.ts'
import type { Exemption, Licence, Turnover, Watch } from '../server/sellers/register/read-register.ts'
import type { TurnoverYear } from '../server/sellers/register/turnover-years.ts'
import { turnoverSourceWords } from '../server/sellers/turnover-sources.ts'
import { builder } from './builder.ts'
import { PersonRef } from './identity.ts'
import { inOrder } from './in-order.ts'
import { loadSellers, SellerRef } from './seller-ref.ts'
import { MoneyRef } from './shared.ts'

/** People by id, read once for a whole list. */
export const loadPeople = async (ids: string[], ctx: Ctx) => inOrder(ids, await findPeopleByIds(ctx, ids))

export const LicenceRef = builder.objectRef<Licence>('SellerLicence').implement({
  description: '证照: a licence the seller holds or held.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    kind: t.string({ description: 'BUSINESS, FOOD_TRADE …', resolve: ({ kind }) => kind }),
    kindLabel: t.string({
      description: 'The same, to show.',
      resolve: ({ kind }, _args, ctx) => say(licenceKindWords[kind], ctx.locale),
    }),
    number: t.exposeString('number', { description: 'Its number.' }),
    scope: t.exposeString('scope', { nullable: true, description: 'What it allows.' }),
    issuedBy: t.exposeString('issuedBy', { nullable: true, description: 'Who issued it.' }),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true, description: 'The day it was issued.' }),
    expiresOn: t.expose('expiresOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day it holds; null for one without end, or when that is not known.',
    }),
    state: t.string({ description: 'valid, suspended, revoked or cancelled.', resolve: ({ state }) => state }),
    stateLabel: t.string({
      description: 'The same, to show.',
      resolve: ({ state }, _args, ctx) => say(licenceStateWords[state], ctx.locale),
    }),
    expiry: t.string({
      description: 'current, expiring (within 30 days) or expired; looked at anew every ten minutes.',
      resolve: ({ expiry }) => expiry,
    }),
    expiryLabel: t.string({
      description: 'The same, to show.',
      resolve: ({ expiry }, _args, ctx) => say(licenceExpiryWords[expiry], ctx.locale),
    }),
  }),
})

export const ExemptionRef = builder.objectRef<Exemption>('SellerExemption').implement({
  description:
    '免登记自我声明: what an unregistered seller declares (Online Trading Measures, article 12); not verified.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    kind: t.string({ description: 'FARM, HANDICRAFT, LABOUR or PETTY.', resolve: ({ kind }) => kind }),
    kindLabel: t.string({
      description: 'The same, to show.',
      resolve: ({ kind }, _args, ctx) => say(exemptionKindWords[kind], ctx.locale),
    }),
    declaredOn: t.expose('declaredOn', { type: 'Date', description: 'The day it was declared.' }),
    shownAt: t.exposeString('shownAt', { nullable: true, description: 'Where it is shown.' }),
    endedOn: t.expose('endedOn', {
      type: 'Date',
      nullable: true,
      description: 'Since when it does not hold any more.',
    }),
  }),
})

const TurnoverRef = builder.objectRef<Turnover>('SellerTurnover').implement({
  description: 'What one account took in a year.',
  fields: (t) => ({
    accountId: t.expose('accountId', { type: 'UUID', description: 'The account.' }),
    seller: t.loadable({
      type: SellerRef,
      nullable: true,
      description: 'Whose account it is: this seller’s, or that of another name of its operator.',
      load: loadSellers,
      resolve: (row) => row.sellerId,
    }),
    amount: t.field({ type: MoneyRef, description: 'How much.', resolve: ({ amountFen }) => ({ fen: amountFen }) }),
    sourceLabel: t.string({
      description: 'Who reported it, to show.',
      resolve: ({ source }, _args, ctx) => say(turnoverSourceWords[source], ctx.locale),
    }),
    reportedOn: t.expose('reportedOn', { type: 'Date', description: 'When.' }),
  }),
})

export const TurnoverYearRef = builder.objectRef<TurnoverYear>('SellerTurnoverYear').implement({
  description: 'What all accounts of a party took in a year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    // NOTE in yuan as text: a year's sum in fen may be more than an Int holds
    totalYuan: t.string({
      description: 'All of them added, in yuan with two decimals.',
      resolve: ({ totalFen }) => (totalFen / 100).toFixed(2),
    }),
    isOverLimit: t.exposeBoolean('isOverLimit', {
      description: 'More than 100,000 yuan (Online Trading Measures, article 8).',
    }),
    parts: t.field({ type: [TurnoverRef], description: 'Account by account.', resolve: ({ parts }) => parts }),
  }),
})

export const WatchRef = builder.objectRef<Watch>('SellerWatch').implement({
  description: '关注: an office of yours watches the seller until a day.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'The last day.' }),
    putAt: t.expose('putAt', { type: 'DateTime', description: 'Since when.' }),
    putBy: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who put it on the list.',
      load: loadPeople,
      resolve: ({ putBy }) => putBy,
    }),
  }),
})
