import { open } from 'node:fs/promises'

/** The last lines of a log that say why its server ended, for a message to a person. */
export const lastLogLines = async (logFile: string, telling: RegExp): Promise<string> => {
  const file = await open(logFile, 'r').catch(() => null)
  if (!file) return ''
  try {
    const { size } = await file.stat()
    const length = Math.min(size, 8_192)
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
