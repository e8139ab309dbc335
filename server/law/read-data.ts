import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const room = import.meta.dirname

/** Words of the law data: both languages, never empty. */
export const wordsData = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** How far the text behind a file has been checked: read in the primary text, seen second-hand, or remembered. */
export const verifiedData = z.strictObject({
  mark: z.enum(['read', 'secondhand', 'remembered']),
  note: z.string().optional(),
})

export const dayData = z.iso.date()

/** Text as JSON in the given shape. Throws an Error that says where it is wrong: the line, or the path and the reason. */
export function parseData<T>(text: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(parseJson(text))
  if (!read.success) throw new Error(z.prettifyError(read.error))
  return read.data
}

/** Reads one file of this room and checks it, so that a wrong file stops the start and not a case years later. */
export function readData<T>(file: string, schema: z.ZodType<T>): T {
  try {
    return parseData(readFileSync(join(room, file), 'utf8'), schema)
  } catch (error) {
    throw new Error(`Law data ${file} is not valid: ${(error as Error).message}`, { cause: error })
  }
}

/** Reads every file of a folder: adding a file is all it takes to add a ruleset. The key is the file name. */
export function readFolder<T>(folder: string, schema: z.ZodType<T>): ReadonlyMap<string, T> {
  const files = readdirSync(join(room, folder)).filter((name) => name.endsWith('.json'))
  return new Map(files.sort().map((name) => [name.slice(0, -'.json'.length), readData(join(folder, name), schema)]))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = (error as Error).message
    const position = Number(/at position (\d+)/.exec(reason)?.[1] ?? text.length)
    throw new Error(`line ${text.slice(0, position).split('\n').length}: ${reason}`)
  }
}
