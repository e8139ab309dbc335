import { isRunning, type ProcessMark } from './process-mark.ts'
import { waitUntil } from './wait-until.ts'

/** Sends `signal`, waits for the end, and after `patience` milliseconds ends the process by force. */
export const stopProcess = async (mark: ProcessMark, signal: NodeJS.Signals, patience: number): Promise<void> => {
  if (!(await isRunning(mark))) return
  send(mark.pid, signal)
  if (await waitUntil(async () => !(await isRunning(mark)), patience)) return
  send(mark.pid, 'SIGKILL')
  await waitUntil(async () => !(await isRunning(mark)), 5_000)
}

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal)
  } catch {
    // it ended in between
  }
}
