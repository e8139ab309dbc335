import { createReadStream } from 'node:fs'

const LONGEST = 1 << 20

/** The lines of a file as bytes, without their line feeds; null for one longer than 1 MiB, which is not kept. */
export async function* byteLines(file: string): AsyncGenerator<Buffer | null> {
  let rest: Buffer = Buffer.alloc(0)
  let isTooLong = false
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let from = 0
    for (let to = data.indexOf(0x0a); to >= 0; to = data.indexOf(0x0a, from)) {
      yield isTooLong ? null : data.subarray(from, to)
      isTooLong = false
      from = to + 1
    }
    rest = data.subarray(from)
    if (rest.length > LONGEST) isTooLong = true
    if (isTooLong) rest = Buffer.alloc(0)
  }
  if (isTooLong) yield null
  else if (rest.length > 0) yield rest
}
