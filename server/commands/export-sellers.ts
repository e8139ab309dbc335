import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import type { Ctx } from '../core/context.ts'
import { UnusableSetup } from '../core/errors.ts'
import { exportSellers as readSellers } from '../sellers/export-sellers.ts'
import { openHouse } from './open-house.ts'
import { progressBar } from './progress-bar.ts'
import { put } from './tell.ts'

const isCsv = (file: string) => /\.csv$/i.test(file)

/** Writes the register to a file that is not there yet; memory does not grow with the register. */
export const exportSellers = async (file: string): Promise<void> => {
  if (!/\.(?:csv|jsonl)$/i.test(file)) throw new UnusableSetup('The file must end in .csv or .jsonl.')
  const house = await openHouse({ logLevel: 'warn' })
  try {
    const count = await writeSellers(house.system(), file)
    put(`${count} sellers written`)
  } finally {
    await house.close()
  }
}

/** How many were written. UnusableSetup when the file is there already or cannot be written. */
export const writeSellers = async (ctx: Ctx, file: string): Promise<number> => {
  const bar = progressBar('Writing  ')
  let count = 0
  async function* rows() {
    for await (const batch of readSellers(ctx)) {
      count += batch.length
      bar.set(count, count, `${count} sellers`)
      yield* batch
    }
  }
  async function* lines() {
    for await (const row of rows()) yield `${JSON.stringify(row)}\n`
  }
  const out = createWriteStream(file, { flags: 'wx' })
  try {
    // A spreadsheet would run a cell that begins like a formula: the library puts an apostrophe before it.
    if (isCsv(file))
      await pipeline(
        rows(),
        stringify({
          header: true,
          bom: true,
          record_delimiter: 'windows',
          escape_formulas: true,
          quoted_match: [/[\r\n]/],
        }),
        out,
      )
    else await pipeline(lines(), out)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new UnusableSetup(`${file} is there already. Name another file.`)
    if (code === 'ENOENT' || code === 'EACCES') throw new UnusableSetup(`${file} cannot be written (${code}).`)
    throw error
  } finally {
    bar.end()
  }
  return count
}
