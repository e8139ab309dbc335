import { isUtf8 } from 'node:buffer'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { byteLines } from './byte-lines.ts'

/** What stands on one line of a file (a CSV record may run over several: its last), or why it cannot be read. */
export type FileRecord = { line: number; bytes: number } & ({ fields: unknown } | { problem: string })

type Read = { fields: unknown } | { problem: string }

export const sizeOf = async (file: string): Promise<number> => (await stat(file)).size

/**
 * The records of a UTF-8 file (.csv with a heading line, .jsonl, or one name a line), one after the other: memory does
 * not grow with the file. Blank lines are passed over.
 */
export const readRecords = (file: string, nameColumn: string): AsyncGenerator<FileRecord> => {
  if (/\.csv$/i.test(file)) return readCsv(file)
  if (/\.(?:jsonl|ndjson)$/i.test(file)) return readLines(file, readJson)
  return readLines(file, (text) => ({ fields: { [nameColumn]: text.trim() } }))
}

const readJson = (text: string): Read => {
  try {
    return { fields: JSON.parse(text) }
  } catch {
    return { problem: 'not JSON' }
  }
}

async function* readLines(file: string, read: (text: string) => Read): AsyncGenerator<FileRecord> {
  let line = 0
  let bytes = 0
  for await (const raw of byteLines(file)) {
    line++
    bytes += (raw?.length ?? 0) + 1
    const problem = problemOf(raw)
    const text = raw?.toString('utf8').replace(/^\ufeff/, '') ?? ''
    if (problem) yield { line, bytes, problem }
    else if (text.trim() !== '') yield { line, bytes, ...read(text) }
  }
}

const problemOf = (raw: Buffer | null): string | undefined => {
  if (raw === null) return 'longer than 1 MiB'
  return isUtf8(raw) ? undefined : 'not UTF-8'
}

type CsvRecord = { record: Record<string, string>; info: { lines: number; bytes: number } }

async function* readCsv(file: string): AsyncGenerator<FileRecord> {
  const broken = new Map<number, string>()
  const skipped: FileRecord[] = []
  const parser = Readable.from(linesNoting(broken, file)).pipe(
    parse({
      bom: true,
      record_delimiter: ['\r\n', '\n'],
      columns: (header: string[]) => header.map((name) => name.trim()),
      info: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (error)
          skipped.push({ line: Number(error.lines ?? 0), bytes: Number(error.bytes ?? 0), problem: error.message })
      },
    }),
  )
  let last = 1
  for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
    yield* skipped.splice(0)
    const at = { line: info.lines, bytes: info.bytes }
    const problem = [...broken].find(([line]) => line > last && line <= info.lines)?.[1]
    yield problem ? { ...at, problem } : { ...at, fields: record }
    last = info.lines
    for (const line of broken.keys()) if (line <= last) broken.delete(line)
  }
  yield* skipped
}

/** The lines for the parser, which sees only text: those that are not are noted by number. */
async function* linesNoting(broken: Map<number, string>, file: string): AsyncGenerator<Buffer> {
  const lineFeed = Buffer.from('\n')
  let line = 0
  for await (const raw of byteLines(file)) {
    line++
    const problem = problemOf(raw)
    if (problem) broken.set(line, problem)
    yield Buffer.concat([raw ?? Buffer.from('?'), lineFeed])
  }
}
