import {
  AUTHORISATION_STATES,
  authorisationStateOn,
  authorisationStateWords,
} from '../server/brands/authorisation-states.ts'
import { type BrandAuthorisation, listAuthorisations } from '../server/brands/authorisation-store.ts'
import type { AuthorisedAccount } from '../server/brands/brands-tables.ts'
import type { Ctx } from '../server/core/context.ts'
import { say } from '../server/core/words.ts'
import { type Evidence, listPapersOfAuthorisations } from '../server/evidence/evidence-store.ts'
import { signFileUrl } from '../server/evidence/sign-file-url.ts'
import { accountPlatformWords } from '../server/sellers/account-platforms.ts'
import { BrandRef } from './brand.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { PlatformRef } from './seller-search.ts'

const StateRef = builder.enumType('BrandAuthorisationState', {
  description:
    'Where an authorisation stands today. CURRENT: in force. UPCOMING: not begun. EXPIRED: run out. REVOKED: by the brand.',
  values: AUTHORISATION_STATES,
})

const AccountRef = builder.objectRef<AuthorisedAccount>('AuthorisedAccount').implement({
  description: 'An account through which an authorised party sells.',
  fields: (t) => ({
    platform: t.field({ type: PlatformRef, description: 'Where.', resolve: ({ platform }) => platform }),
    platformLabel: t.string({
      description: 'The same, to show.',
      resolve: ({ platform }, _args, ctx) => say(accountPlatformWords[platform], ctx.locale),
    }),
    handle: t.exposeString('handle', { description: 'Its name there, such as a WeChat ID or the name of a shop.' }),
    url: t.exposeString('url', { nullable: true, description: 'Its address.' }),
  }),
})

export const BrandPaperRef = builder.objectRef<Evidence>('BrandPaper').implement({
  description: 'A paper that a brand sent. The original is never changed.',
  fields: (t) => ({
    fileName: t.exposeString('fileName', { description: 'What it was called.' }),
    bytes: t.exposeInt('bytes', { description: 'Its size.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the original as it arrived, in hexadecimal.' }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it arrived.' }),
    url: t.string({
      description: 'Where the original can be fetched, as a download, for some minutes.',
      resolve: ({ id }, _args, ctx) => signFileUrl(ctx, id, 'original'),
    }),
  }),
})

export const AuthorisationRef = builder.objectRef<BrandAuthorisation>('BrandAuthorisation')

AuthorisationRef.implement({
  description:
    'Whom a brand lets sell its goods, as the brand itself filed it. That none is filed does not say that goods are counterfeit.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    party: t.exposeString('party', { description: 'Who is authorised, by name.' }),
    creditCode: t.exposeString('creditCode', { nullable: true, description: 'Its unified social credit code.' }),
    accounts: t.field({
      type: [AccountRef],
      description: 'Through which accounts it may sell; empty: the credit code alone tells who.',
      resolve: ({ accounts }) => accounts,
    }),
    scope: t.exposeString('scope', { description: 'Which goods, where, how: in the brand’s own words.' }),
    fromOn: t.expose('fromOn', { type: 'Date', description: 'Its first day.' }),
    untilOn: t.expose('untilOn', { type: 'Date', description: 'Its last day.' }),
    state: t.field({
      type: StateRef,
      description: 'Where it stands today.',
      resolve: (one, _args, ctx) => authorisationStateOn(one, ctx.clock.today()),
    }),
    stateLabel: t.string({
      description: 'The same, to show.',
      resolve: (one, _args, ctx) =>
        say(authorisationStateWords[authorisationStateOn(one, ctx.clock.today())], ctx.locale),
    }),
    document: t.loadable({
      type: BrandPaperRef,
      nullable: true,
      description: 'The paper it stands on; null where none was sent.',
      load: async (ids: string[], ctx: Ctx) => {
        const papers = await listPapersOfAuthorisations(ctx, ids)
        return ids.map((id) => papers.find(({ brandAuthorisationId }) => brandAuthorisationId === id) ?? null)
      },
      resolve: ({ id }) => id as never,
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was filed.' }),
    revokedOn: t.expose('revokedOn', { type: 'Date', nullable: true, description: 'The day it was revoked.' }),
    revokeReason: t.exposeString('revokeReason', { nullable: true, description: 'Why it was revoked.' }),
  }),
})

const AuthorisationConnection = connectionOf<BrandAuthorisation>('BrandAuthorisation', AuthorisationRef)

const FilterInput = builder.inputType('BrandAuthorisationFilter', {
  description: 'Narrows the authorisations of a brand; what is left out does not narrow.',
  fields: (t) => ({
    state: t.field({ type: StateRef, description: 'Those that stand so today.' }),
    query: t.string({ description: 'Part of a party, an account, a link or a credit code.' }),
  }),
})

builder.objectField(BrandRef, 'authorisations', (t) =>
  t.field({
    type: AuthorisationConnection,
    description: 'Whom it lets sell its goods, the latest filed first.',
    args: { ...pageArgs, filter: t.arg({ type: FilterInput, description: 'Which of them.' }) },
    complexity: pageComplexity,
    resolve: (brand, args, ctx) => listAuthorisations(ctx, brand, args),
  }),
)
