import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import type { Ctx } from '../core/context.ts'
import { countPages } from './count-pages.ts'
import { type Evidence, findEvidenceOfUpload, insertEvidence } from './evidence-store.ts'
import { fileNameOf } from './file-name-of.ts'
import { makePreview, type Picture } from './make-preview.ts'
import { HEAD_BYTES, type MediaType, mediaTypeOf } from './media-type-of.ts'
import { perceptualHash } from './perceptual-hash.ts'
import { RefusedFile } from './refused-file.ts'

export type ReceivedUpload = {
  uploadId: string
  /** What the sender calls the file. */
  fileName: string
  /** Where the complete bytes lie now; the caller removes them afterwards. */
  path: string
}

/**
 * Takes a complete upload in as evidence that belongs to no submission yet. The original is kept byte for byte with
 * its SHA-256 (Electronic Signature Law art. 5: complete and unaltered); beside it a harmless preview of a picture.
 * Once taken in, asking again gives the same row. Throws RefusedFile.
 */
export const receiveUpload = async (
  ctx: Pick<Ctx, 'db' | 'clock' | 'files' | 'locale' | 'log'>,
  { uploadId, fileName, path }: ReceivedUpload,
): Promise<Evidence> => {
  const known = await findEvidenceOfUpload(ctx, uploadId)
  if (known) return known
  const mediaType = await kindOf(path, ctx.locale)
  const preview = mediaType.startsWith('image/') ? await previewOf(ctx, path, uploadId) : null
  const folder = `evidence/${uploadId.slice(0, 2)}/${uploadId}`
  const { sha256, bytes } = await keepOriginal(ctx.files, `${folder}/original`, path)
  if (preview) await ctx.files.write(`${folder}/preview`, Readable.from([preview.webp]))
  return insertEvidence(ctx, {
    uploadId,
    ...NOBODYS,
    fileName: fileNameOf(fileName, mediaType),
    mediaType,
    bytes,
    sha256,
    storageKey: `${folder}/original`,
    previewKey: preview && `${folder}/preview`,
    pages: await countPages(ctx, { path, mediaType, uploadId }),
    pictureHash: preview && perceptualHash(preview.grey),
    receivedAt: ctx.clock.now(),
  })
}

const NOBODYS = {
  submissionId: null,
  fieldRecordId: null,
  caseId: null,
  listingId: null,
  takenOn: null,
  takenWhere: null,
  takenBy: null,
  shows: null,
}

const kindOf = async (path: string, locale: Ctx['locale']): Promise<MediaType> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    if (bytesRead === 0) throw new RefusedFile('FILE_EMPTY', locale)
    const kind = mediaTypeOf(buffer.subarray(0, bytesRead))
    if (!kind) throw new RefusedFile('FILE_KIND', locale)
    return kind
  } finally {
    await file.close()
  }
}

/** A picture that is no picture is refused; one that only our decoder fails on is kept without a preview. */
const previewOf = async (ctx: Pick<Ctx, 'locale' | 'log'>, path: string, uploadId: string): Promise<Picture | null> => {
  const preview = await makePreview(path)
  if ('refused' in preview) throw new RefusedFile(preview.refused, ctx.locale)
  if ('webp' in preview) return preview
  ctx.log.warn({ uploadId, reason: preview.failed }, 'evidence kept without a preview')
  return null
}

/** The hash is taken of the very bytes that are written. */
const keepOriginal = async (files: Ctx['files'], key: string, path: string) => {
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk)
      bytes += chunk.length
      next(null, chunk)
    },
  })
  const source = createReadStream(path)
  source.once('error', (error) => measure.destroy(error))
  await files.write(key, source.pipe(measure))
  return { sha256: hash.digest('hex'), bytes }
}
