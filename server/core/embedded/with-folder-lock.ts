import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UnusableSetup } from '../errors.ts'

/**
 * Runs `work` while no other process of this machine does so for the same folder. The lock is a listening socket:
 * the system lets go of it when its holder ends, however it ends.
 */
export const withFolderLock = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const name = lockName(folder)
  const start = performance.now()
  let held = await tryListen(name)
  while (!held) {
    if (performance.now() - start > LONGEST_WAIT) throw new UnusableSetup(`Another Weijian command holds ${folder}.`)
    await removeAbandoned(name)
    await sleep(50)
    held = await tryListen(name)
  }
  const lock = held
  try {
    return await work()
  } finally {
    await new Promise((resolve) => lock.close(resolve))
  }
}

const LONGEST_WAIT = 11 * 60_000

const lockName = (folder: string): string => {
  const key = `weijian-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${key}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${key}` : join(tmpdir(), `${key}.sock`)
}

const tryListen = (name: string): Promise<Server | null> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(name, () => resolve(server.unref()))
  })

/** Where sockets are files, the file of a holder that crashed stays behind. */
const removeAbandoned = (name: string): Promise<void> =>
  new Promise((resolve) => {
    if (process.platform === 'linux' || process.platform === 'win32') return resolve()
    const socket = connect(name)
    socket.once('connect', () => {
      socket.destroy()
      resolve()
    })
    socket.once('error', () => {
      rmSync(name, { force: true })
      resolve()
    })
  })
