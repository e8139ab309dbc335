import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { UnusableSetup } from '../errors.ts'
import type { Launch, User } from './unprivileged-launch.ts'

const run = promisify(execFile)

export type NewPostgresData = {
  initdb: string
  launch: Launch
  /** Who must own the data; null when we start the server as ourselves. */
  owner: User | null
  folder: string
  user: string
  password: string
}

/**
 * Makes an empty cluster: UTF-8, ordered by code point everywhere alike, with checksums.
 * It is made beside its place and moved there when whole, so that an interruption leaves no half cluster.
 */
export const createPostgresData = async (input: NewPostgresData): Promise<void> => {
  if (existsSync(join(input.folder, 'PG_VERSION'))) return
  const draft = `${input.folder}.new`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  const passwordFile = `${input.folder}.${randomBytes(6).toString('hex')}`
  await writeFile(passwordFile, `${input.password}\n`, { mode: 0o600 })
  try {
    if (input.owner) {
      await chown(draft, input.owner.uid, input.owner.gid)
      await chown(passwordFile, input.owner.uid, input.owner.gid)
    }
    await initialise(input, draft, passwordFile)
    await chmod(draft, 0o700)
    await rename(draft, input.folder)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

const initialise = async ({ initdb, launch, user }: NewPostgresData, draft: string, passwordFile: string) => {
  const args = [
    `--pgdata=${draft}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--text-search-config=simple',
    '--data-checksums',
  ]
  try {
    await run(launch.command(initdb), [...launch.before(initdb), ...args], {
      ...launch.user,
      cwd: '/',
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' },
    })
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error)
    throw new UnusableSetup(`PostgreSQL could not make its data folder ${draft}: ${lastLine(said)}`)
  }
}

const lastLine = (said: string): string => said.trim().split('\n').at(-1) ?? ''
