import { revealFiler } from '../server/cases/reveal-filer.ts'
import type { Filer } from '../server/complaints/filer.ts'
import { InvalidInput } from '../server/core/errors.ts'
import { builder } from './builder.ts'

const RevealedFiler = builder.objectRef<Filer>('RevealedFiler').implement({
  description: 'Who filed. Each look is kept in the access log with its reason.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name.' }),
    phone: t.exposeString('phone', { description: 'Phone.' }),
    address: t.exposeString('address', { description: 'Postal address.' }),
  }),
})

const RevealFilerInput = builder.inputType('RevealFilerInput', {
  description: 'Whose case, and why.',
  fields: (t) => ({
    caseId: t.field({ type: 'UUID', required: true, description: 'The case.' }),
    reason: t.string({ required: true, description: 'Why you need it, 4 to 300 characters; kept with your name.' }),
  }),
})

builder.mutationField('revealFiler', (t) =>
  t.field({
    type: RevealedFiler,
    description: 'Shows the filer’s name, phone and address, and keeps who looked and why.',
    errors: { types: [InvalidInput], union: { name: 'RevealFilerResult', description: 'What came of revealFiler.' } },
    args: { input: t.arg({ type: RevealFilerInput, required: true, description: 'The case and the reason.' }) },
    resolve: (_root, { input }, ctx) => revealFiler(ctx, input),
  }),
)
