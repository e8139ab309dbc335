import { MOST_ACCOUNTS } from '../server/brands/authorisation-input.ts'
import { authoriseSeller } from '../server/brands/authorise-seller.ts'
import { MOST_ALIASES, MOST_GOODS, MOST_MARKS } from '../server/brands/brand-input.ts'
import { describeBrand, editBrand } from '../server/brands/edit-brand.ts'
import { registerBrand } from '../server/brands/register-brand.ts'
import { revokeAuthorisation } from '../server/brands/revoke-authorisation.ts'
import { Duplicate, IllegalTransition, InvalidInput, StaleVersion } from '../server/core/errors.ts'
import { BrandRef } from './brand.ts'
import { AuthorisationRef } from './brand-authorisation.ts'
import { builder } from './builder.ts'
import { PlatformRef } from './seller-search.ts'

const result = (name: string) => ({
  name: `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`,
  description: `What came of ${name}.`,
})

const MarkInput = builder.inputType('BrandMarkInput', {
  description: 'A trademark registration in one class.',
  fields: (t) => ({
    registrationNo: t.string({ required: true, description: '注册号, 4 to 20 figures and letters.' }),
    class: t.int({ required: true, description: 'Class of the Nice Classification, 1 to 45.' }),
  }),
})

const WORDS = {
  nameZh: 'Its Chinese name, or the one it goes by; 2 to 60 characters, no other brand’s.',
  nameLatin: 'Its name in Latin letters.',
  aliases: `What sellers call it instead; at most ${MOST_ALIASES}.`,
  rightHolder: 'Who holds the right, 2 to 200 characters.',
  marks: `Its registrations, at most ${MOST_MARKS}; each number and class belongs to one brand.`,
} as const

const RegisterInput = builder.inputType('RegisterBrandInput', {
  description: 'A new brand, by its certificate of registration.',
  fields: (t) => ({
    nameZh: t.string({ required: true, description: WORDS.nameZh }),
    nameLatin: t.string({ description: WORDS.nameLatin }),
    aliases: t.stringList({ required: true, description: WORDS.aliases }),
    rightHolder: t.string({ required: true, description: WORDS.rightHolder }),
    marks: t.field({ type: [MarkInput], required: true, description: WORDS.marks }),
  }),
})

const EditInput = builder.inputType('EditBrandInput', {
  description: 'Names, marks and right holder of a brand as they are to stand.',
  fields: (t) => ({
    brandId: t.field({ type: 'UUID', required: true, description: 'Which brand.' }),
    expectedVersion: t.int({ required: true, description: 'The version you saw.' }),
    nameZh: t.string({ required: true, description: WORDS.nameZh }),
    nameLatin: t.string({ description: WORDS.nameLatin }),
    aliases: t.stringList({ required: true, description: WORDS.aliases }),
    rightHolder: t.string({ required: true, description: WORDS.rightHolder }),
    marks: t.field({ type: [MarkInput], required: true, description: WORDS.marks }),
  }),
})

const ContactInput = builder.inputType('BrandContactInput', {
  description: 'Whom to reach at a brand.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Who it is, 2 to 60 characters.' }),
    phone: t.string({ description: 'By phone.' }),
    email: t.string({ description: 'By email.' }),
  }),
})

const DescribeInput = builder.inputType('DescribeBrandInput', {
  description: 'What a brand says of itself, as it is to stand.',
  fields: (t) => ({
    brandId: t.field({ type: 'UUID', required: true, description: 'Which brand.' }),
    expectedVersion: t.int({ required: true, description: 'The version you saw.' }),
    goods: t.stringList({ required: true, description: `What is sold under it, at most ${MOST_GOODS}.` }),
    contact: t.field({ type: ContactInput, description: 'Whom to reach; left out: nobody is named.' }),
  }),
})

const AccountInput = builder.inputType('AuthorisedAccountInput', {
  description: 'An account through which an authorised party sells.',
  fields: (t) => ({
    platform: t.field({ type: PlatformRef, required: true, description: 'Where.' }),
    handle: t.string({ required: true, description: 'Its name there, 2 to 100 characters.' }),
    url: t.string({ description: 'Its address, http or https.' }),
  }),
})

const AuthoriseInput = builder.inputType('AuthoriseSellerInput', {
  description: 'Whom a brand lets sell its goods.',
  fields: (t) => ({
    brandId: t.field({ type: 'UUID', required: true, description: 'Which brand.' }),
    party: t.string({ required: true, description: 'Who is authorised, 2 to 100 characters.' }),
    creditCode: t.string({ description: 'Its unified social credit code; needed where no account is named.' }),
    accounts: t.field({
      type: [AccountInput],
      required: true,
      description: `Through which accounts, at most ${MOST_ACCOUNTS}; one at least where no credit code is named.`,
    }),
    scope: t.string({ required: true, description: 'Which goods, where, how; 2 to 300 characters.' }),
    fromOn: t.field({ type: 'Date', required: true, description: 'Its first day.' }),
    untilOn: t.field({ type: 'Date', required: true, description: 'Its last day.' }),
    document: t.string({ description: 'The id of a finished upload: the paper it stands on.' }),
  }),
})

const RevokeInput = builder.inputType('RevokeAuthorisationInput', {
  description: 'An authorisation that is to hold no longer.',
  fields: (t) => ({
    authorisationId: t.field({ type: 'UUID', required: true, description: 'Which one.' }),
    reason: t.string({ required: true, description: 'Why, 2 to 300 characters; kept.' }),
  }),
})

builder.mutationFields((t) => ({
  registerBrand: t.field({
    type: BrandRef,
    description: 'Puts a brand on the register. Administrators.',
    errors: { types: [InvalidInput, Duplicate], union: result('registerBrand') },
    args: { input: t.arg({ type: RegisterInput, required: true, description: 'The brand.' }) },
    resolve: (_root, { input }, ctx) => registerBrand(ctx, input),
  }),
  editBrand: t.field({
    type: BrandRef,
    description: 'Changes names, marks and right holder of a brand. Administrators.',
    errors: { types: [InvalidInput, Duplicate, StaleVersion], union: result('editBrand') },
    args: { input: t.arg({ type: EditInput, required: true, description: 'What is to stand.' }) },
    resolve: (_root, { input }, ctx) => editBrand(ctx, input),
  }),
  describeBrand: t.field({
    type: BrandRef,
    description: 'Changes goods and contact of a brand. The brand itself, and administrators.',
    errors: { types: [InvalidInput, StaleVersion], union: result('describeBrand') },
    args: { input: t.arg({ type: DescribeInput, required: true, description: 'What is to stand.' }) },
    resolve: (_root, { input }, ctx) => describeBrand(ctx, input),
  }),
  authoriseSeller: t.field({
    type: AuthorisationRef,
    description: 'Files whom a brand lets sell its goods. The brand itself, and administrators.',
    errors: { types: [InvalidInput, Duplicate], union: result('authoriseSeller') },
    args: { input: t.arg({ type: AuthoriseInput, required: true, description: 'Who, what, until when.' }) },
    resolve: (_root, { input }, ctx) => authoriseSeller(ctx, input),
  }),
  revokeAuthorisation: t.field({
    type: AuthorisationRef,
    description: 'Revokes an authorisation from today on; it stays on file. The brand itself, and administrators.',
    errors: { types: [InvalidInput, IllegalTransition], union: result('revokeAuthorisation') },
    args: { input: t.arg({ type: RevokeInput, required: true, description: 'Which one, and why.' }) },
    resolve: (_root, { input }, ctx) => revokeAuthorisation(ctx, input),
  }),
}))
