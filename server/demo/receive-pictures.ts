import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ctx } from '../core/context.ts'
import { receiveUpload } from '../evidence/receive-upload.ts'
import { newUploadId } from '../evidence/upload-id.ts'
import { drawPicture, type PictureKind } from './draw-picture.ts'

/** Takes pictures in as a filer's uploads; their upload ids, in order. */
export const receivePictures = async (
  ctx: Ctx,
  { kinds, spin }: { kinds: readonly PictureKind[]; spin: number },
): Promise<string[]> => {
  if (kinds.length === 0) return []
  const folder = await mkdtemp(join(tmpdir(), 'weijian-demo-'))
  try {
    return await Promise.all(
      kinds.map(async (kind, place) => {
        const { fileName, bytes } = await drawPicture(kind, spin + place)
        const path = join(folder, String(place))
        await writeFile(path, bytes)
        return (await receiveUpload(ctx, { uploadId: newUploadId(), fileName, path })).uploadId
      }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
