import { readFile } from 'node:fs/promises'

/** A process that cannot be mistaken for a later one under the same number. */
export type ProcessMark = { pid: number; startedAt: string | null }

/** Linux tells the tick at which a process started; elsewhere the number alone has to do. */
const startOf = async (pid: number): Promise<string | null> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (!stat) return null
  // NOTE the program's name stands in parentheses and may contain spaces
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null)
}

export const markProcess = async (pid: number): Promise<ProcessMark> => ({ pid, startedAt: await startOf(pid) })

export const isRunning = async ({ pid, startedAt }: ProcessMark): Promise<boolean> => {
  if (!answersSignals(pid)) return false
  const started = await startOf(pid)
  return started !== 'ended' && (startedAt === null || startedAt === started)
}

const answersSignals = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
