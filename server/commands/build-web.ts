import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { UnusableSetup } from '../core/errors.ts'
import { tell } from './tell.ts'

const ROOT = join(import.meta.dirname, '../..')
const BUILT = join(ROOT, 'web/dist/index.html')
const SOURCES = ['web/src', 'web/public', 'web/index.html', 'web/vite.config.ts', 'package-lock.json']

/** Builds the web app when it is not built, or older than its sources. Where there are no sources, what is there stays. */
export const buildWeb = async (): Promise<void> => {
  if (!existsSync(join(ROOT, 'web/src'))) return
  if (await isFresh()) return
  tell('Building the web pages (once, about ten seconds) …')
  const vite = join(createRequire(import.meta.url).resolve('vite/package.json'), '..', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new UnusableSetup('The web pages could not be built; see above. Try: npm ci && npm run build')
}

const isFresh = async (): Promise<boolean> => {
  const built = await stat(BUILT).catch(() => null)
  if (!built) return false
  const changed = await Promise.all(SOURCES.map((path) => newest(join(ROOT, path))))
  return Math.max(...changed) <= built.mtimeMs
}

/** When the newest file under a path changed; 0 when there is none. */
const newest = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => null)
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))))
  return Math.max(found.mtimeMs, ...inside)
}
