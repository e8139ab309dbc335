import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Parts } from '../core/context.ts'
import { localeFrom } from '../core/words.ts'
import { discardUpload } from '../evidence/discard-upload.ts'
import { findEvidenceOfUpload } from '../evidence/evidence-store.ts'
import { MEDIA_TYPES } from '../evidence/media-type-of.ts'
import { receiveUpload } from '../evidence/receive-upload.ts'
import { RefusedFile } from '../evidence/refused-file.ts'
import { newUploadId, UPLOAD_ID } from '../evidence/upload-id.ts'
import { addressOf } from './address-of.ts'
import { uploadError } from './upload-error.ts'
import { checkUploadHeaders } from './upload-headers.ts'

export type UploadsInput = { parts: Parts; uploadFolder: string; uploadMaxBytes: number }

/** The library gives every answer with a body, which here is always JSON, as plain text. */
class TusServer extends Server {
  override write(...[context, headers, status, body]: Parameters<Server['write']>) {
    if (body) headers.set('Content-Type', 'application/json; charset=utf-8')
    return super.write(context, headers, status, body)
  }
}

const UNFINISHED_KEPT_MS = 24 * 3_600_000

/**
 * /uploads: files in pieces (tus 1.0), to be continued after a lost connection. The id is the last part of the address
 * given on creation. When the last byte is here the file becomes evidence, or is refused with a code and forgotten.
 */
export const uploads = ({ parts, uploadFolder, uploadMaxBytes }: UploadsInput): Router => {
  mkdirSync(uploadFolder, { recursive: true, mode: 0o700 })
  const store = new FileStore({ directory: uploadFolder, expirationPeriodInMilliseconds: UNFINISHED_KEPT_MS })
  const finish = async (upload: Finished, acceptLanguage: string | null | undefined) => {
    const ctx = { ...parts, locale: localeFrom(acceptLanguage) }
    const { id, metadata } = upload
    try {
      await receiveUpload(ctx, { uploadId: id, fileName: metadata?.filename ?? '', path: join(uploadFolder, id) })
      await forget(store, id)
    } catch (error) {
      if (error instanceof RefusedFile) await forget(store, id)
      throw error
    }
  }
  const tus = new TusServer({
    path: '/uploads',
    datastore: store,
    relativeLocation: true,
    maxSize: uploadMaxBytes,
    allowedOrigins: () => false,
    namingFunction: newUploadId,
    onUploadCreate: async (req, { metadata }) => {
      const told = metadata?.filetype
      if (told && !Object.hasOwn(MEDIA_TYPES, told))
        throw new RefusedFile('FILE_KIND', localeFrom(req.headers.get('accept-language')))
      return {}
    },
    onUploadFinish: async (req, upload) => {
      await finish(upload, req.headers.get('accept-language'))
      return {}
    },
    onResponseError: (req, error) =>
      uploadError(error, {
        res: (req as FromNode).runtime?.node?.res,
        locale: localeFrom(req.headers.get('accept-language')),
        maxBytes: uploadMaxBytes,
        log: parts.log,
      }),
  })
  sweep(tus, parts)
  return routes({ parts, tus: (req, res) => tus.handle(req, res), store, finish })
}

type Finished = {
  id: string
  size?: number | undefined
  offset: number
  metadata?: Record<string, string | null> | undefined
}

/** The library keeps Node's own pair on its request, untyped for those who do not import its server. */
type FromNode = { runtime?: { node?: { res?: Response } } }

type Pieces = {
  parts: Parts
  tus(req: Request, res: Response): Promise<unknown>
  store: FileStore
  finish(upload: Finished, acceptLanguage: string | undefined): Promise<void>
}

const routes = ({ parts, tus, store, finish }: Pieces): Router => {
  const router = Router()
  const known: RequestHandler = (req, _res, next) => (UPLOAD_ID.test(String(req.params.id)) ? next() : next('route'))
  router.post('/uploads', checkUploadHeaders, async (req, res) => {
    await parts.limits.consume('uploadByAddress', addressOf(req))
    await tus(req, res)
  })
  router.head('/uploads/:id', known, checkUploadHeaders, async (req, res) => {
    const id = String(req.params.id)
    // A crash may have come between the last byte and the evidence: then it is taken in now.
    const waiting = await store.getUpload(id).catch(() => null)
    if (waiting && waiting.size === waiting.offset) await finish(waiting, req.headers['accept-language'])
    const evidence = await findEvidenceOfUpload(parts, id)
    if (!evidence) return void (await tus(req, res))
    const bytes = String(evidence.bytes)
    res.set({ 'Tus-Resumable': '1.0.0', 'Upload-Offset': bytes, 'Upload-Length': bytes, 'Cache-Control': 'no-store' })
    res.status(200).end()
  })
  router.delete('/uploads/:id', known, checkUploadHeaders, async (req, res) => {
    if (!(await discardUpload(parts, String(req.params.id)))) return void (await tus(req, res))
    res.set('Tus-Resumable', '1.0.0').status(204).end()
  })
  router.patch('/uploads/:id', known, checkUploadHeaders, async (req, res) => void (await tus(req, res)))
  router.options('/uploads', async (req, res) => void (await tus(req, res)))
  return router
}

const forget = (store: FileStore, id: string): Promise<void> => store.remove(id).catch(() => {})

/** Unfinished uploads go after a day. The timer keeps no process alive. */
const sweep = (tus: Server, { log }: Parts): void => {
  const timer = setInterval(() => {
    tus.cleanUpExpiredUploads().catch((error: unknown) => log.warn({ err: error }, 'unfinished uploads not swept'))
  }, 3_600_000)
  timer.unref()
}
