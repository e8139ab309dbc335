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

/** Reads one file of this room and checks it, so that a wrong file stops the start and not a case years later. */
export function readData<T>(file: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(JSON.parse(readFileSync(join(room, file), 'utf8')))
  if (!read.success) throw new Error(`Law data ${file} is not valid: ${z.prettifyError(read.error)}`)
  return read.data
}

/** Reads every file of a folder: adding a file is all it takes to add a ruleset. The key is the file name. */
export function readFolder<T>(folder: string, schema: z.ZodType<T>): ReadonlyMap<string, T> {
  const files = readdirSync(join(room, folder)).filter((name) => name.endsWith('.json'))
  return new Map(files.sort().map((name) => [name.slice(0, -'.json'.length), readData(join(folder, name), schema)]))
}
