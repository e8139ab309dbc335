import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { InvalidInput, UnusableSetup } from '../core/errors.ts'
import type { PriceRanges } from '../detection/prices/price-range.ts'
import { parsePriceRanges } from '../detection/prices/price-ranges-file.ts'
import { screen, screenInput } from '../detection/screen.ts'
import { parseLine } from './parse-line.ts'
import { readLines, sizeOfFile } from './read-lines.ts'
import { tell } from './tell.ts'

/** Screens each line of a file on its own, prices against a file of ranges where one is given; needs no server. */
export const screenFile = async (file: string, options: { priceRanges?: string } = {}): Promise<void> => {
  const ranges = options.priceRanges ? await readRanges(options.priceRanges) : undefined
  if (file !== '-') await sizeOfFile(file)
  for await (const { number, text } of readLines(file)) {
    const parsed = parseLine(text, [screenInput])
    if ('problem' in parsed) {
      tell(`line ${number}: ${parsed.problem}`)
      process.exitCode = 1
      continue
    }
    if (!process.stdout.write(`${JSON.stringify(screen(parsed.row, ranges))}\n`)) await once(process.stdout, 'drain')
  }
}

/** Says which ranges prices are held against. UnusableSetup for a file with a fault. */
const readRanges = async (file: string): Promise<PriceRanges> => {
  await sizeOfFile(file)
  try {
    const ranges = parsePriceRanges(await readFile(file, 'utf8'))
    const days = [...new Set([...ranges.values()].map(({ asOf }) => asOf))].toSorted()
    tell(`Prices are held against ${ranges.size} ranges as of ${days.join(', ') || 'no day'}.`)
    return ranges
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    for (const { path, message } of error.fields) tell(`${path}: ${message}`)
    throw new UnusableSetup(`${file} was refused whole.`)
  }
}
