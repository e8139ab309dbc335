const VARIABLE = /^Variable "\$(\w+)" got invalid value /

/** Where in the variable: `input.details[0].name`. What is no such path is a value that imitates one. */
const placeIn = (variable: string, message: string): string | undefined =>
  new RegExp(` at "(${variable}(?:\\.[A-Za-z_]\\w*|\\[\\d+\\])+)";`).exec(message)?.[1]

/** What graphql-js expected, which is the schema's word and no value. */
const reasonIn = (message: string): string => {
  const missing = /; (Field "\w+" of required type "[\w![\]]+" was not provided\.)$/.exec(message)?.[1]
  const type = /; Expected (?:non-nullable )?type "([\w![\]]+)"/.exec(message)?.[1]
  return missing ? ` ${missing}` : type ? ` Expected type "${type}".` : ''
}

/** Messages of graphql-js that end in a value, and how they read without it. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(Expected value of type "[^"]+"), found .*$/s, '$1.'],
  [/^((?:Enum )?"?\w+"? cannot represent [^:]*value): .*$/s, '$1.'],
  [/^Value .* does not exist in ("\w+" enum).*$/s, 'The value does not exist in $1.'],
  [/^(Syntax Error: .*?), found .*$/s, '$1.'],
  [/^(Syntax Error: Unexpected \w+) ".*$/s, '$1.'],
]

/**
 * The message of a refused request without what was sent: graphql-js repeats values, and one of them may be
 * somebody's phone number.
 */
export const withoutValue = (message: string): string => {
  const variable = VARIABLE.exec(message)?.[1]
  if (variable) {
    const place = placeIn(variable, message)
    return `Variable "$${variable}" got a value of the wrong type${place ? ` at "${place}"` : ''}.${reasonIn(message)}`
  }
  for (const [pattern, kept] of ENDINGS) if (pattern.test(message)) return message.replace(pattern, kept)
  return message
}
