import { isAscii, isUtf8 } from 'node:buffer'
import { byteLines } from './byte-lines.ts'

export type FileEncoding = 'utf-8' | 'gb18030'

const ENOUGH = 1_000

const isGb = (bytes: Buffer): boolean => {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * How a text file is written: UTF-8, or what spreadsheets in China save (GBK and GB2312 are parts of GB 18030). Each
 * line with more than ASCII speaks for one of the two, the first thousand of them; a tie is UTF-8.
 */
export const encodingOf = async (file: string): Promise<FileEncoding> => {
  let utf8 = 0
  let gb = 0
  for await (const line of byteLines(file)) {
    if (line === null || isAscii(line)) continue
    if (isUtf8(line)) utf8++
    else if (isGb(line)) gb++
    if (utf8 + gb >= ENOUGH) break
  }
  return gb > utf8 ? 'gb18030' : 'utf-8'
}

export type DecodedLine = { text: string; problem?: undefined } | { problem: string; text?: undefined }

/** Reads the lines of a file one by one; a line of other bytes is named, and harms no other. */
export const lineDecoder = (encoding: FileEncoding): ((raw: Buffer | null) => DecodedLine) => {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const problem = encoding === 'utf-8' ? 'not UTF-8' : 'not GBK (GB 18030), which the rest of the file is'
  return (raw) => {
    if (raw === null) return { problem: 'longer than 1 MiB' }
    try {
      return { text: decoder.decode(raw) }
    } catch {
      return { problem }
    }
  }
}
