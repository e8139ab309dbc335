import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'

type Link = { source: string; target: string }

/**
 * npm packages cannot hold symbolic links, so the PostgreSQL package lists its own in a file and makes them in an
 * install script. Where install scripts did not run, this makes them.
 */
export const hydrateSymlinks = async (packageDir: string): Promise<void> => {
  const list = await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as Link[]) {
    const link = join(packageDir, target)
    if (existsSync(link)) continue
    const towards = relative(dirname(link), join(packageDir, source)) || basename(source)
    await symlink(towards, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
