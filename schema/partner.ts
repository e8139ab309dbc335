import type { Ctx } from '../server/core/context.ts'
import { Duplicate, InvalidInput } from '../server/core/errors.ts'
import { createApiKey } from '../server/partners/create-api-key.ts'
import { createPartner } from '../server/partners/create-partner.ts'
import { disablePartner } from '../server/partners/disable-partner.ts'
import { enablePartner } from '../server/partners/enable-partner.ts'
import { listPartners } from '../server/partners/list-partners.ts'
import { type ApiKey, countReportsOf, listApiKeysOf, type Partner } from '../server/partners/partner-store.ts'
import { revokeApiKey } from '../server/partners/revoke-api-key.ts'
import { type Scope, scopeWords } from '../server/partners/scopes.ts'
import { builder } from './builder.ts'

const scopeName = (scope: Scope): string => scope.replace(':', '_').toUpperCase()

const ScopeRef = builder.enumType('ApiKeyScope', {
  description: 'What an API key may be used for. A key can do nothing else.',
  values: Object.fromEntries(
    Object.entries(scopeWords).map(([scope, { zh, en }]) => [
      scopeName(scope as Scope),
      { value: scope as Scope, description: `${en} (${zh}).` },
    ]),
  ),
})

const ApiKeyRef = builder.objectRef<ApiKey>('ApiKey').implement({
  description: 'A key by which a partner calls. Its secret is shown once, when it is made, and kept nowhere.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    name: t.exposeString('name', { description: 'What the administrator called it.' }),
    prefix: t.exposeString('prefix', { description: 'The second part of the key, `wj_<prefix>_…`: tells keys apart.' }),
    scopes: t.field({ type: [ScopeRef], description: 'What it is good for.', resolve: (key) => key.scopes }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was used last, to the minute; null for never.',
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null while it lives.',
    }),
  }),
})

export const PartnerRef = builder.objectRef<Partner>('Partner').implement({
  description: '合作平台: a platform that posts reports. Administrators and auditors.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    sandbox: t.exposeBoolean('sandbox', {
      description: 'Whether it is for trials: its reports are kept and read back, but touch neither register nor desk.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was put on the list.' }),
    disabledAt: t.expose('disabledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when all its keys are refused; null while it may call.',
    }),
    apiKeys: t.loadableList({
      type: ApiKeyRef,
      description: 'Its keys, newest first, with the revoked ones.',
      load: async (ids: string[], ctx: Ctx) => {
        const byPartner = Map.groupBy(await listApiKeysOf(ctx, ids), (key) => key.partnerId)
        return ids.map((id) => byPartner.get(id) ?? [])
      },
      resolve: (partner) => partner.id as never,
    }),
    reportCount: t.loadable({
      type: 'Int',
      description: 'How many reports it has posted.',
      load: async (ids: string[], ctx: Ctx) => {
        const counts = await countReportsOf(ctx, ids)
        return ids.map((id) => counts.get(id) ?? 0)
      },
      resolve: (partner) => partner.id,
    }),
  }),
})

const NewApiKeyRef = builder.objectRef<{ apiKey: ApiKey; secret: string }>('NewApiKey').implement({
  description: 'A key just made.',
  fields: (t) => ({
    apiKey: t.field({
      type: ApiKeyRef,
      description: 'The key as it is listed from now on.',
      resolve: (made) => made.apiKey,
    }),
    secret: t.exposeString('secret', {
      description: 'The whole key. Keep it now: it is never shown again.',
    }),
  }),
})

builder.queryField('partners', (t) =>
  t.field({
    type: [PartnerRef],
    description: 'Every partner platform, by name. Administrators and auditors.',
    complexity: { field: 10, multiplier: 10 },
    resolve: (_root, _args, ctx) => listPartners(ctx),
  }),
)

const CreatePartnerInput = builder.inputType('CreatePartnerInput', {
  description: 'A new partner platform.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Its name, 2 to 100 characters, used by no other partner.' }),
    sandbox: t.boolean({ description: 'True for trials; false unless told. It stays so.' }),
  }),
})

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  description: 'A new key.',
  fields: (t) => ({
    partnerId: t.field({ type: 'UUID', required: true, description: 'Whose.' }),
    name: t.string({ required: true, description: 'What to call it, 1 to 100 characters.' }),
    scopes: t.field({ type: [ScopeRef], required: true, description: 'What it is good for, at least one.' }),
  }),
})

const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  description: 'A key to end.',
  fields: (t) => ({ apiKeyId: t.field({ type: 'UUID', required: true, description: 'Its id.' }) }),
})

const DisablePartnerInput = builder.inputType('DisablePartnerInput', {
  description: 'A partner to shut out.',
  fields: (t) => ({ partnerId: t.field({ type: 'UUID', required: true, description: 'Its id.' }) }),
})

const EnablePartnerInput = builder.inputType('EnablePartnerInput', {
  description: 'A partner to let in again.',
  fields: (t) => ({ partnerId: t.field({ type: 'UUID', required: true, description: 'Its id.' }) }),
})

const resultOf = (mutation: string, types: (new (...args: never[]) => Error)[] = [InvalidInput]) => ({
  types,
  union: { name: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Result`, description: `What came of ${mutation}.` },
})

builder.mutationFields((t) => ({
  createPartner: t.field({
    type: PartnerRef,
    description: 'Puts a partner platform on the list. Administrators. Duplicate when the name is taken.',
    errors: resultOf('createPartner', [InvalidInput, Duplicate]),
    args: { input: t.arg({ type: CreatePartnerInput, required: true, description: 'The partner.' }) },
    resolve: (_root, { input }, ctx) => createPartner(ctx, input),
  }),
  createApiKey: t.field({
    type: NewApiKeyRef,
    description: 'Makes a key and shows it this once. Administrators.',
    errors: resultOf('createApiKey'),
    args: { input: t.arg({ type: CreateApiKeyInput, required: true, description: 'The key.' }) },
    resolve: (_root, { input }, ctx) => createApiKey(ctx, input),
  }),
  revokeApiKey: t.field({
    type: ApiKeyRef,
    description: 'Ends a key: the next call with it is refused. Administrators. Twice changes nothing.',
    errors: resultOf('revokeApiKey'),
    args: { input: t.arg({ type: RevokeApiKeyInput, required: true, description: 'The key.' }) },
    resolve: (_root, { input }, ctx) => revokeApiKey(ctx, input),
  }),
  disablePartner: t.field({
    type: PartnerRef,
    description: 'Refuses every key of a partner from the next call on. Administrators. What it posted stays.',
    errors: resultOf('disablePartner'),
    args: { input: t.arg({ type: DisablePartnerInput, required: true, description: 'The partner.' }) },
    resolve: (_root, { input }, ctx) => disablePartner(ctx, input),
  }),
  enablePartner: t.field({
    type: PartnerRef,
    description: 'Lets a disabled partner call again, with the keys that were not revoked. Administrators.',
    errors: resultOf('enablePartner'),
    args: { input: t.arg({ type: EnablePartnerInput, required: true, description: 'The partner.' }) },
    resolve: (_root, { input }, ctx) => enablePartner(ctx, input),
  }),
}))
