import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The rows of one of the town's data files; they are ours and have the shape their reader names. */
export const readRows = <Row>(name: 'sellers' | 'listings' | 'reports'): Row[] =>
  readFileSync(join(import.meta.dirname, 'data', `${name}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
