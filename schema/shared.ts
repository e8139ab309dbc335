import type { SUBMISSION_KINDS } from '../server/complaints/complaints-tables.ts'
import { FIELD_KINDS, type Field, maxLengthOf, type Option, type People } from '../server/core/field.ts'
import type { Words } from '../server/core/words.ts'
import { say } from '../server/core/words.ts'
import { namesOfPlaces } from '../server/identity/names-of-places.ts'
import { builder } from './builder.ts'

export const MoneyRef = builder.objectRef<{ fen: number }>('Money').implement({
  description: 'An amount of renminbi.',
  fields: (t) => ({ fen: t.exposeInt('fen', { description: 'Whole fen: 100 fen are one yuan.' }) }),
})

export const FieldKindRef = builder.enumType('FieldKind', {
  description:
    'How a question is answered. MONEY is whole fen, DATE is YYYY-MM-DD, TIME is HH:mm in China, PERSON, SELLER and AUTHORITY are ids, FILE is the id of a finished upload, CASE is the number of another case of the same procedure. VENUE_ANSWER answers the fact of venue chosen in the same form: one of its options, or the six-digit code of a county-level division; `venueQuestions` tells which.',
  values: FIELD_KINDS,
})

export const SubmissionKindRef = builder.enumType('SubmissionKind', {
  description: 'What is in a submission.',
  values: {
    DISPUTE: {
      value: 'DISPUTE',
      description: '投诉: a dispute with a seller, goes to mediation; real name needed (Order 121, articles 3 and 10).',
    },
    LEAD: {
      value: 'LEAD',
      description:
        '举报: a lead on a breach of law, goes to verification; may be anonymous (Order 121, articles 3 and 28).',
    },
  } satisfies Record<(typeof SUBMISSION_KINDS)[number], unknown>,
})

export type LocalisedOption = Pick<Option, 'value' | 'article' | 'place'> & { words: Words }

export const ChoiceRef = builder.objectRef<LocalisedOption>('Choice').implement({
  description: 'One of the answers that can be chosen.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'What to send.' }),
    label: t.string({
      description: 'What to show, in the language of Accept-Language; a place by its name with the code behind it.',
      resolve: async ({ words, place }, _args, ctx) => {
        if (!place) return say(words, ctx.locale)
        const names = await namesOfPlaces(ctx, [place.code], place.on)
        return `${say(words, ctx.locale)}${ctx.locale === 'en' ? ': ' : '：'}${names.get(place.code)}`
      },
    }),
    article: t.string({
      nullable: true,
      description: 'The article it stands on.',
      resolve: (choice, _args, ctx) => (choice.article ? say(choice.article, ctx.locale) : null),
    }),
  }),
})

/** A question together with the options it has in its place. */
export type AskedField = {
  field: Field<never>
  options: readonly Option[] | null
  start: string | number | boolean | undefined
  people: People | null
}

/** `known`: what was looked up of its answer. */
export const asked = <S>(field: Field<S>, subject: S, known?: string): AskedField => ({
  field: field as Field<never>,
  options: field.options ? field.options(subject) : null,
  start: known ?? field.start?.(subject),
  people: field.people?.(subject) ?? null,
})

const askedFields = (name: 'CategoryField' | 'ActionField', description: string) =>
  builder.objectRef<AskedField>(name).implement({
    description,
    fields: (t) => ({
      name: t.string({ description: 'What to send the answer under.', resolve: ({ field }) => field.name }),
      label: t.string({
        description: 'The question.',
        resolve: ({ field }, _args, ctx) => say(field.words, ctx.locale),
      }),
      hint: t.string({
        nullable: true,
        description: 'Why it is asked, or what to write.',
        resolve: ({ field }, _args, ctx) => (field.hint ? say(field.hint, ctx.locale) : null),
      }),
      kind: t.field({ type: FieldKindRef, description: 'How it is answered.', resolve: ({ field }) => field.kind }),
      required: t.boolean({
        description: 'Whether it has to be answered.',
        resolve: ({ field }) => field.required ?? false,
      }),
      maxLength: t.int({
        nullable: true,
        description: 'Longest answer in UTF-16 units, for texts.',
        resolve: ({ field }) => (['TEXT', 'LONG_TEXT'].includes(field.kind) ? maxLengthOf(field) : null),
      }),
      start: t.string({
        nullable: true,
        description: 'What to start from, as it would be sent; null: nothing is known of the answer.',
        resolve: ({ start }) => (start === undefined ? null : String(start)),
      }),
      options: t.field({
        type: [ChoiceRef],
        nullable: true,
        description: 'What can be chosen, for CHOICE.',
        resolve: ({ options }) => (options ? [...options] : null),
      }),
      onlyPeople: t.field({
        type: ['ID'],
        nullable: true,
        description: 'For PERSON: the colleagues who can be meant; null: all but `withoutPeople`.',
        resolve: ({ people }) => (people?.only ? [...people.only] : null),
      }),
      withoutPeople: t.field({
        type: ['ID'],
        description: 'For PERSON: the colleagues who cannot be meant.',
        resolve: ({ people }) => [...(people?.without ?? [])],
      }),
    }),
  })

export const CategoryFieldRef = askedFields('CategoryField', 'A question that one category asks.')
export const ActionFieldRef = askedFields('ActionField', 'A question that an action asks before it is taken.')

export const LabelledValueRef = builder.objectRef<{ label: string; value: string }>('LabelledValue').implement({
  description: 'An answer with its question.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'The question.' }),
    value: t.exposeString('value', { description: 'The answer, ready to read.' }),
  }),
})

export const DetailInput = builder.inputType('DetailInput', {
  description: 'One answer to a question that was asked by name.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The `name` of the field.' }),
    value: t.string({
      required: true,
      description:
        'The answer as text: numbers as digits, money as whole fen, days as YYYY-MM-DD, yes and no as true and false.',
    }),
  }),
})
