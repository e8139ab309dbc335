import { readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunning, markProcess, type ProcessMark } from './process-mark.ts'

/**
 * After a crash the data folder may hold a lock file. Gives the server that still runs on this folder, or null after
 * removing a lock file whose number belongs to nobody, or to a stranger that started since.
 */
export const postgresLeftover = async (folder: string): Promise<ProcessMark | null> => {
  const lockFile = join(folder, 'postmaster.pid')
  const content = await readFile(lockFile, 'utf8').catch(() => null)
  if (content === null) return null
  const pid = Number(content.split('\n')[0])
  const mark = await markProcess(pid)
  if (pid > 0 && (await isRunning(mark)) && (await worksIn(pid, folder))) return mark
  await rm(lockFile, { force: true })
  return null
}

/** A PostgreSQL server works inside its data folder. Where the system does not tell, a running one is taken as ours. */
const worksIn = async (pid: number, folder: string): Promise<boolean> => {
  const place = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  if (place === null) return process.platform !== 'linux'
  return place === (await realpath(folder))
}
