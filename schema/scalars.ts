import { GraphQLError, Kind } from 'graphql'
import { z } from 'zod'
import { builder } from './builder.ts'

const refuse = (what: string): never => {
  // The value itself is not repeated: it may be personal.
  throw new GraphQLError(`must be ${what}`, { extensions: { code: 'BAD_USER_INPUT' } })
}

const textScalar = (name: 'UUID' | 'Date', what: string, description: string, isGood: (value: string) => boolean) =>
  builder.scalarType(name, {
    description,
    serialize: (value) => String(value),
    parseValue: (value) => (typeof value === 'string' && isGood(value) ? value.toLowerCase() : refuse(what)),
    parseLiteral: (node) => (node.kind === Kind.STRING && isGood(node.value) ? node.value.toLowerCase() : refuse(what)),
  })

const isUuid = (value: string) => z.uuid().safeParse(value).success
const isDate = (value: string) =>
  z.iso.date().safeParse(value).success && value >= '1900-01-01' && value <= '2199-12-31'

textScalar('UUID', 'a UUID (RFC 9562)', 'A UUID as RFC 9562 writes it.', isUuid)
textScalar('Date', 'a day as YYYY-MM-DD', 'A legal day in Asia/Shanghai, YYYY-MM-DD.', isDate)

builder.scalarType('DateTime', {
  description: 'An instant as RFC 3339 writes it, in UTC.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: (value) => {
    const at = z.iso.datetime({ offset: true }).safeParse(value)
    return at.success ? new Date(at.data) : refuse('an instant as RFC 3339 writes it')
  },
})
