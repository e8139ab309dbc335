import { answersByName } from '../server/core/answers-by-name.ts'
import type { Ctx } from '../server/core/context.ts'
import { Duplicate, IllegalTransition, InvalidInput, StaleVersion } from '../server/core/errors.ts'
import { say } from '../server/core/words.ts'
import { type HistoryEntry, listHistory } from '../server/sellers/register/list-history.ts'
import { type AvailableRegisterAction, listRegisterActions } from '../server/sellers/register/list-register-actions.ts'
import { findAttentions } from '../server/sellers/register/needs-attention.ts'
import { performRegisterAction } from '../server/sellers/register/perform-register-action.ts'
import { type Register, readRegisters } from '../server/sellers/register/read-register.ts'
import { recheckDueOn } from '../server/sellers/register/real-name-recheck.ts'
import { type RegistrationHint, registrationHints } from '../server/sellers/register/registration-hints.ts'
import { turnoverYears } from '../server/sellers/register/turnover-years.ts'
import type { Seller } from '../server/sellers/seller-store.ts'
import { builder } from './builder.ts'
import { PersonRef } from './identity.ts'
import { AttentionRef } from './seller-attention.ts'
import { ExemptionRef, LicenceRef, loadPeople, TurnoverYearRef, WatchRef } from './seller-holdings.ts'
import { SellerRef } from './seller-ref.ts'
import { ActionFieldRef, asked, DetailInput } from './shared.ts'

const HintRef = builder.objectRef<RegistrationHint>('RegistrationHint').implement({
  description: 'Something an officer should look into; nothing follows from it by itself.',
  fields: (t) => ({
    name: t.string({ description: 'OVER_LIMIT or GOODS_NEED_LICENCE.', resolve: ({ name }) => name }),
    text: t.string({ description: 'What it is.', resolve: ({ words }, _args, ctx) => say(words, ctx.locale) }),
    article: t.string({
      description: 'The article it stands on.',
      resolve: ({ article }, _args, ctx) => say(article, ctx.locale),
    }),
  }),
})

const ValueRef = builder.objectRef<{ name: string; value: string }>('FieldValue').implement({
  description: 'What a field of a form begins with.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The `name` of the field.' }),
    value: t.exposeString('value', { description: 'Its value as text, as an answer is sent.' }),
  }),
})

const RegisterActionRef = builder.objectRef<AvailableRegisterAction>('RegisterAction').implement({
  description: 'Something you can do with the seller’s entry now.',
  fields: (t) => ({
    name: t.string({ description: 'The action.', resolve: ({ action }) => action.name }),
    about: t.string({
      description: 'seller, account, identifier, licence, exemption or watch.',
      resolve: ({ action }) => action.about,
    }),
    targetId: t.field({
      type: 'UUID',
      description: 'The id of what it is about: the seller’s, or that of one of its things.',
      resolve: ({ held }) => held.targetId,
    }),
    label: t.string({
      description: 'What the button says.',
      resolve: ({ action }, _args, ctx) => say(action.words, ctx.locale),
    }),
    consequence: t.string({
      description: 'What will happen.',
      resolve: ({ action }, _args, ctx) => say(action.consequence, ctx.locale),
    }),
    irreversible: t.boolean({
      description: 'Whether there is no way back.',
      resolve: ({ action }) => action.irreversible ?? false,
    }),
    fields: t.field({
      type: [ActionFieldRef],
      description: 'What it asks.',
      resolve: ({ action, held }) => action.fields.map((field) => asked(field, held)),
    }),
    values: t.field({
      type: [ValueRef],
      description: 'What the form begins with.',
      resolve: ({ action, held }) =>
        Object.entries(action.values?.(held) ?? {}).flatMap(([name, value]) =>
          value === undefined ? [] : [{ name, value: String(value) }],
        ),
    }),
  }),
})

const HistoryRef = builder.objectRef<HistoryEntry>('SellerHistoryEntry').implement({
  description: 'Something that happened to a seller’s entry.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    label: t.string({ description: 'What.', resolve: ({ words }, _args, ctx) => say(words, ctx.locale) }),
    by: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who; null for the system, a partner or a filer.',
      load: loadPeople,
      resolve: ({ actorId }) => actorId,
    }),
  }),
})

const RegisterRef = builder.objectRef<Register>('SellerRegister').implement({
  description: 'All that the register holds of a seller, and what you can do with it.',
  fields: (t) => ({
    licences: t.field({ type: [LicenceRef], description: 'Its licences.', resolve: ({ licences }) => licences }),
    exemptions: t.field({
      type: [ExemptionRef],
      description: 'Its self-declarations, newest first.',
      resolve: ({ exemptions }) => exemptions,
    }),
    turnoverYears: t.field({
      type: [TurnoverYearRef],
      description:
        'What it took, year by year, newest first: all shops of the party added, those of everybody held for one operator with it too.',
      resolve: ({ operator }) => turnoverYears(operator.turnovers),
    }),
    hints: t.field({
      type: [HintRef],
      description: 'What should be looked into.',
      resolve: ({ seller, operator }) =>
        registrationHints(seller, turnoverYears(operator.turnovers), operator.isRegistered),
    }),
    watches: t.field({
      type: [WatchRef],
      description: 'The watches of your office and of those under it.',
      resolve: ({ watches }) => watches,
    }),
    actions: t.field({
      type: [RegisterActionRef],
      description: 'What you can do now.',
      resolve: (register, _args, ctx) => listRegisterActions(ctx, register),
    }),
  }),
})

builder.objectFields(SellerRef, (t) => ({
  version: t.exposeInt('version', { description: 'Rises with every change; send it back with an action.' }),
  goodsNeedLicence: t.exposeBoolean('goodsNeedLicence', {
    description: 'Whether what it sells needs a licence, as far as an officer said so.',
  }),
  realNameCheckedOn: t.expose('realNameCheckedOn', {
    type: 'Date',
    nullable: true,
    description:
      'The day somebody last made sure who it is; null where nothing is verified, or the day is not on record: then RECHECK_DUE.',
  }),
  realNameRecheckOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'The day by which it has to be verified anew (Online Trading Measures, article 24: every six months).',
    resolve: ({ realNameLevel, realNameCheckedOn }) =>
      realNameLevel === 'none' || realNameCheckedOn === null ? null : recheckDueOn(realNameCheckedOn),
  }),
  attentions: t.loadableList({
    type: AttentionRef,
    description: 'Why it asks for your eye.',
    load: async (ids: string[], ctx: Ctx) => {
      const found = await findAttentions(ctx, ids)
      return ids.map((id) => found.get(id) ?? [])
    },
    resolve: (row) => row.id,
  }),
  register: t.loadable({
    type: RegisterRef,
    description: 'All that is held of it.',
    complexity: 60,
    load: async (sellers: Seller[], ctx: Ctx) => readRegisters(ctx, sellers),
    resolve: (row) => row as never,
  }),
  history: t.field({
    type: [HistoryRef],
    description: 'What happened to its entry, newest first, the last 30.',
    complexity: 60,
    resolve: (row, _args, ctx) => listHistory(ctx, row.id, 30),
  }),
}))

const PerformInput = builder.inputType('PerformRegisterActionInput', {
  description: 'An action on a seller’s entry, by its name.',
  fields: (t) => ({
    sellerId: t.field({ type: 'UUID', required: true, description: 'The seller.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version you saw; StaleVersion when it has changed since.',
    }),
    action: t.string({ required: true, description: 'The `name` of the action.' }),
    targetId: t.field({ type: 'UUID', description: 'What it is about, unless it is the seller itself.' }),
    fields: t.field({ type: [DetailInput], required: true, description: 'The answers to its fields.' }),
  }),
})

builder.mutationField('performRegisterAction', (t) =>
  t.field({
    type: SellerRef,
    description:
      'Takes an action on a seller’s entry, as `register.actions` offers them; answers with the seller after it.',
    errors: {
      types: [InvalidInput, IllegalTransition, StaleVersion, Duplicate],
      union: { name: 'PerformRegisterActionResult', description: 'What came of the action.' },
    },
    args: { input: t.arg({ type: PerformInput, required: true, description: 'The seller, the action, its answers.' }) },
    resolve: (_root, { input: { fields, ...input } }, ctx) =>
      performRegisterAction(ctx, {
        ...input,
        answers: answersByName(ctx.locale, fields),
      }),
  }),
)
