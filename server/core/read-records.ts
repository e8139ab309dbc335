import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { byteLines } from './byte-lines.ts'
import { type CsvReading, csvLines } from './csv-lines.ts'
import { UnusableSetup } from './errors.ts'
import { encodingOf, lineDecoder } from './file-encoding.ts'
import { cellText } from './formula-cell.ts'

/** What stands on one line of a file (a CSV record may run over several: its last), or why it cannot be read. */
export type FileRecord = { line: number; bytes: number } & ({ fields: unknown } | { problem: string })

type Read = { fields: unknown } | { problem: string }

export const sizeOf = async (file: string): Promise<number> => (await stat(file)).size

/**
 * The records of a file in UTF-8 or GBK (.csv with a heading line, .jsonl, or one name a line), one after the other:
 * memory does not grow with the file. Blank lines are passed over. UnusableSetup for a file that cannot be read at all.
 */
export const readRecords = (file: string, nameColumn: string): AsyncGenerator<FileRecord> => {
  if (/\.csv$/i.test(file)) return readCsv(file, nameColumn)
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
  const decode = lineDecoder(await encodingOf(file))
  let line = 0
  let bytes = 0
  for await (const raw of byteLines(file)) {
    line++
    bytes += (raw?.length ?? 0) + 1
    const { text, problem } = decode(raw)
    if (problem !== undefined) yield { line, bytes, problem }
    else {
      const words = text.replace(/^\ufeff/, '')
      if (words.trim() !== '') yield { line, bytes, ...read(words) }
    }
  }
}

type CsvRecord = { record: Record<string, string>; info: { lines: number } }

/** Every row of a table without it would be refused for the same reason. */
const headingOf = (cells: readonly string[], nameColumn: string): string[] => {
  const names = cells.map((cell) => cell.trim())
  if (names.includes(nameColumn)) return names
  const found = names.map((name) => `"${name.slice(0, 40)}"`).join(', ')
  throw new UnusableSetup(
    `The table has no column "${nameColumn}". Its first line has to name the columns; it says: ${found.slice(0, 400)}.`,
  )
}

/** The parser's own words name its settings. */
const problemOf = ({ code, message, record, columns }: CsvError): string =>
  code === 'CSV_RECORD_INCONSISTENT_COLUMNS' && Array.isArray(record) && Array.isArray(columns)
    ? `cells: ${record.length}, columns in the first line: ${columns.length}`
    : message

async function* readCsv(file: string, nameColumn: string): AsyncGenerator<FileRecord> {
  const reading: CsvReading = { bytes: 0, broken: new Map() }
  const skipped: FileRecord[] = []
  const lines = Readable.from(csvLines(file, reading))
  const parser = lines.pipe(
    parse({
      bom: true,
      record_delimiter: '\n',
      columns: (cells: string[]) => headingOf(cells, nameColumn),
      info: true,
      trim: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => {
        if (!error) return
        const line = Number(error.lines ?? 0)
        skipped.push({ line, bytes: reading.bytes, problem: reading.broken.get(line) ?? problemOf(error) })
        reading.broken.delete(line)
      },
    }),
  )
  // A pipe does not pass errors on.
  lines.once('error', (error) => parser.destroy(error))
  let last = 1
  for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
    yield* skipped.splice(0)
    const at = { line: info.lines, bytes: reading.bytes }
    const problem = [...reading.broken].find(([line]) => line > last && line <= info.lines)?.[1]
    yield { ...at, ...(problem ? { problem } : readCells(record)) }
    last = info.lines
    for (const line of reading.broken.keys()) if (line <= last) reading.broken.delete(line)
  }
  yield* skipped
}

const readCells = (record: Record<string, string>): Read => {
  const fields: Record<string, string> = {}
  for (const [name, cell] of Object.entries(record)) {
    const text = cellText(cell)
    if (text === undefined)
      return { problem: `${name}: is a formula (${cell.slice(0, 40)}). Put its value in the cell instead.` }
    fields[name] = text
  }
  return { fields }
}
