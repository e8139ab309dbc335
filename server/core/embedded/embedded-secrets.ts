import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { UnusableSetup } from '../errors.ts'
import { writePrivately } from './write-privately.ts'

const shape = z.object({ postgresPassword: z.string().min(20), meiliKey: z.string().min(20) })

export type EmbeddedSecrets = z.output<typeof shape>

/** The passwords of the embedded servers: made once, kept in the data folder, readable by its owner only. */
export const embeddedSecrets = async (dataDir: string): Promise<EmbeddedSecrets> => {
  const file = join(dataDir, 'embedded-secrets.json')
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new UnusableSetup(`${file} cannot be read (${error.code}). Start Weijian as the user that made it.`)
  })
  if (kept !== null) return shape.parse(JSON.parse(kept))
  const made = {
    postgresPassword: randomBytes(24).toString('base64url'),
    meiliKey: randomBytes(24).toString('base64url'),
  }
  await writePrivately(file, JSON.stringify(made, null, 2))
  return made
}
