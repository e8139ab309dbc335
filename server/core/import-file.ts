import type { z } from 'zod'
import type { Ctx } from './context.ts'
import { InvalidInput } from './errors.ts'
import { readRecords, sizeOf } from './read-records.ts'
import { validate } from './validate.ts'

export type ImportProgress = {
  bytes: number
  totalBytes: number
  /** Records read so far, good and bad. */
  records: number
}

export type BadLine = { line: number; problem: string }

export type Imported = { records: number; added: number; changed: number; unchanged: number; refused: number }

export type ImportInput = {
  /** A .csv with a heading line, a .jsonl, or any other file with one name a line. UTF-8 or GBK. */
  file: string
  onProgress?: (progress: ImportProgress) => void
  onBadLine?: (bad: BadLine) => void
}

const BATCH = 1_000

/** Reads a file, checks each record, writes the good ones in batches and tells of the bad ones. */
export const importFile = async <S extends z.ZodType>(
  ctx: Ctx,
  { file, onProgress = () => {}, onBadLine = () => {} }: ImportInput,
  how: {
    schema: S
    /** What a file with one name a line names. */
    nameColumn: string
    /** `refuse` names a row that only the database could judge; it counts as neither changed nor unchanged. */
    write(
      rows: z.output<S>[],
      refuse: (row: z.output<S>, problem: string) => void,
    ): Promise<{ added: number; changed: number }>
  },
): Promise<Imported> => {
  const totalBytes = await sizeOf(file)
  const done: Imported = { records: 0, added: 0, changed: 0, unchanged: 0, refused: 0 }
  let rows: z.output<S>[] = []
  let lines: number[] = []
  const refuse = (line: number, problem: string) => {
    done.refused++
    onBadLine({ line, problem })
  }
  const flush = async (bytes: number) => {
    let refused = 0
    const { added, changed } = await how.write(rows, (row, problem) => {
      refused++
      refuse(lines[rows.indexOf(row)]!, problem)
    })
    done.added += added
    done.changed += changed
    done.unchanged += rows.length - added - changed - refused
    rows = []
    lines = []
    onProgress({ bytes, totalBytes, records: done.records })
  }
  for await (const { line, bytes, ...record } of readRecords(file, how.nameColumn)) {
    done.records++
    const read = 'problem' in record ? record : check(ctx, how.schema, record.fields)
    if ('problem' in read) refuse(line, read.problem)
    else {
      rows.push(read.row)
      lines.push(line)
    }
    if (rows.length === BATCH) await flush(bytes)
  }
  await flush(totalBytes)
  return done
}

const check = <S extends z.ZodType>(
  ctx: Ctx,
  schema: S,
  fields: unknown,
): { row: z.output<S> } | { problem: string } => {
  try {
    return { row: validate(ctx.locale, schema, fields) }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return { problem: error.fields.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ') }
  }
}
