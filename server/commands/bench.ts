import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UnusableSetup } from '../core/errors.ts'
import { buildWeb } from './build-web.ts'

const PROGRAM = join(import.meta.dirname, '../../test/bench/run-bench.ts')

/** Measures the promised speeds on servers of its own, in a process of its own: nothing of it is part of the house. */
export const bench = async ({ only, names }: { only?: string; names?: string }): Promise<void> => {
  if (!existsSync(PROGRAM)) throw new UnusableSetup('The bench comes with the source code; it is not installed here.')
  await buildWeb()
  const options = [...(only ? ['--only', only] : []), ...(names ? ['--names', names] : [])]
  const child = spawn(process.execPath, ['--no-warnings', PROGRAM, ...options], { stdio: 'inherit' })
  const [code] = await once(child, 'close')
  process.exitCode = code ?? 1
}
