import { z } from 'zod'
import { inBoth, line, text } from './validate.ts'
import type { Words } from './words.ts'

export const FIELD_KINDS = [
  'TEXT',
  'LONG_TEXT',
  'DATE',
  'TIME',
  'NUMBER',
  'MONEY',
  'BOOLEAN',
  'CHOICE',
  'PERSON',
  'SELLER',
  'AUTHORITY',
  'FILE',
  'VENUE_ANSWER',
  'CASE',
] as const
export type FieldKind = (typeof FIELD_KINDS)[number]

/** Who can be meant by a PERSON: these alone, or anybody but these; and what is said of others. */
export type People = { only?: readonly string[]; without?: readonly string[]; otherwise?: Words }

/** `place`: the place an option is about, told by its name behind the words; a six-digit code, as it was on a day. */
export type Option = { value: string; words: Words; article?: Words; place?: { code: string; on: string } }

/** One question of a form, defined once: the page, the API and the check derive from it. */
export type Field<Subject = void> = {
  name: string
  kind: FieldKind
  words: Words
  /** Why it is asked, or what to write. */
  hint?: Words
  required?: boolean
  /** What is said when it is left empty though required. */
  missing?: Words
  /** A BOOLEAN that has to be true for the step to be lawful. */
  mustHold?: boolean
  /** A DATE of something that has happened; of something to come unless told. Looked at where papers are issued. */
  isPast?: true
  /** Of a NUMBER; 0 and a thousand million unless told. */
  min?: number
  max?: number
  /** In UTF-16 units; 200 for TEXT and 3,000 for LONG_TEXT unless told. */
  maxLength?: number
  options?: (subject: Subject) => readonly Option[]
  /** Of a PERSON: who is offered and taken, by id; every colleague unless told. */
  people?: (subject: Subject) => People
  /** Absent: it is asked of every subject; of one it does not apply to it is neither asked nor taken. */
  applies?: (subject: Subject) => boolean
  /** What is known of the answer already: a person starts from it and may change it. */
  start?: (subject: Subject) => string | number | boolean | undefined
}

export const maxLengthOf = (field: Pick<Field, 'kind' | 'maxLength'>): number =>
  field.maxLength ?? (field.kind === 'LONG_TEXT' ? 3_000 : 200)

const wholeNumber = (max: number, min = 0) =>
  z
    .union([
      z.number(),
      z.string().regex(/^\d{1,12}$/, { error: inBoth({ zh: '请填写整数', en: 'Write a whole number.' }) }),
    ])
    .transform(Number)
    .pipe(z.number().int().min(min).max(max))

const schemaOf = <Subject>(field: Field<Subject>, subject: Subject): z.ZodType => {
  switch (field.kind) {
    case 'TEXT':
    case 'CASE':
    case 'VENUE_ANSWER':
      return line(maxLengthOf(field), field.required ? 1 : 0)
    case 'LONG_TEXT':
      return text(maxLengthOf(field), field.required ? 1 : 0)
    case 'DATE':
      return z.iso.date()
    case 'TIME':
      return z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
        error: inBoth({ zh: '请填写几时几分，例如 09:30', en: 'Write hour and minute, such as 09:30.' }),
      })
    case 'NUMBER':
      return wholeNumber(field.max ?? 1_000_000_000, field.min)
    case 'MONEY':
      return wholeNumber(2_000_000_000)
    case 'BOOLEAN': {
      const answer = z.union([z.boolean(), z.literal(['true', 'false']).transform((word) => word === 'true')])
      return field.mustHold
        ? answer.refine((holds) => holds, { error: inBoth({ zh: '此条件必须满足', en: 'This condition must hold.' }) })
        : answer
    }
    case 'CHOICE': {
      const values = (field.options?.(subject) ?? []).map((option) => option.value)
      return z.string().refine((value) => values.includes(value), {
        error: inBoth({ zh: '请从所列选项中选择', en: 'Choose one of the options listed.' }),
      })
    }
    case 'PERSON': {
      const { only, without, otherwise } = field.people?.(subject) ?? {}
      return text(100, 1).refine((id) => (only?.includes(id) ?? true) && !without?.includes(id), {
        error: inBoth(otherwise ?? { zh: '请从名单中选择', en: 'Choose somebody from the list.' }),
      })
    }
    case 'FILE':
      return text(100, 1)
    case 'SELLER':
    case 'AUTHORITY':
      return z.uuid()
  }
}

/** The questions that apply to a subject. */
export const askedOf = <Subject>(fields: readonly Field<Subject>[], subject: Subject): readonly Field<Subject>[] =>
  fields.filter(({ applies }) => applies?.(subject) ?? true)

const isBlank = (value: unknown) => value === undefined || value === null || String(value).trim() === ''

const withOwnWords = <Subject>({ missing }: Field<Subject>, given: z.ZodType): z.ZodType =>
  missing
    ? z.preprocess((value, { addIssue }) => {
        if (isBlank(value)) addIssue({ code: 'custom', message: inBoth(missing) })
        return value
      }, given)
    : given

const buildSchema = <Subject>(fields: readonly Field<Subject>[], subject: Subject) =>
  z.strictObject(
    Object.fromEntries(
      askedOf(fields, subject).map((field) => {
        const schema = schemaOf(field, subject)
        const given = z.preprocess(
          (value) => (value === '' || value === null ? undefined : value),
          field.required ? schema : schema.optional(),
        )
        return [field.name, field.required ? withOwnWords(field, given) : given.optional()]
      }),
    ),
  )

type FieldsSchema = ReturnType<typeof buildSchema>

const built = new WeakMap<object, FieldsSchema>()

/**
 * The check derived from a list of fields; blank optional answers count as not given, unknown names are refused.
 * Built once for fields that ask the same of every subject.
 */
export const fieldsSchema = <Subject>(fields: readonly Field<Subject>[], subject: Subject): FieldsSchema => {
  if (subject !== undefined) return buildSchema(fields, subject)
  const schema = built.get(fields) ?? buildSchema(fields, subject)
  built.set(fields, schema)
  return schema
}
