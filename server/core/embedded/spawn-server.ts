import { type ChildProcess, spawn } from 'node:child_process'
import { open, rename, stat } from 'node:fs/promises'
import { markProcess, type ProcessMark } from './process-mark.ts'
import type { Launch } from './unprivileged-launch.ts'

const LARGEST_LOG = 10 * 1024 * 1024

export type ServerProgram = {
  program: string
  args: readonly string[]
  launch: Launch
  logFile: string
  env?: Record<string, string>
}

/** Where a server writes to, and the byte at which what it says begins. */
export type ServerLog = { file: string; from: number }

/**
 * Starts a server that outlives us if it must: in a session of its own (Ctrl-C reaches only us, so that we stop it
 * after the last request), writing to a file of its own.
 */
export const spawnServer = async ({
  program,
  args,
  launch,
  logFile,
  env,
}: ServerProgram): Promise<{ mark: ProcessMark; log: ServerLog }> => {
  const size = (await stat(logFile).catch(() => null))?.size ?? 0
  if (size > LARGEST_LOG) await rename(logFile, `${logFile}.1`)
  const log = await open(logFile, 'a', 0o600)
  try {
    const { size: from } = await log.stat()
    const child = spawn(launch.command(program), [...launch.before(program), ...args], {
      ...launch.user,
      cwd: '/',
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', ...env },
    })
    await started(child)
    child.unref()
    return { mark: await markProcess(child.pid!), log: { file: logFile, from } }
  } finally {
    await log.close()
  }
}

const started = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
