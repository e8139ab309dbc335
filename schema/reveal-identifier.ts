import { InvalidInput } from '../server/core/errors.ts'
import { say } from '../server/core/words.ts'
import { identifierKindWords } from '../server/sellers/identifier-kinds.ts'
import { type RevealedIdentifier, revealIdentifier } from '../server/sellers/reveal-identifier.ts'
import { builder } from './builder.ts'

const RevealedIdentifierRef = builder.objectRef<RevealedIdentifier>('RevealedIdentifier').implement({
  description: 'An identifier in full. Each look is kept in the access log with its reason.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    kindLabel: t.string({
      description: 'What it is, to show.',
      resolve: ({ kind }, _args, ctx) => say(identifierKindWords[kind], ctx.locale),
    }),
    value: t.exposeString('value', { description: 'The whole of it.' }),
  }),
})

const RevealIdentifierInput = builder.inputType('RevealIdentifierInput', {
  description: 'Which identifier, and why.',
  fields: (t) => ({
    sellerId: t.field({ type: 'UUID', required: true, description: 'Whose.' }),
    identifierId: t.field({ type: 'UUID', required: true, description: 'Which.' }),
    reason: t.string({ required: true, description: 'Why you need it, 4 to 300 characters; kept with your name.' }),
  }),
})

builder.mutationField('revealIdentifier', (t) =>
  t.field({
    type: RevealedIdentifierRef,
    description: 'Shows a seller’s masked identifier in full, and keeps who looked and why.',
    errors: {
      types: [InvalidInput],
      union: { name: 'RevealIdentifierResult', description: 'What came of revealIdentifier.' },
    },
    args: { input: t.arg({ type: RevealIdentifierInput, required: true, description: 'Which, and the reason.' }) },
    resolve: (_root, { input }, ctx) => revealIdentifier(ctx, input),
  }),
)
