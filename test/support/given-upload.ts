import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Evidence } from '../../server/evidence/evidence-store.ts'
import { receiveUpload } from '../../server/evidence/receive-upload.ts'
import { newUploadId } from '../../server/evidence/upload-id.ts'
import type { House } from './house.ts'

/** A file that arrived whole and is nobody's yet. */
export const givenUpload = async (house: House, content: Uint8Array, fileName: string): Promise<Evidence> => {
  const folder = await mkdtemp(join(tmpdir(), 'weijian-file-'))
  const path = join(folder, 'upload')
  await writeFile(path, content)
  const evidence = await receiveUpload(house.anonymous(), { uploadId: newUploadId(), fileName, path })
  await rm(folder, { recursive: true })
  return evidence
}
