import { byteLines } from './byte-lines.ts'
import { encodingOf, lineDecoder } from './file-encoding.ts'

/** Longer than this no record runs: a quotation mark was left open. */
const MOST_LINES = 50

export type CsvReading = {
  /** Bytes of the file read so far. */
  bytes: number
  /** Lines that cannot be read, by number, with the reason. */
  broken: Map<number, string>
}

type Line = { text: string; number: number }

const quotesIn = (text: string): number => {
  let count = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++
  return count
}

/**
 * The lines of a CSV file as UTF-8 for the parser, whole records at a time. A line that cannot be read, or that leaves a
 * quotation mark open, is noted in `reading` and replaced, so that it takes neither the next lines nor the memory.
 */
export async function* csvLines(file: string, reading: CsvReading): AsyncGenerator<string> {
  const decode = lineDecoder(await encodingOf(file))
  const held: Line[] = []
  let isOpen = false
  let number = 0
  /** What of the lines held is whole by now; at the end of the file everything. */
  function* whole(isEnd: boolean): Generator<string> {
    while (isOpen && (isEnd || held.length >= MOST_LINES)) {
      const rest = held.splice(0)
      const first = rest.shift()!
      reading.broken.set(first.number, 'a quotation mark is not closed')
      yield '?\n'
      isOpen = false
      for (const line of rest) yield* take(line)
    }
  }
  function* take(line: Line): Generator<string> {
    held.push(line)
    if (quotesIn(line.text) % 2 === 1) isOpen = !isOpen
    if (!isOpen)
      yield `${held
        .splice(0)
        .map(({ text }) => text)
        .join('\n')}\n`
  }
  for await (const raw of byteLines(file)) {
    number++
    reading.bytes += (raw?.length ?? 0) + 1
    const { text, problem } = decode(raw)
    if (problem !== undefined) reading.broken.set(number, problem)
    yield* take({ text: (problem === undefined ? text : '?').replace(/\r$/, ''), number })
    yield* whole(false)
  }
  yield* whole(true)
}
