import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { UnusableSetup } from '../errors.ts'

export type User = { uid: number; gid: number }

/** How to start a program: `spawn(command(program), [...before(program), ...args], { ...user })`. */
export type Launch = { command(program: string): string; before(program: string): string[]; user: User | null }

const DIRECTLY: Launch = { command: (program) => program, before: () => [], user: null }

const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv']

/**
 * PostgreSQL refuses to run as root. Root starts it as the folder's owner, else as `postgres`, else as `nobody`.
 * Where that user may not enter the folders above (a checkout under /root), the program keeps the one capability
 * that lets it pass them, and nothing else of root's.
 */
export const unprivilegedLaunch = async (
  dataFolder: string,
  programs: readonly string[],
): Promise<{ launch: Launch; owner: User | null }> => {
  if (process.getuid?.() !== 0) return { launch: DIRECTLY, owner: null }
  const user = ownerOf(dataFolder) ?? (await accountNamed('postgres')) ?? (await accountNamed('nobody'))
  if (!user) throw new UnusableSetup(`PostgreSQL does not run as root and there is no other account. ${WAY_OUT}`)
  const barred = [dataFolder, ...programs].map((path) => barrierFor(path, user)).find((path) => path !== null)
  if (!barred) return { launch: { ...DIRECTLY, user }, owner: user }
  const setpriv = SETPRIV.find((path) => existsSync(path))
  if (!setpriv) {
    throw new UnusableSetup(
      `PostgreSQL does not run as root, and the account it would run under may not enter ${barred}. ${WAY_OUT}`,
    )
  }
  return { launch: passing(setpriv, user), owner: user }
}

/** NOTE without no_setuid_fixup the kernel's access() forgets the capability, and PostgreSQL checks its files with it. */
const passing = (setpriv: string, user: User): Launch => ({
  command: () => setpriv,
  before: (program) => [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    program,
  ],
  user: null,
})

const WAY_OUT =
  'Start Weijian as an ordinary user, or set DATA_DIR to a folder every account may enter, or set DATABASE_URL.'

const ownerOf = (folder: string): User | null => {
  if (!existsSync(folder)) return null
  const { uid, gid } = statSync(folder)
  return uid === 0 ? null : { uid, gid }
}

const accountNamed = async (name: string): Promise<User | null> => {
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const fields = accounts
    .split('\n')
    .map((line) => line.split(':'))
    .find(([account]) => account === name)
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null
}

/** The first folder on the way to `path` that `user` may not pass, or null. */
const barrierFor = (path: string, user: User): string | null => {
  const folders: string[] = []
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    folders.unshift(folder)
    if (folder === dirname(folder)) break
  }
  return folders.find((folder) => existsSync(folder) && !mayPass(folder, user)) ?? null
}

const mayPass = (folder: string, { uid, gid }: User): boolean => {
  const found = statSync(folder)
  if (found.uid === uid) return (found.mode & 0o100) !== 0
  if (found.gid === gid) return (found.mode & 0o010) !== 0
  return (found.mode & 0o001) !== 0
}
