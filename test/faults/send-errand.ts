import { spawn } from 'node:child_process'
import path from 'node:path'
import { type House, TEST_KEYS, TEST_SECRET } from '../support/house.ts'
import type { Errand } from './die-at.ts'

export type Sent = Pick<Errand, 'work' | 'input' | 'personId' | 'partnerId'>

/** Does an errand in a process of its own, killed before its nth statement; 0 for never. */
export const sendErrand = (house: House, errand: Sent, dieBefore: number): Promise<'killed' | 'done'> =>
  new Promise((resolve, reject) => {
    const full: Errand = {
      ...errand,
      dieBefore,
      databaseUrl: house.databaseUrl,
      search: house.search,
      dataDir: house.dataDir,
      secret: TEST_SECRET,
      dataKeys: TEST_KEYS,
      now: house.clock.now().toISOString(),
    }
    const script = path.join(process.cwd(), 'test/faults/die-at.ts')
    const child = spawn(process.execPath, ['--no-warnings', script, JSON.stringify(full)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let told = ''
    child.stderr.on('data', (data) => {
      told += data
    })
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed')
      else if (code === 0) resolve('done')
      else reject(new Error(told))
    })
  })
