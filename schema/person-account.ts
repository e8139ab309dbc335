import { findBrandsByIds } from '../server/brands/brand-store.ts'
import type { Ctx } from '../server/core/context.ts'
import { Duplicate, IllegalTransition, InvalidInput } from '../server/core/errors.ts'
import { say } from '../server/core/words.ts'
import { editPerson } from '../server/identity/people/edit-person.ts'
import { disablePerson, enablePerson } from '../server/identity/people/end-person.ts'
import { type Invited, invitePerson } from '../server/identity/people/invite-person.ts'
import { type PersonEntry, personHistory } from '../server/identity/people/person-history.ts'
import { LINK_DAYS } from '../server/identity/people/person-link.ts'
import { resetPerson } from '../server/identity/people/reset-person.ts'
import { findPeopleByIds, findPerson } from '../server/identity/person-store.ts'
import { isRole, type Role } from '../server/identity/roles.ts'
import { findPartnersByIds } from '../server/partners/partner-store.ts'
import { sellerIdOfNumber } from '../server/sellers/seller-id-of-number.ts'
import { BrandRef } from './brand.ts'
import { builder } from './builder.ts'
import { PersonRef, RoleRef } from './identity.ts'
import { inOrder } from './in-order.ts'
import { PartnerRef } from './partner.ts'

const EntryRef = builder.objectRef<PersonEntry>('PersonEntry').implement({
  description: 'Something done to an account.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    what: t.string({ description: 'What, to show.', resolve: ({ what }, _args, ctx) => say(what, ctx.locale) }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why; null where no reason is asked.' }),
    by: t.loadable({
      type: PersonRef,
      nullable: true,
      description: 'Who did it; null for the command line.',
      load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findPeopleByIds(ctx, ids)),
      resolve: ({ actorId }) => actorId,
    }),
  }),
})

const reads = (ctx: Ctx): boolean => ctx.can('read', 'Person')

builder.objectFields(PersonRef, (t) => ({
  roles: t.field({
    type: [RoleRef],
    nullable: true,
    description: 'What they are here for; administrators and auditors only.',
    resolve: (person, _args, ctx) => (reads(ctx) ? (person.roles.filter(isRole) as never) : null),
  }),
  linkUntil: t.field({
    type: 'DateTime',
    nullable: true,
    description:
      'Until when the link to set their password can be used; null when none is out. Administrators and auditors only.',
    resolve: (person, _args, ctx) => (reads(ctx) ? person.linkUntil : null),
  }),
  brand: t.loadable({
    type: BrandRef,
    nullable: true,
    description: 'The brand they act for; administrators and auditors only.',
    load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findBrandsByIds(ctx, ids)),
    resolve: (person, _args, ctx) => (reads(ctx) ? person.brandId : null),
  }),
  partner: t.loadable({
    type: PartnerRef,
    nullable: true,
    description: 'The platform they work for; administrators and auditors only.',
    load: async (ids: string[], ctx: Ctx) => inOrder(ids, await findPartnersByIds(ctx, ids)),
    resolve: (person, _args, ctx) => (reads(ctx) ? person.partnerId : null),
  }),
  history: t.field({
    type: [EntryRef],
    nullable: true,
    description: 'What was done to the account, oldest first; administrators and auditors only.',
    complexity: { field: 5, multiplier: 5 },
    resolve: (person, _args, ctx) => (reads(ctx) ? personHistory(ctx, person) : null),
  }),
}))

builder.queryField('person', (t) =>
  t.field({
    type: PersonRef,
    nullable: true,
    description: 'One of those who can sign in; null when there is none. Administrators and auditors.',
    args: { id: t.arg.id({ required: true, description: 'Their id.' }) },
    resolve: async (_root, { id }, ctx) => (reads(ctx) ? ((await findPerson(ctx, String(id))) ?? null) : null),
  }),
)

const InvitedRef = builder.objectRef<Invited>('PersonInvited').implement({
  description: 'An account that waits for its person to set a password.',
  fields: (t) => ({
    person: t.field({ type: PersonRef, description: 'Whose it is.', resolve: ({ person }) => person }),
    path: t.string({
      description:
        'The path, behind the address of this installation, at which the password is set. Good once, as good as a password, shown this once; hand it to the person alone.',
      resolve: ({ link }) => link.path,
    }),
    until: t.field({ type: 'DateTime', description: 'Until when it can be used.', resolve: ({ link }) => link.until }),
    isMailed: t.exposeBoolean('isMailed', {
      description: 'Whether it also went by mail to the address of the account; else hand it over yourself.',
    }),
  }),
})

type InputFields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0]

/** Who somebody is, what they are here for, and whom they work for. */
const shapeOf = (t: InputFields) => ({
  name: t.string({ required: true, description: 'Their name, 2 to 60 characters.' }),
  roles: t.field({ type: [RoleRef], required: true, description: 'What they are here for.' }),
  authorityId: t.field({ type: 'UUID', description: 'Their office: for officers. Who only administers needs none.' }),
  brandId: t.field({ type: 'UUID', description: 'The brand they act for: with BRAND alone.' }),
  partnerId: t.field({ type: 'UUID', description: 'The platform they work for: with PARTNER alone.' }),
  sellerId: t.field({ type: 'UUID', description: 'The seller they answer for: with RESPONDENT alone.' }),
  sellerNumber: t.string({ description: 'The same by its number, as its page shows it; goes before sellerId.' }),
})

type OfSeller = { sellerId?: string | null | undefined; sellerNumber?: string | null | undefined }

const withSeller = async <T extends OfSeller>(ctx: Ctx, { sellerNumber, ...given }: T) =>
  sellerNumber ? { ...given, sellerId: await sellerIdOfNumber(ctx, sellerNumber) } : given

/** Whose account it is done to, and why. */
const doneTo = (t: InputFields) => ({
  personId: t.id({ required: true, description: 'Whose; not your own.' }),
  reason: t.string({ required: true, description: 'Why, 2 to 200 characters; kept.' }),
})

const InviteInput = builder.inputType('InvitePersonInput', {
  description: 'Somebody who is to sign in here.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'The address they sign in with; it has no account yet.' }),
    ...shapeOf(t),
  }),
})

const EditInput = builder.inputType('EditPersonInput', {
  description: 'What holds of somebody from now on.',
  fields: (t) => ({ personId: t.id({ required: true, description: 'Whom; not yourself.' }), ...shapeOf(t) }),
})

const SwitchInput = builder.inputType('SwitchPersonInput', {
  description: 'An account to switch off or on.',
  fields: doneTo,
})

const ResetInput = builder.inputType('ResetPersonInput', {
  description: 'An account whose password is to be set anew.',
  fields: (t) => ({
    ...doneTo(t),
    secondFactor: t.boolean({ description: 'Whether their second factor goes as well; false unless told.' }),
  }),
})

const resultOf = (mutation: string, types: (new (...args: never[]) => Error)[]) => ({
  types: [InvalidInput, ...types],
  union: { name: `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Result`, description: `What came of ${mutation}.` },
})

builder.mutationFields((t) => ({
  invitePerson: t.field({
    type: InvitedRef,
    description: `新建账号: an account without a password, and a link by which its person sets one within ${LINK_DAYS} days. Administrators.`,
    errors: resultOf('invitePerson', [Duplicate]),
    args: { input: t.arg({ type: InviteInput, required: true, description: 'Who.' }) },
    resolve: async (_root, { input }, ctx) =>
      invitePerson(ctx, { ...(await withSeller(ctx, input)), roles: [...input.roles] as Role[] }),
  }),
  editPerson: t.field({
    type: PersonRef,
    description:
      '变更职责: name, roles and affiliation, from their next request on. Administrators, not for themselves.',
    errors: resultOf('editPerson', []),
    args: { input: t.arg({ type: EditInput, required: true, description: 'What holds from now on.' }) },
    resolve: async (_root, { input }, ctx) =>
      editPerson(ctx, {
        ...(await withSeller(ctx, input)),
        personId: String(input.personId),
        roles: [...input.roles] as Role[],
      }),
  }),
  disablePerson: t.field({
    type: PersonRef,
    description:
      '停用: their sessions end at once, and nobody signs in with the account. Administrators, not themselves.',
    errors: resultOf('disablePerson', [IllegalTransition]),
    args: { input: t.arg({ type: SwitchInput, required: true, description: 'Whose, and why.' }) },
    resolve: (_root, { input }, ctx) => disablePerson(ctx, { ...input, personId: String(input.personId) }),
  }),
  enablePerson: t.field({
    type: PersonRef,
    description: '恢复使用: they sign in again with the password they had. Administrators, not themselves.',
    errors: resultOf('enablePerson', [IllegalTransition]),
    args: { input: t.arg({ type: SwitchInput, required: true, description: 'Whose, and why.' }) },
    resolve: (_root, { input }, ctx) => enablePerson(ctx, { ...input, personId: String(input.personId) }),
  }),
  resetPerson: t.field({
    type: InvitedRef,
    description:
      '重置密码: takes the password away, ends all sessions, and gives a link to set another. Administrators, not for themselves.',
    errors: resultOf('resetPerson', [IllegalTransition]),
    args: { input: t.arg({ type: ResetInput, required: true, description: 'Whose, and why.' }) },
    resolve: (_root, { input }, ctx) => resetPerson(ctx, { ...input, personId: String(input.personId) }),
  }),
}))
