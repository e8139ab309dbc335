import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type FileStore, openFileStore } from '../../server/core/file-store.ts'

let folder: string
let files: FileStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weijian-files-'))
  files = openFileStore(folder)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('openFileStore', () => {
  it('gives back the bytes it was given', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 128])
    await files.write('ab/cd', Readable.from([bytes]))
    expect(await buffer(files.read('ab/cd'))).toEqual(bytes)
    expect(await files.stat('ab/cd')).toEqual({ bytes: 5 })
  })

  it('keeps files from other users of the machine', async () => {
    await files.write('private/file', Readable.from(['x']))
    expect((await stat(join(folder, 'private', 'file'))).mode & 0o777).toBe(0o600)
  })

  it('keeps nothing of a stream that breaks', async () => {
    const broken = Readable.from(
      (async function* () {
        yield 'half'
        throw new Error('connection lost')
      })(),
    )
    await expect(files.write('broken/file', broken)).rejects.toThrow('connection lost')
    expect(await files.stat('broken/file')).toBeNull()
    expect(await readdir(join(folder, 'broken'))).toEqual([])
  })

  it('removes a file, and does not mind one that is not there', async () => {
    await files.write('gone/file', Readable.from(['x']))
    await files.remove('gone/file')
    await files.remove('gone/file')
    expect(await files.stat('gone/file')).toBeNull()
  })

  it.each(['../outside', '/etc/passwd', 'a/../../b', 'a//b', '', 'A', 'a\0b', '.hidden', 'a/.b'])(
    'refuses the key %j',
    async (key) => {
      await expect(files.stat(key)).rejects.toThrow('not a file key')
    },
  )
})
