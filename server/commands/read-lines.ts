import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { UnusableSetup } from '../core/errors.ts'

export type Line = { number: number; text: string /** Bytes read so far, for a progress bar. */; bytes: number }

/** The size of a file a command was given, or one sentence that says what is wrong with it. */
export const sizeOfFile = async (file: string): Promise<number> => {
  const found = await stat(file).catch(() => null)
  if (!found) throw new UnusableSetup(`There is no file ${file}.`)
  if (found.isDirectory()) throw new UnusableSetup(`${file} is a folder, not a file.`)
  return found.size
}

/** The lines of a UTF-8 text file that are not empty, numbered as an editor does. "-" reads standard input. */
export async function* readLines(file: string): AsyncGenerator<Line> {
  const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 })
  let number = 0
  let bytes = 0
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    bytes += Buffer.byteLength(line) + 1
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line
    if (text.trim() !== '') yield { number, text, bytes }
  }
}
