import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Ctx } from '../core/context.ts'
import { text, validate } from '../core/validate.ts'
import { collectionQrFingerprint } from '../sellers/collection-qr.ts'
import { type Evidence, findEvidenceOfUpload, OWNERS } from './evidence-store.ts'
import { runApart } from './run-apart.ts'

const uploadIdText = text(200, 1)

const PROGRAM = join(import.meta.dirname, 'qr-process.ts')

export type PictureFingerprints = {
  /** As an AVATAR is kept: the perceptual hash, 64 hexadecimal digits; null for a picture of one plain colour. */
  avatar: string | null
  /** As a COLLECTION_QR is kept: SHA-256 of what the code says; null where none could be read. */
  collectionQr: string | null
}

/**
 * What a picture that was just uploaded would be found by as an identifier of a seller. Null for who may add none, and
 * for an upload that is unknown, no picture, or somebody's already; InvalidInput for what can be no upload. Keeps
 * nothing: the upload is cleared away.
 */
export const readPictureFingerprints = async (ctx: Ctx, uploadId: string): Promise<PictureFingerprints | null> => {
  validate(ctx.locale, uploadIdText, uploadId, 'uploadId')
  if (!ctx.can('addIdentifier', 'Seller')) return null
  const picture = await findEvidenceOfUpload(ctx, uploadId)
  if (!picture?.previewKey || OWNERS.some((owner) => picture[owner] !== null)) return null
  const payload = await qrTextOf(ctx, picture)
  return { avatar: picture.pictureHash, collectionQr: payload === '' ? null : collectionQrFingerprint(payload) }
}

/** Read off the preview, which our own program wrote. */
const qrTextOf = async (ctx: Pick<Ctx, 'files' | 'log'>, { id, previewKey }: Evidence): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'weijian-qr-'))
  try {
    const path = join(folder, 'preview')
    await pipeline(ctx.files.read(previewKey!), createWriteStream(path))
    const { sent, end } = await runApart(PROGRAM, path)
    if (end !== 0) ctx.log.warn({ evidenceId: id, end }, 'a picture was not searched for a code')
    return end === 0 ? sent.toString('utf8') : ''
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
