import { z } from 'zod'
import { InvalidInput } from './errors.ts'
import { ownMessage } from './own-message.ts'
import { type Locale, say, type Words } from './words.ts'

const BETWEEN = '\u001f'

/** A message of our own for a zod check, in both languages; `validate` picks one. */
export const inBoth = (words: Words): string => words.zh + BETWEEN + words.en

const pick = (message: string, locale: Locale): string => {
  const [zh, en] = message.split(BETWEEN)
  return en === undefined ? message : say({ zh: zh!, en }, locale)
}

const NOT_TEXT = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/** Whether PostgreSQL can keep this text exactly: no NUL, no half of a surrogate pair. */
export const isKeepable = (value: string): boolean => !NOT_TEXT.test(value)

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/gu

/** Nothing, or something that can be seen. */
const isSeen = (value: string): boolean => value.trim() === '' || value.replace(INVISIBLE, '') !== ''

const UNSEEN = inBoth({ zh: '没有看得见的字，请重新填写', en: 'There is nothing to be seen in this. Type it again.' })

/** Keepable text of `min` to `max` UTF-16 units, surrounding space not counted; where there must be some, to be seen. */
export const text = (max: number, min = 0) =>
  z
    .string()
    // NOTE the library's own limit counts characters; the API, like the page's counter, counts units
    .refine((value) => value.length <= max, {
      error: inBoth({ zh: `最多 ${max} 个字，请删去一些`, en: `At most ${max} characters. Shorten it.` }),
    })
    .refine(isKeepable, {
      error: inBoth({
        zh: '含有无法保存的字符，请删去后重新输入',
        en: 'Contains characters that cannot be kept. Type it again without them.',
      }),
    })
    .refine((value) => value.trim().length >= min, {
      error: ({ input }) =>
        String(input ?? '').trim() === ''
          ? inBoth({ zh: '请填写', en: 'Please fill this in.' })
          : inBoth({ zh: `至少填写 ${min} 个字`, en: `Write at least ${min} characters.` }),
    })
    .refine((value) => min === 0 || isSeen(value), { error: UNSEEN })

/**
 * Answers by the names of their questions. The library leaves a `__proto__` out without a word; here it is refused like
 * any other name that nobody asked for.
 */
export const byName = <V extends z.ZodType>(value: V) =>
  z
    .custom<Record<string, z.input<V> | undefined>>()
    .superRefine((given, { addIssue }) => {
      if (typeof given !== 'object' || given === null || !Object.hasOwn(given, '__proto__')) return
      addIssue({
        code: 'custom',
        path: ['__proto__'],
        message: inBoth({ zh: '不认识的字段，请去掉', en: 'This field is not known. Leave it out.' }),
      })
    })
    .pipe(z.record(z.string(), value))

const BREAKS_LINE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
/** Text of one line, such as a name: no line breaks, nothing that turns its order round, and something to be seen. */
export const line = (max: number, min = 0) =>
  text(max, min)
    .refine((value) => !BREAKS_LINE.test(value.trim()), {
      error: inBoth({
        zh: '不能换行，也不能含有改变文字方向的字符，请删去后重新输入',
        en: 'One line only, without characters that change its direction. Type it again without them.',
      }),
    })
    .refine((value) => min > 0 || isSeen(value), { error: UNSEEN })

/** The input in its checked type, or InvalidInput that names every field, in the reader's language. */
export const validate = <S extends z.ZodType>(locale: Locale, schema: S, input: unknown, at = ''): z.output<S> => {
  const result = schema.safeParse(input, { error: (issue) => inBoth(ownMessage(issue)) })
  if (result.success) return result.data
  throw new InvalidInput(
    result.error.issues.flatMap((issue) =>
      // What nobody asked for is named itself, not the group it stands in.
      (issue.code === 'unrecognized_keys' ? issue.keys : ['']).map((key) => ({
        path: [at, ...issue.path.map(String), key].filter(Boolean).join('.'),
        message: pick(issue.message, locale),
      })),
    ),
  )
}
