import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { UnusableSetup } from '../core/errors.ts'
import { type DataPath, lineAt, lineOfPath } from './data-lines.ts'

const room = import.meta.dirname

/** Words of the law data: both languages, never empty. */
export const wordsData = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** How far the text behind a file has been checked: read in the primary text, seen second-hand, or remembered. */
export const verifiedData = z.strictObject({
  mark: z.enum(['read', 'secondhand', 'remembered']),
  note: z.string().optional(),
})

export const dayData = z.iso.date()

/** Text as JSON in the given shape. Throws an Error that says where it is wrong: line, reason and, in valid JSON, path. */
export function parseData<T>(text: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(parseJson(text))
  if (!read.success) throw new Error(z.prettifyError(withLines(text, read.error)))
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

/** Each fault with the line it stands on; what is missing, with the line of what should hold it. */
const withLines = (text: string, { issues }: z.ZodError): z.ZodError =>
  new z.ZodError(
    issues.map((issue) => ({ ...issue, message: `line ${lineOfPath(text, issue.path)}: ${issue.message}` })),
  )

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = (error as Error).message
    throw new Error(`line ${faultyLine(text, reason)}: ${reason}`)
  }
}

/** The line of a fault: where the engine says it is, else the first line with which the text is wrong and not just short. */
function faultyLine(text: string, reason: string): number {
  const lines = text.split('\n')
  const position = /at position (\d+)/.exec(reason)?.[1]
  if (position !== undefined) return lineAt(text, Number(position))
  const first = lines.findIndex((_, index) => isWrong(lines.slice(0, index + 1).join('\n')))
  return first < 0 ? lines.length : first + 1
}

function isWrong(beginning: string): boolean {
  try {
    JSON.parse(beginning)
    return false
  } catch (error) {
    return (error as Error).message.startsWith('Unexpected token')
  }
}
