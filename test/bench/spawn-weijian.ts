import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const MAIN = join(import.meta.dirname, '../../server/main.ts')

export type WeijianProcess = {
  firstLine: string
  /** Processor time it has used so far, in seconds; NaN where the system does not tell. */
  cpuSeconds(): number
  stop(): Promise<void>
}

/** The kernel counts in hundredths of a second. */
const cpuSecondsOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return Number.NaN
  }
}

/** A process of the command as production runs it; resolves with the first line it says when it is ready. */
export const spawnWeijian = async (
  command: 'web' | 'worker',
  settings: Record<string, string>,
): Promise<WeijianProcess> => {
  const profile = process.env.BENCH_CPU_PROF
  const child = spawn(
    process.execPath,
    ['--no-warnings', ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []), MAIN, command],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings } },
  )
  const said: string[] = []
  const firstLine = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        if (command === 'worker' || stream === child.stdout) resolve(line)
      })
    child.once('close', (code) => reject(new Error(`weijian ${command} ended with ${code}: ${said.join('\n')}`)))
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const closed = once(child, 'close')
    child.kill('SIGTERM')
    await closed
    const troubles = said.filter((line) => /"level":(50|60)/.test(line))
    if (troubles.length > 0) throw new Error(`weijian ${command} had trouble: ${troubles.slice(0, 3).join('\n')}`)
  }
  return { firstLine: await firstLine, cpuSeconds: () => cpuSecondsOf(child.pid!), stop }
}
