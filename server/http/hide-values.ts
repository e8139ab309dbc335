import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

const ECHO = /^(Variable "\$\w+") got invalid value /

/** `Variable "$input" got invalid value "138…" at "input.phone"; …` without the value and without what follows from it. */
export const withoutValue = (message: string): string => {
  const variable = ECHO.exec(message)?.[1]
  if (!variable) return message
  const place = / at "([\w.[\]]+)";/.exec(message)?.[1]
  return `${variable} got a value of the wrong type${place ? ` at "${place}"` : ''}.`
}

/** graphql-js repeats a refused variable in its message; it may be somebody's phone number. */
export const hideValues: Plugin = {
  onResultProcess({ result, setResult }) {
    if (Array.isArray(result) || !('errors' in result) || !result.errors?.some((error) => ECHO.test(error.message)))
      return
    const errors = result.errors.map((error) =>
      ECHO.test(error.message)
        ? new GraphQLError(withoutValue(error.message), { extensions: { ...error.extensions, code: 'BAD_USER_INPUT' } })
        : error,
    )
    setResult({ ...result, errors })
  },
}
