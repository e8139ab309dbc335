import { isAscii, isUtf8 } from 'node:buffer'
import { byteLines } from './byte-lines.ts'
import { UnusableSetup } from './errors.ts'

export type FileEncoding = 'utf-8' | 'gb18030'

const ENOUGH = 1_000
const UTF_16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])]

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
 * line with more than ASCII speaks for one of the two, the first thousand of them; a tie is UTF-8. UnusableSetup for UTF-16, which
 * some spreadsheets save as "Unicode text".
 */
export const encodingOf = async (file: string): Promise<FileEncoding> => {
  let utf8 = 0
  let gb = 0
  let isFirst = true
  for await (const line of byteLines(file)) {
    if (isFirst && line && UTF_16.some((mark) => line.subarray(0, 2).equals(mark)))
      throw new UnusableSetup('The file is in UTF-16. Save it as UTF-8 (in a spreadsheet: "CSV UTF-8") and try again.')
    isFirst = false
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
