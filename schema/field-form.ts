import { sha256 } from '../server/core/crypto.ts'
import { say, type Words } from '../server/core/words.ts'
import { AGREEMENTS, CURRENT_AGREEMENT } from '../server/field/agreement.ts'
import { ACCOUNT_PLATFORMS, accountPlatformWords } from '../server/sellers/account-platforms.ts'
import { EXEMPTION_KINDS, exemptionKindWords } from '../server/sellers/exemption-kinds.ts'
import { REAL_NAME_LEVELS, realNameLevelWords } from '../server/sellers/real-name-levels.ts'
import { REGISTERED_KINDS, SELLER_KINDS, sellerKindWords } from '../server/sellers/seller-kinds.ts'
import { builder } from './builder.ts'
import { ChoiceRef } from './shared.ts'

export const FieldAgreementRef = builder.objectRef<{ version: string }>('FieldAgreement').implement({
  description: 'What a merchant signs when an officer takes them down on the spot.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'Its version: send it with the record it was signed for.' }),
    text: t.string({
      description: 'Its words, a line each.',
      resolve: ({ version }, _args, ctx) => say(AGREEMENTS[version]!, ctx.locale),
    }),
    sha256: t.string({
      description: 'SHA-256 of its Chinese words in UTF-8, in hexadecimal, as the log keeps it.',
      resolve: ({ version }) => sha256(AGREEMENTS[version]!.zh),
    }),
  }),
})

const choices = <V extends string>(values: readonly V[], words: Record<V, Words>) =>
  values.map((value) => ({ value, words: words[value] }))

const FieldFormRef = builder.objectRef<object>('FieldForm').implement({
  description: 'What the form for the field needs, to be kept on the device for when there is no connection.',
  fields: (t) => ({
    agreement: t.field({
      type: FieldAgreementRef,
      description: 'The agreement in force.',
      resolve: () => ({ version: CURRENT_AGREEMENT }),
    }),
    kinds: t.field({
      type: [ChoiceRef],
      description: 'Kinds of party.',
      resolve: () => choices(SELLER_KINDS, sellerKindWords),
    }),
    registeredKinds: t.stringList({
      description: 'Of these: the kinds that have a credit code and a business licence.',
      resolve: () => [...REGISTERED_KINDS],
    }),
    platforms: t.field({
      type: [ChoiceRef],
      description: 'Where accounts can be.',
      resolve: () => choices(ACCOUNT_PLATFORMS, accountPlatformWords),
    }),
    realNameLevels: t.field({
      type: [ChoiceRef],
      description: 'How far it is known who the party is.',
      resolve: () => choices(REAL_NAME_LEVELS, realNameLevelWords),
    }),
    exemptions: t.field({
      type: [ChoiceRef],
      description: 'Self-declarations of those who need not register (Online Trading Measures, article 12).',
      resolve: () => choices(EXEMPTION_KINDS, exemptionKindWords),
    }),
  }),
})

builder.queryField('fieldForm', (t) =>
  t.field({
    type: FieldFormRef,
    description: 'Choices and agreement of the form for registering merchants on the spot. Public.',
    resolve: () => ({}),
  }),
)
