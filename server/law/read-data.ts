import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { UnusableSetup } from '../core/errors.ts'
import { ownMessage } from '../core/own-message.ts'
import { type DataPath, lineOfPath } from './data-lines.ts'
import { faultInJson } from './fault-in-json.ts'

const room = import.meta.dirname

/** Words of the law data: both languages, never empty. */
export const wordsData = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** How far the text behind a file has been checked: read in the primary text, seen second-hand, or remembered. */
export const verifiedData = z.strictObject({
  mark: z.enum(['read', 'secondhand', 'remembered']),
  note: z.string().optional(),
})

export const dayData = z.iso.date()

/** Text as JSON in the given shape. Throws an Error with a line for each fault: where it is, which field, and why. */
export function parseData<T>(text: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(parseJson(text), { error: inOurWords })
  if (!read.success) throw new Error(faultsOf(text, read.error).join('\n'))
  return read.data
}

/** Reads one file of this room and checks it, so that a wrong file stops the start and not a case years later. */
export function readData<T>(file: string, schema: z.ZodType<T>): T {
  try {
    return parseData(readText(file), schema)
  } catch (error) {
    throw new UnusableSetup(`Law data ${file} is not valid: ${(error as Error).message}`)
  }
}

/** A file that does not go with another one. `path` is what refers to it; told like any other fault, with its line. */
export function refuseData(file: string, path: DataPath, message: string): never {
  return readData(
    file,
    z.unknown().superRefine((_, context) => context.addIssue({ code: 'custom', path: [...path], message })),
  ) as never
}

/** Where something stands in a file of this room, for a fault that lies between two: clocks/P.json, line 12. */
export const placeOf = (file: string, path: DataPath): string => `${file}, line ${lineOfPath(readText(file), path)}`

const readText = (file: string): string => readFileSync(join(room, file), 'utf8')

/** Reads every file of a folder: adding a file is all it takes to add a ruleset. The key is the file name. */
export function readFolder<T>(folder: string, schema: z.ZodType<T>): ReadonlyMap<string, T> {
  const files = readdirSync(join(room, folder)).filter((name) => name.endsWith('.json'))
  return new Map(files.sort().map((name) => [name.slice(0, -'.json'.length), readData(join(folder, name), schema)]))
}

/** What a check of ours does not word itself, as the other doors say it; of a closed list, what it holds. */
const inOurWords = (issue: Parameters<z.core.$ZodErrorMap>[0]): string =>
  issue.code === 'invalid_value'
    ? `This has to be one of: ${issue.values.map(String).join(', ')}.`
    : ownMessage(issue).en

/** Each fault with the line it stands on and its field; what is missing, with the line of what should hold it. */
const faultsOf = (text: string, { issues }: z.ZodError): string[] =>
  issues.flatMap((issue) =>
    // What nobody asked for is named itself, not the group it stands in.
    (issue.code === 'unrecognized_keys' ? issue.keys : [null]).map((key) => {
      const path = key === null ? issue.path : [...issue.path, key]
      return `line ${lineOfPath(text, path)}: ${path.length > 0 ? `${fieldOf(path)}: ` : ''}${issue.message}`
    }),
  )

/** clocks[0].length */
const fieldOf = (path: DataPath): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${String(part)}`)).join('')

function parseJson(text: string): unknown {
  const fault = faultInJson(text)
  if (fault) throw new Error(`line ${fault.line}: ${fault.reason}`)
  return JSON.parse(text)
}
