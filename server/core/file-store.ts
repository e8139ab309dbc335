import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Files by key. A key is a lower-case path of ours, never a name somebody typed. */
export type FileStore = {
  /** Keeps the whole stream under the key or, when it breaks, nothing. */
  write(key: string, content: Readable): Promise<void>
  read(key: string): Readable
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** Null when there is no such file. */
  stat(key: string): Promise<{ bytes: number } | null>
}

const KEY = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*(\.[a-z0-9]+)?$/

/** Files in a folder of this machine, or of a volume shared by several. */
export const openFileStore = (folder: string): FileStore => {
  const root = resolve(folder)
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error(`not a file key: ${key}`)
    return join(root, key)
  }
  return {
    write: async (key, content) => {
      const path = pathOf(key)
      const draft = `${path}.${randomUUID()}.part`
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      try {
        await pipeline(content, createWriteStream(draft, { mode: 0o600, flush: true }))
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    read: (key) => createReadStream(pathOf(key)),
    remove: (key) => rm(pathOf(key), { force: true }),
    stat: async (key) => {
      const found = await stat(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      return found && { bytes: found.size }
    },
  }
}
