import { InvalidInput } from './errors.ts'
import { type Locale, say } from './words.ts'

/** Answers as they come in a list, by the names of their questions. InvalidInput for a name that is given twice. */
export const answersByName = (
  locale: Locale,
  given: readonly { name: string; value: string }[],
  at = '',
): Record<string, string> => {
  const names = given.map(({ name }) => name)
  const twice = [...new Set(names.filter((name, i) => names.indexOf(name) !== i))]
  if (twice.length > 0)
    throw new InvalidInput(
      twice.map((name) => ({
        path: at ? `${at}.${name}` : name,
        message: say({ zh: '同一个字段只能填写一次', en: 'This field is given twice. Give it once.' }, locale),
      })),
    )
  return Object.fromEntries(given.map(({ name, value }) => [name, value]))
}
