import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

export const LAUNCHER = join(import.meta.dirname, '../../server/weijian.js')

export type Ran = { code: number | null; out: string; err: string }

const environment = (settings: Record<string, string>) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LOG_LEVEL: 'error',
  ...settings,
})

export const startWeijian = (args: readonly string[], settings: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [LAUNCHER, ...args], { env: environment(settings), stdio: ['pipe', 'pipe', 'pipe'] })

/** Runs the command to its end. */
export const weijian = async (
  args: readonly string[],
  settings: Record<string, string> = {},
  input = '',
): Promise<Ran> => {
  const child = startWeijian(args, settings)
  child.stdin!.end(input)
  const [out, err, [code]] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')])
  return { code, out, err }
}

/** Waits until the command has said something on standard output that matches. */
export const untilSaid = (child: ChildProcess, what: RegExp): Promise<RegExpMatchArray> =>
  new Promise((resolve, reject) => {
    let said = ''
    let complained = ''
    child.stderr!.on('data', (chunk) => {
      complained += chunk
    })
    child.stdout!.on('data', (chunk) => {
      said += chunk
      const found = said.match(what)
      if (found) resolve(found)
    })
    child.once('close', () => reject(new Error(`the command ended without saying ${what}: ${said}${complained}`)))
  })
