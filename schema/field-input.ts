import { EXEMPTION_KINDS, exemptionKindWords } from '../server/sellers/exemption-kinds.ts'
import { builder } from './builder.ts'
import { PlatformRef, RealNameLevelRef, SellerKindRef } from './seller-search.ts'

const ExemptionRef = builder.enumType('ExemptionKind', {
  description: 'A self-declaration of those who need not register (Online Trading Measures, article 12).',
  values: Object.fromEntries(EXEMPTION_KINDS.map((kind) => [kind, { description: exemptionKindWords[kind].zh }])) as {
    [kind in (typeof EXEMPTION_KINDS)[number]]: { description: string }
  },
})

const AccountInput = builder.inputType('FieldAccountInput', {
  description: 'An account of a merchant.',
  fields: (t) => ({
    platform: t.field({ type: PlatformRef, required: true, description: 'Where.' }),
    handle: t.string({ required: true, description: 'Handle or name, 1 to 100 characters.' }),
    url: t.string({ description: 'Its address, at most 500 characters.' }),
  }),
})

const PlaceInput = builder.inputType('FieldPlaceInput', {
  description: 'Where it was taken down, if the collector chooses to say.',
  fields: (t) => ({
    latitude: t.float({ required: true, description: 'WGS 84, -90 to 90.' }),
    longitude: t.float({ required: true, description: 'WGS 84, -180 to 180.' }),
    accuracyMetres: t.float({ required: true, description: 'Radius of 95 % confidence, as the device tells it.' }),
  }),
})

const ToldInput = builder.inputType('FieldToldInput', {
  description: 'What is taken down of a merchant. At least one of code, number, phone and account.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name of the party, 1 to 100 characters.' }),
    kind: t.field({ type: SellerKindRef, required: true, description: 'Kind of party.' }),
    divisionCode: t.string({ required: true, description: 'County-level division, six digits of GB/T 2260.' }),
    creditCode: t.string({
      description: 'Unified social credit code (GB 32100-2015); needed for registered kinds.',
    }),
    identityNumber: t.string({ description: 'Identity number (GB 11643-1999).' }),
    phones: t.stringList({ required: true, description: 'At most 5 phones.' }),
    accounts: t.field({ type: [AccountInput], required: true, description: 'At most 10 accounts.' }),
    address: t.string({ description: 'Address, at most 300 characters.' }),
    goods: t.string({ description: 'What is sold, at most 300 characters.' }),
    goodsNeedLicence: t.boolean({ required: true, description: 'Whether what is sold needs a licence.' }),
    realNameLevel: t.field({
      type: RealNameLevelRef,
      required: true,
      description:
        'How far it was verified who this is: LICENCE takes a credit code, IDENTITY a number, PHONE a phone.',
    }),
    exemption: t.field({ type: ExemptionRef, description: 'The self-declaration shown; not of registered kinds.' }),
    licenceExpiresOn: t.field({
      type: 'Date',
      description: 'The last day on the business licence; none for one without end.',
    }),
    place: t.field({ type: PlaceInput, description: 'Where, only if the collector chooses to say.' }),
  }),
})

export const FieldRecordInput = builder.inputType('RegisterInFieldInput', {
  description: 'A merchant taken down on the spot, with the pictures uploaded before.',
  fields: (t) => ({
    clientRecordId: t.field({
      type: 'UUID',
      required: true,
      description: 'Made on the device, the same for every try; other content under it is Duplicate.',
    }),
    takenAt: t.field({
      type: 'DateTime',
      required: true,
      description: 'When, by the clock of the device; not in the future, at most a year ago.',
    }),
    told: t.field({ type: ToldInput, required: true, description: 'What was taken down.' }),
    agreementVersion: t.string({ required: true, description: 'The `version` of the agreement signed.' }),
    hasConsent: t.boolean({ required: true, description: 'That the merchant read and agreed; has to be true.' }),
    licencePhoto: t.string({
      description: 'Id of the upload of the licence’s picture; needed for registered kinds and for LICENCE.',
    }),
    signature: t.string({ required: true, description: 'Id of the upload of the signature, a picture.' }),
  }),
})

export const FieldMatchInput = builder.inputType('FieldMatchInput', {
  description: 'What is known so far of a merchant being taken down; blank where nothing is.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name, at most 100 characters.' }),
    divisionCode: t.string({ description: 'County-level division.' }),
    creditCode: t.string({ description: 'Credit code.' }),
    identityNumber: t.string({ description: 'Identity number.' }),
    phones: t.stringList({ required: true, description: 'At most 5 phones.' }),
    accounts: t.field({ type: [AccountInput], required: true, description: 'At most 10 accounts.' }),
  }),
})
