import { open } from 'node:fs/promises'
import type { ServerLog } from './spawn-server.ts'

/** The last lines of a log that say why its server ended, for a message to a person; none of an earlier start. */
export const lastLogLines = async (log: ServerLog, telling: RegExp): Promise<string> => {
  const file = await open(log.file, 'r').catch(() => null)
  if (!file) return ''
  try {
    const { size } = await file.stat()
    const length = Math.min(size - log.from, 8_192)
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
    return buffer
      .toString('utf8')
      .split('\n')
      .filter((line) => telling.test(line))
      .slice(-2)
      .join(' ')
      .trim()
  } finally {
    await file.close()
  }
}
