import { sayMeasure } from '../server/cases/case-measures.ts'
import { askedOf } from '../server/core/field.ts'
import { say } from '../server/core/words.ts'
import { type AvailableForm, listAvailableForms } from '../server/documents/list-available-forms.ts'
import { startAgain } from '../server/documents/start-answers.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { ActionFieldRef, asked } from './shared.ts'

const Answer = builder.objectRef<{ name: string; value: string }>('GivenAnswer').implement({
  description: 'What was typed into a field before.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The `name` of the field.' }),
    value: t.exposeString('value', {
      description: 'The answer as it is sent: days as YYYY-MM-DD, money as whole fen.',
    }),
  }),
})

const AvailableFormRef = builder.objectRef<AvailableForm>('AvailableForm').implement({
  description: 'A form of the case’s procedure, to be issued now or shown with the reason why not.',
  fields: (t) => ({
    name: t.string({ description: 'What to send as `form`.', resolve: ({ form }) => form.name }),
    label: t.string({
      description: 'What it is called.',
      resolve: ({ form }, _args, ctx) => say(form.words, ctx.locale),
    }),
    measure: t.int({
      nullable: true,
      description: 'The measure the paper would be about, to be sent as `measure`; null: it is about the case.',
      resolve: ({ measure }) => measure?.ordinal ?? null,
    }),
    measureLabel: t.string({
      nullable: true,
      description: 'What that measure is called.',
      resolve: ({ measure }, _args, ctx) => measure && say(sayMeasure(measure), ctx.locale),
    }),
    source: t.string({
      description: 'The official set it belongs to and its place there, such as FORM10 5 or FORM56 45.',
      resolve: ({ form }) => `${form.source.set} ${form.source.place}`,
    }),
    isCompared: t.boolean({
      description:
        'Whether its fields and, where it says so in docs/forms.md, its wording were compared with the official form; the layout is ours either way.',
      resolve: ({ form }) => form.source.compared !== 'name',
    }),
    enabled: t.boolean({
      description: 'Whether you can issue it now.',
      resolve: ({ disabledReason }) => disabledReason === null,
    }),
    disabledReason: t.string({
      nullable: true,
      description: 'Why you cannot.',
      resolve: ({ disabledReason }, _args, ctx) => (disabledReason ? say(disabledReason, ctx.locale) : null),
    }),
    showsFiler: t.boolean({
      description: 'Whether it names the filer; then previewing and issuing are kept in the access log.',
      resolve: ({ form }) => form.showsFiler ?? false,
    }),
    replacesId: t.field({
      type: 'UUID',
      nullable: true,
      description:
        'The paper in force that a new one replaces; null for a first one, or one more. A form that a case may have several of stands here once more for each of them.',
      resolve: ({ current }) => current?.id ?? null,
    }),
    answers: t.field({
      type: [Answer],
      description:
        'What to start from: what the case knows of its fields, and over it what was typed into the paper in force, but for the contact of another officer; empty for those who may not issue it.',
      resolve: ({ form, current, disabledReason, start }, _args, ctx) =>
        disabledReason === null
          ? Object.entries(startAgain(ctx, form, start, current)).map(([name, value]) => ({
              name,
              value: String(value),
            }))
          : [],
    }),
    fields: t.field({
      type: [ActionFieldRef],
      description: 'What it asks.',
      resolve: ({ form, found }) => askedOf(form.fields, found).map((field) => asked(field, found)),
    }),
  }),
})

builder.objectField(CaseRef, 'availableForms', (t) =>
  t.field({
    type: [AvailableFormRef],
    description: 'The official forms of its procedure: those you can issue now, and the others with the reason.',
    resolve: (found, _args, ctx) => listAvailableForms(ctx, found),
  }),
)
