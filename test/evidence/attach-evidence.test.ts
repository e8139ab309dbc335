import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { inTransaction } from '../../server/core/transaction.ts'
import { attachEvidence } from '../../server/evidence/attach-evidence.ts'
import { discardUpload } from '../../server/evidence/discard-upload.ts'
import { type Evidence, listEvidence } from '../../server/evidence/evidence-store.ts'
import { purgeUnattachedEvidence } from '../../server/evidence/purge-unattached-evidence.ts'
import { receiveUpload } from '../../server/evidence/receive-upload.ts'
import { newUploadId } from '../../server/evidence/upload-id.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { PDF } from './pictures.ts'

let house: House
let folder: string

beforeAll(async () => {
  house = await openHouse()
  folder = await mkdtemp(join(tmpdir(), 'weijian-attach-'))
})

afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
})

const uploaded = async (): Promise<Evidence> => {
  const uploadId = newUploadId()
  await writeFile(join(folder, uploadId), PDF)
  return receiveUpload(house.anonymous(), { uploadId, fileName: 'a.pdf', path: join(folder, uploadId) })
}

const submissionId = async () => (await given(house).submission()).submission.id

const attach = async (uploadIds: string[], to?: string) => {
  const id = to ?? (await submissionId())
  return inTransaction(house.anonymous('en'), (tx) => attachEvidence(tx, uploadIds, id))
}

const problemsOf = async (work: Promise<unknown>): Promise<string[]> => {
  const error = await work.then(
    () => null,
    (reason: { fields: { path: string }[] }) => reason,
  )
  return error?.fields.map(({ path }) => path) ?? []
}

describe('attachEvidence', () => {
  it('makes uploads the evidence of a submission, in the order they came', async () => {
    const [one, two] = [await uploaded(), await uploaded()]
    const id = await submissionId()
    await attach([two.uploadId, one.uploadId], id)
    expect((await listEvidence(house.parts, [id])).map((row) => row.id)).toEqual([one.id, two.id])
  })

  it('names each upload that is not there, and then attaches none', async () => {
    const good = await uploaded()
    expect(await problemsOf(attach([newUploadId(), good.uploadId, 'no id\0 at all']))).toEqual([
      'evidence.0',
      'evidence.2',
    ])
    expect(await attach([good.uploadId])).toHaveLength(1)
  })

  it('refuses what is somebody else’s evidence', async () => {
    const { uploadId } = await uploaded()
    await attach([uploadId])
    expect(await problemsOf(attach([uploadId]))).toEqual(['evidence.0'])
  })

  it('gives one upload to one of two who claim it at once', async () => {
    const { uploadId } = await uploaded()
    const claims = await Promise.allSettled([attach([uploadId]), attach([uploadId])])
    expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('takes twenty at once and no more', async () => {
    expect(await problemsOf(attach(Array.from({ length: 21 }, newUploadId)))).toEqual(['evidence'])
  })
})

describe('discardUpload', () => {
  it('deletes what was not filed, with its file', async () => {
    const { uploadId, storageKey } = await uploaded()
    expect(await discardUpload(house.parts, uploadId)).toBe(true)
    expect(await house.parts.files.stat(storageKey)).toBeNull()
  })

  it('leaves what was filed', async () => {
    const { uploadId, storageKey } = await uploaded()
    await attach([uploadId])
    expect(await discardUpload(house.parts, uploadId)).toBe(false)
    expect(await house.parts.files.stat(storageKey)).not.toBeNull()
  })
})

describe('purgeUnattachedEvidence', () => {
  it('deletes what nobody filed within 48 hours, and nothing else', async () => {
    const [abandoned, filed] = [await uploaded(), await uploaded()]
    await attach([filed.uploadId])
    house.clock.set('2026-11-25T02:00:01Z')
    const fresh = await uploaded()
    expect(await purgeUnattachedEvidence(house.system())).toBeGreaterThanOrEqual(1)
    expect(await house.parts.files.stat(abandoned.storageKey)).toBeNull()
    expect(await house.parts.files.stat(filed.storageKey)).not.toBeNull()
    expect(await house.parts.files.stat(fresh.storageKey)).not.toBeNull()
    expect(await purgeUnattachedEvidence(house.system())).toBe(0)
  })
})
