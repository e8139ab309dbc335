import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { schema } from '../../../schema/index.ts'

const pageOf = (field: { args: readonly { name: string }[] }) =>
  field.args.some(({ name }) => name === 'first') ? '(first: 20)' : ''

const fieldsWithoutDemands = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).filter((field) => field.args.every((arg) => !isNonNullType(arg.type)))

const marks = (type: GraphQLObjectType) => ('id' in type.getFields() ? '{ __typename id }' : '{ __typename }')

/** Everything an object of this type can be asked for, so many levels deep; a type is gone into once on each way. */
export const everythingOf = (output: GraphQLOutputType, depth: number, above: readonly string[] = []): string => {
  const type = getNamedType(output)
  if (isLeafType(type)) return ''
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map((one) => `... on ${one.name} ${everythingOf(one, depth, above)}`)
      .join(' ')} }`
  if (!isObjectType(type)) return '{ __typename }'
  if (above.includes(type.name)) return marks(type)
  const parts = fieldsWithoutDemands(type).flatMap((field) => {
    if (isLeafType(getNamedType(field.type))) return [field.name]
    if (depth === 0) return []
    return [`${field.name}${pageOf(field)} ${everythingOf(field.type, depth - 1, [...above, type.name])}`]
  })
  return `{ __typename ${parts.join(' ')} }`
}

/** The selections of an object that together ask for everything: its plain fields at once, each other field alone. */
export const selectionsOf = (output: GraphQLOutputType, depth: number): Map<string, string> => {
  const type = getNamedType(output)
  if (!isObjectType(type)) return new Map([['', everythingOf(type, 1)]])
  const fields = fieldsWithoutDemands(type)
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name)
  const id = 'id' in type.getFields() ? 'id' : ''
  const alone = fields
    .filter((field) => !isLeafType(getNamedType(field.type)))
    .map((field): [string, string] => [
      field.name,
      `{ __typename ${id} ${field.name}${pageOf(field)} ${everythingOf(field.type, depth, [type.name])} }`,
    ])
  return new Map([...(plain.length > 0 ? [['', `{ __typename ${plain.join(' ')} }`] as const] : []), ...alone])
}

export const typeOf = (kind: 'Query' | 'Mutation', field: string): GraphQLOutputType => {
  const root = schema.getType(kind)
  if (!isObjectType(root)) throw new Error(`There is no ${kind}.`)
  return root.getFields()[field]!.type
}
