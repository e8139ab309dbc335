import { type GraphQLOutputType, getNamedType, isObjectType } from 'graphql'
import { schema } from '../../../schema/index.ts'
import { isAmong, type Thing } from './audiences.ts'
import type { Caller } from './callers.ts'
import { TYPE_ROWS } from './type-rows.ts'

/** What is known of the things of the test town by their ids, read from its tables and not through any right. */
export type World = ReadonlyMap<string, Thing>

/** A field of an object that came back, and what that object is about. */
export type Seen = {
  type: string
  field: string
  /** Where in the answer, the numbers of list items left out. */
  place: string
  thing: Thing
  isShown: boolean
  /** Whether the table calls for the caller to be told it. */
  isMeant: boolean
  /** Whether it hangs under something that holds only what the caller may read. */
  isVaried: boolean
  value: unknown
}

export type Walked = { seen: Seen[]; wrong: string[] }

const isAbsent = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0)

/** What those are told who are not meant: null, nothing in a list, no, none. */
const isNothing = (value: unknown): boolean => isAbsent(value) || value === false || value === 0 || value === ''

/** A page without rows, a list whose counts are all zero, or plainly nothing. */
export const isEmpty = (value: unknown): boolean => {
  if (isNothing(value)) return true
  if (Array.isArray(value))
    return value.every((one) => {
      const { count } = (one ?? {}) as { count?: number }
      return count === 0
    })
  const { nodes, edges } = value as { nodes?: unknown[]; edges?: unknown[] }
  return (nodes ?? []).length === 0 && (edges ?? []).length === 0
}

/** Holds every object and every field of an answer against the table. */
export const walkAnswer = (
  caller: Caller,
  world: World,
  start: { type: GraphQLOutputType; value: unknown; place: string; thing: Thing },
): Walked => {
  const walked: Walked = { seen: [], wrong: [] }

  const walk = (
    outputType: GraphQLOutputType,
    value: unknown,
    place: string,
    thing: Thing,
    isVaried: boolean,
  ): void => {
    if (value === null || value === undefined) return
    if (Array.isArray(value)) for (const one of value) walk(outputType, one, place, thing, isVaried)
    if (Array.isArray(value) || typeof value !== 'object') return
    const object = value as Record<string, unknown>
    const named = getNamedType(outputType)
    const name = typeof object.__typename === 'string' ? object.__typename : named.name
    const type = schema.getType(name)
    const row = TYPE_ROWS[name]
    if (!row || !isObjectType(type)) return
    const known = row.seenBy && typeof object.id === 'string' ? world.get(object.id) : undefined
    if (row.seenBy && typeof object.id === 'string' && !known)
      walked.wrong.push(`${caller.name} sees at ${place} a ${name} that is none of the town`)
    const here = known ?? thing
    if (row.seenBy && known && !isAmong(caller, row.seenBy, here))
      walked.wrong.push(`${caller.name} sees at ${place} a ${name} that is not for them: ${JSON.stringify(here)}`)
    for (const field of Object.values(type.getFields())) {
      if (!(field.name in object)) continue
      const narrower = row.narrower?.[field.name]
      const varies = isVaried || (row.varies?.includes(field.name) ?? false)
      const isMeant = narrower === undefined || isAmong(caller, narrower, here)
      if (!isMeant && !isNothing(object[field.name]))
        walked.wrong.push(
          `${caller.name} is told ${name}.${field.name} at ${place}, which is for ${narrower}: ${JSON.stringify(here)}`,
        )
      walked.seen.push({
        type: name,
        field: field.name,
        place: `${place}.${field.name}`,
        thing: here,
        isShown: !isAbsent(object[field.name]),
        isMeant,
        isVaried: varies,
        value: object[field.name],
      })
      walk(field.type, object[field.name], `${place}.${field.name}`, here, varies)
    }
  }

  walk(start.type, start.value, start.place, start.thing, false)
  return walked
}
