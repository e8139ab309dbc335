import { getNamedType, isLeafType, isNonNullType, isObjectType } from 'graphql'
import { schema } from '../../schema/index.ts'
import type { OpenedServer } from './open-server.ts'
import type { Neighbour, TestRole } from './people.ts'

/** Every field that asks for nothing, so many levels deep: whatever the API shows can be reached by it. */
const everything = (typeName: string, depth: number, without: readonly string[]): string => {
  const type = schema.getType(typeName)
  if (!isObjectType(type)) return '{ __typename }'
  const parts = Object.values(type.getFields())
    .filter((field) => !without.includes(field.name) && field.args.every((arg) => !isNonNullType(arg.type)))
    .flatMap((field) => {
      const named = getNamedType(field.type)
      if (isLeafType(named)) return [field.name]
      return depth > 0 ? [`${field.name} ${everything(named.name, depth - 1, without)}`] : []
    })
  return `{ __typename ${parts.join(' ')} }`
}

/** All there is to read from a case, one field of it at a time, as deep as the door lets anybody go. */
export const readEverything = async (
  server: OpenedServer,
  role: TestRole | Neighbour,
  caseId: string,
  without: readonly string[] = [],
): Promise<string[]> => {
  const cookie = await server.signIn(role)
  const type = schema.getType('Case')
  if (!isObjectType(type)) throw new Error('There is no Case.')
  const texts: string[] = []
  for (const field of Object.values(type.getFields()).filter(({ name }) => !without.includes(name))) {
    const named = getNamedType(field.type)
    for (const depth of isLeafType(named) ? [0] : [3, 2, 1, 0]) {
      const selection = isLeafType(named) ? '' : everything(named.name, depth, without)
      const answer = await server.graphql(`{ case(id: "${caseId}") { ${field.name} ${selection} } }`, {}, { cookie })
      texts.push(answer.text)
      if (!answer.errors) break
      if (depth === 0) throw new Error(`${role} cannot read Case.${field.name}: ${answer.text.slice(0, 300)}`)
    }
  }
  return texts
}
