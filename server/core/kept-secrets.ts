import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { UnusableSetup } from './errors.ts'

const shape = z.object({ secret: z.string().min(32), dataKeys: z.string() })

export type KeptSecrets = z.output<typeof shape>

/**
 * The keys of an installation that was given none: made once and kept in the data folder, for its owner only.
 * Processes that start at once agree on one set.
 */
export const keptSecrets = async (dataDir: string): Promise<KeptSecrets> => {
  const file = join(dataDir, 'secrets.json')
  return (await read(file)) ?? (await make(dataDir, file))
}

const read = async (file: string): Promise<KeptSecrets | null> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new UnusableSetup(`${file} cannot be read (${error.code}). Start Weijian as the user that made it.`)
  })
  if (text === null) return null
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    throw new UnusableSetup(`${file} is damaged. Restore it from a backup: without it receipts and names are lost.`)
  }
}

const make = async (dataDir: string, file: string): Promise<KeptSecrets> => {
  await mkdir(dataDir, { recursive: true })
  const draft = join(dataDir, `secrets.${randomUUID()}.new`)
  const made: KeptSecrets = {
    secret: randomBytes(32).toString('base64url'),
    dataKeys: `k1:${randomBytes(32).toString('base64')}`,
  }
  await writeFile(draft, JSON.stringify(made, null, 2), { mode: 0o600, flush: true })
  try {
    // NOTE link refuses to replace a file, so the first of two processes wins and both read the same keys
    await link(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  return (await read(file)) ?? made
}
