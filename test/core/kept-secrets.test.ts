import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { fieldCrypto, parseDataKeys } from '../../server/core/crypto.ts'
import { UnusableSetup } from '../../server/core/errors.ts'
import { keptSecrets } from '../../server/core/kept-secrets.ts'

let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'weijian-secrets-'))
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

describe('keptSecrets', () => {
  it('gives all who ask at once the same keys, and leaves one file only its owner reads', async () => {
    const folder = join(dataDir, 'new')
    const all = await Promise.all(Array.from({ length: 8 }, () => keptSecrets(folder)))
    expect(new Set(all.map(({ secret }) => secret)).size).toBe(1)
    expect(await keptSecrets(folder)).toEqual(all[0])
    expect(await readdir(folder)).toEqual(['secrets.json'])
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
  })

  it('makes keys the encryption takes', async () => {
    const { secret, dataKeys } = await keptSecrets(dataDir)
    const crypto = fieldCrypto(secret, parseDataKeys(dataKeys))
    expect(crypto.open(crypto.seal('王芳', 'filer'), 'filer')).toBe('王芳')
  })

  it('never replaces a damaged file by new keys', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'weijian-secrets-'))
    await writeFile(join(folder, 'secrets.json'), '{"secret":')
    await expect(keptSecrets(folder)).rejects.toThrow(UnusableSetup)
    await expect(keptSecrets(folder)).rejects.toThrow(/is damaged. Restore it from a backup/)
    await rm(folder, { recursive: true })
  })
})
