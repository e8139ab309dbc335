import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
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

/**
 * The backends of a server that was killed. One in the middle of a query notices the end of its server only when the
 * query is done, and as long as one lives PostgreSQL refuses to start on the folder. Where the system does not tell: none.
 */
export const postgresOrphans = async (folder: string): Promise<ProcessMark[]> => {
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter((pid) => pid > 0)
  const ours = await Promise.all(pids.map(async (pid) => (await isPostgres(pid)) && (await worksIn(pid, folder))))
  return Promise.all(pids.filter((_, i) => ours[i]).map(markProcess))
}

const isPostgres = async (pid: number): Promise<boolean> =>
  (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === 'postgres'

/** A PostgreSQL server works inside its data folder. Where the system does not tell, a running one is taken as ours. */
const worksIn = async (pid: number, folder: string): Promise<boolean> => {
  const place = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  if (place === null) return process.platform !== 'linux'
  return place === (await realpath(folder))
}
