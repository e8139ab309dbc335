import type { Ctx } from '../core/context.ts'
import type { Imported, ImportInput } from '../core/import-file.ts'
import { importListings } from '../sellers/import-listings.ts'
import { importSellers } from '../sellers/import-sellers.ts'
import { catchUp } from './catch-up.ts'
import { openHouse } from './open-house.ts'
import { progressBar } from './progress-bar.ts'
import { sizeOfFile } from './read-lines.ts'
import { put, tell } from './tell.ts'

type Import = (ctx: Ctx, input: ImportInput) => Promise<Imported>

const IMPORTS = { sellers: importSellers, listings: importListings } satisfies Record<string, Import>

/** Takes a file in and sees to it that what was in it can be found. */
export const importFile = async (what: keyof typeof IMPORTS, file: string): Promise<void> => {
  await sizeOfFile(file)
  const house = await openHouse({ logLevel: 'warn' })
  try {
    const ctx = house.system()
    await readImport(ctx, file, IMPORTS[what], () => catchUp(ctx))
  } finally {
    await house.close()
  }
}

/** Reads a file with a bar, names its bad lines, then prints what came of it; the exit code is 1 when lines were refused. */
export const readImport = async (
  ctx: Ctx,
  file: string,
  work: Import,
  then: () => Promise<void> = async () => {},
): Promise<void> => {
  const { records, added, changed, unchanged, refused } = await read(ctx, file, work)
  await then()
  put(`${records} read, ${added} added, ${changed} changed, ${unchanged} unchanged, ${refused} refused`)
  if (refused > 0) process.exitCode = 1
}

const read = async (ctx: Ctx, file: string, work: Import): Promise<Imported> => {
  const bar = progressBar('Reading  ')
  try {
    return await work(ctx, {
      file,
      onProgress: ({ bytes, totalBytes, records }) => bar.set(bytes, totalBytes, `${records} lines`),
      onBadLine: ({ line, problem }) => tell(`line ${line}: ${problem}`),
    })
  } finally {
    bar.end()
  }
}
