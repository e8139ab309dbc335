import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'

/** What the program wrote, and its exit code, the signal that ended it, or why it could not begin. */
export type Ended = { sent: Buffer; end: number | string }

const LONGEST_MS = 20_000
const AT_ONCE = 2

/**
 * Runs a program of ours over a picture in a process of its own, which a hostile file may crash: with nothing of our
 * environment, 20 seconds and a small heap. Two at once; the others wait their turn.
 */
export const runApart = async (program: string, path: string): Promise<Ended> => {
  await takeTurn()
  try {
    const child = spawn(process.execPath, ['--no-warnings', '--max-old-space-size=256', program, path], {
      stdio: ['ignore', 'pipe', 'ignore'],
      // NOTE in a session of its own: Ctrl-C must not end it under an upload that is being finished
      detached: true,
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
      env: {},
    })
    const ended = new Promise<string | number>((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'))
    })
    const [sent, end] = await Promise.all([buffer(child.stdout), ended])
    return { sent, end }
  } finally {
    endTurn()
  }
}

// Pictures decode on few cores and much memory.
const waiting: (() => void)[] = []
let working = 0

const takeTurn = async (): Promise<void> => {
  if (working >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else working++
}

const endTurn = (): void => {
  const next = waiting.shift()
  if (next) next()
  else working--
}
